import { queryOf, register, SHOWN } from '#test/rig/oauth.ts'
import type { Stage } from './stage.ts'

/** Registers an app that is shown a code in the end; gives the address that it opens in a browser to be let in. */
export async function registerApp({ app }: Stage): Promise<string> {
  const elk = await register({ url: app.origin }, { redirect_uris: SHOWN, scopes: 'read write' })
  return `/oauth/authorize?${queryOf(elk, { redirect_uri: SHOWN })}`
}
