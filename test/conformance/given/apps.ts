import type { Scope } from '#contract/scope.ts'
import { letIn } from '#test/rig/apps.ts'
import { BACK, consent, register } from '#test/rig/oauth.ts'
import type { Given, World } from '../world.ts'

/** What apps ask for themselves: with the token of one, where they need one. */
export async function givenApps({ house, me, mine }: World): Promise<Given> {
  const app = await register(house)
  const all: Scope[] = ['read', 'write', 'profile']
  const [token = ''] = await letIn(house, mine, [all])
  const headers = { authorization: `Bearer ${token}` }
  const code = await consent(me, app)
  return {
    'POST /api/v1/apps': {
      body: { client_name: 'Elk', redirect_uris: [BACK], website: 'https://elk.example' },
    },
    'GET /api/v1/apps/verify_credentials': { headers },
    'GET /oauth/userinfo': { headers },
    'POST /oauth/token': { body: { grant_type: 'authorization_code', code, redirect_uri: BACK, ...app } },
    'POST /oauth/revoke': { body: { token: 'unknown', ...app } },
  }
}
