import { hash, randomBytes } from 'node:crypto'
import { type Caller, openHouse, type TestHouse } from './house.ts'
import { addPeople } from './people.ts'

export const BACK = 'https://elk.example/signed/in'
export const SHOWN = 'urn:ietf:wg:oauth:2.0:oob'

export type Registered = { client_id: string; client_secret: string }
export type Told = {
  status: number
  body: Record<string, unknown> & { access_token?: string; refresh_token?: string; error?: string }
  headers: Headers
}

/** A form as apps send it; nothing of a browser goes with it. */
export async function sendForm(
  house: Pick<TestHouse, 'url'>,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Told> {
  const answer = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, body: (await answer.json()) as Told['body'], headers: answer.headers }
}

export async function register(
  house: Pick<TestHouse, 'url'>,
  more: Record<string, string> = {},
): Promise<Registered> {
  const wish = {
    client_name: 'Elk',
    redirect_uris: `${BACK}\n${SHOWN}`,
    scopes: 'read write follow push',
    ...more,
  }
  const told = await sendForm(house, '/api/v1/apps', wish)
  if (told.status !== 200) throw new Error(`not registered: ${JSON.stringify(told.body)}`)
  const { client_id, client_secret } = told.body as unknown as Registered
  return { client_id, client_secret }
}

/** A house with somebody who could let Elk in. */
export async function openToApps() {
  const house = await openHouse()
  const [{ id, caller }] = await addPeople(house, 1)
  return { house, tui: caller, tuiId: id, elk: await register(house) }
}

/** What is said of a form that is refused. */
export const wrong = ({ status, body }: Pick<Told, 'status' | 'body'>) => [status, body.error]

export const queryOf = (app: Registered, more: Record<string, string> = {}): string =>
  String(
    new URLSearchParams({
      response_type: 'code',
      client_id: app.client_id,
      redirect_uri: BACK,
      scope: 'read write',
      ...more,
    }),
  )

/** Somebody agrees; answers the code. */
export async function consent(
  by: Caller,
  app: Registered,
  more: Record<string, string> = {},
): Promise<string> {
  const body = { asked: queryOf(app, more), allow: true }
  const answer = await by.call('POST /api/birdhouse/v1/authorise', { body })
  const { back, code } = answer.body
  return code ?? new URL(back ?? 'none:').searchParams.get('code') ?? ''
}

export const exchangeFor = (
  house: Pick<TestHouse, 'url'>,
  app: Registered,
  code: string,
  more: Record<string, string> = {},
): Promise<Told> =>
  sendForm(house, '/oauth/token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: BACK,
    ...app,
    ...more,
  })

/** The whole way: an app that somebody signed in to. */
export async function signInTo(house: TestHouse, by: Caller, more: Record<string, string> = {}) {
  const app = await register(house)
  const { body } = await exchangeFor(house, app, await consent(by, app, more))
  return { app, token: body.access_token ?? '', refresh: body.refresh_token ?? '' }
}

/** Of PKCE. */
export function verifierAndChallenge() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: hash('sha256', verifier, 'base64url') }
}

export async function statusWith(
  house: TestHouse,
  token: string,
  path = '/api/v1/accounts/verify_credentials',
): Promise<number> {
  const answer = await fetch(`${house.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  await answer.arrayBuffer()
  return answer.status
}
