import type { Stage } from './stage.ts'

/** Registers an app that is shown a code in the end; gives the address that it opens in a browser to be let in. */
export async function registerApp({ app }: Stage): Promise<string> {
  const [redirect_uri, scope] = ['urn:ietf:wg:oauth:2.0:oob', 'read write']
  const wish = { client_name: 'Elk', redirect_uris: redirect_uri, scopes: scope }
  const answer = await fetch(`${app.origin}/api/v1/apps`, {
    method: 'POST',
    body: new URLSearchParams(wish),
  })
  const { client_id } = (await answer.json()) as { client_id: string }
  return `/oauth/authorize?${new URLSearchParams({ response_type: 'code', client_id, redirect_uri, scope })}`
}
