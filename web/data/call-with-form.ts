import type { EndpointName, Reply, Request } from '#contract/index.ts'
import { fillPath, reach, toApiError } from './call.ts'

/** Sends a form with a file in it; throws as `call` does. */
export async function callWithForm<N extends EndpointName>(
  name: N,
  body: FormData,
  { params, signal }: { params?: Request<N>['params']; signal?: AbortSignal } = {},
): Promise<Reply<N>> {
  const [method = 'POST', path = '/'] = name.split(' ')
  const sent = { method, body, credentials: 'same-origin', signal } as const
  const response = await reach(fillPath(path, params), sent)
  if (!response.ok) throw await toApiError(response)
  return (await response.json()) as Reply<N>
}
