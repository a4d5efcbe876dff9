import type { EndpointName, Reply } from '#contract/index.ts'
import { reach, toApiError } from './call.ts'

/** Sends a form with a file in it; throws as `call` does. */
export async function callWithForm<N extends EndpointName>(name: N, body: FormData): Promise<Reply<N>> {
  const [method = 'POST', path = '/'] = name.split(' ')
  const response = await reach(path, { method, body, credentials: 'same-origin' })
  if (!response.ok) throw await toApiError(response)
  return (await response.json()) as Reply<N>
}
