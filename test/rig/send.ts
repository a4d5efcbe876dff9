import type { APIRequestContext, APIResponse } from 'playwright-core'

/** Posts JSON as the page itself would; throws when it is refused. */
export async function send(
  request: APIRequestContext,
  origin: string,
  path: string,
  data: unknown = {},
): Promise<APIResponse> {
  const answer = await request.post(origin + path, { data, headers: { origin } })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer
}
