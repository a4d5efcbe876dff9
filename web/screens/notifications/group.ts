import type { Reply } from '#contract/index.ts'

export type Notification = Reply<'GET /api/v1/notifications'>[number]
export type Group = { key: string; newest: Notification; people: Notification['account'][] }

/** Puts together what says the same about the same post, in the order of the newest of each. */
export function groupNotifications(list: Notification[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of list) {
    const about = one.status?.id ?? one.group?.id ?? one.created_at.slice(0, 10)
    const key = one.type === 'mention' || one.type === 'quote' ? one.id : `${one.type}.${about}`
    const known = groups.get(key)
    if (!known) groups.set(key, { key, newest: one, people: [one.account] })
    else if (!known.people.some((person) => person.id === one.account.id)) known.people.push(one.account)
  }
  return [...groups.values()]
}
