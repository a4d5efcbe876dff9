import type { TFunction } from 'i18next'
import type { Account, Post } from '#web/data/posts.ts'
import { currentLocale } from '#web/locales/language.ts'

type Named = Pick<Account, 'id' | 'display_name'>

/** "Ana, Ben and Cai"; where nobody else is in it, that it is mine alone. */
export function namesOf(people: readonly Named[], t: TFunction): string {
  if (people.length === 0) return t('conversations.onlyMe')
  return new Intl.ListFormat(currentLocale()).format(people.map((one) => one.display_name))
}

/** The same with me: "You, Ana and Ben". */
export function allOf(people: readonly Named[], t: TFunction): string {
  const me = { id: '', display_name: t('conversations.you') }
  return people.length === 0 ? t('conversations.onlyMe') : namesOf([me, ...people], t)
}

/** What was said, without the names that only address it. */
export const withoutNames = (text: string): string => text.replace(/^(?:@[\w.-]+\s+)+(?=\S)/, '')

/** Whom a post to named people reaches, and who wrote it, without me: by handle, in an order that is always the same. */
export function othersOf(post: Post, me: string): string[] {
  const all = [post.account.acct, ...post.mentions.map((one) => one.acct)]
  return [...new Set(all)].filter((acct) => acct !== me).toSorted()
}
