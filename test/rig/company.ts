import { ask } from './writer.ts'

/** Cookies of a writer and of somebody who follows them, in an organisation that was set up through its link. */
export type Company = { writer: string; follower: string; writerId: string }

const PASSWORD = 'a long enough password'

/** `said` is what the program printed, with the set-up link. */
export async function foundCompany(origin: string, said: string): Promise<Company> {
  const token = /setup\?token=([\w-]+)/.exec(said)?.[1]
  const writer = await enter(origin, '/api/birdhouse/v1/setup', {
    token,
    organisation: { name: 'Ōtaki Press' },
    administrator: { name: 'Ana', handle: 'ana', password: PASSWORD },
  })
  const invited = await ask<{ url: string }>(origin, {
    method: 'POST',
    path: '/api/birdhouse/v1/invitations',
    cookie: writer.cookie,
    body: {},
  })
  const link = invited.body.url.split('/').at(-1) ?? ''
  const accepted = { name: 'Ben', handle: 'ben', password: PASSWORD }
  const follower = await enter(origin, `/api/birdhouse/v1/invitations/${link}/accept`, accepted)
  const path = `/api/v1/accounts/${writer.id}/follow`
  await ask(origin, { method: 'POST', path, cookie: follower.cookie })
  return { writer: writer.cookie, follower: follower.cookie, writerId: writer.id }
}

async function enter(origin: string, path: string, body: unknown): Promise<{ id: string; cookie: string }> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const account = (await answer.json()) as { id: string }
  if (answer.status !== 200) throw new Error(`not let in: ${JSON.stringify(account)}`)
  return { id: account.id, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** A whole list of posts, page by page. */
export async function readAll(
  origin: string,
  path: string,
  cookie: string,
): Promise<{ id: string; text: string }[]> {
  const all = await readPages<{ id: string; birdhouse: { text: string } }>(origin, path, cookie)
  return all.map((one) => ({ id: one.id, text: one.birdhouse.text }))
}

/** Every notification of somebody, with the id of the post that it is about. */
export async function readNotifications(
  origin: string,
  cookie: string,
): Promise<{ id: string; status: string }[]> {
  type Row = { id: string; type: string; status: { id: string } }
  const all = await readPages<Row>(origin, '/api/v1/notifications', cookie)
  return all.filter(({ type }) => type === 'favourite').map(({ id, status }) => ({ id, status: status.id }))
}

async function readPages<T>(origin: string, path: string, cookie: string): Promise<T[]> {
  const all: T[] = []
  let next: string | null = `${path}?limit=40`
  while (next !== null) {
    const answer: Response = await fetch(new URL(next, origin), { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`not readable: ${await answer.text()}`)
    all.push(...((await answer.json()) as T[]))
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null
  }
  return all
}
