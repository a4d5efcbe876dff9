import type { EndpointName, Reply, Request } from '#contract/index.ts'

/** What the server answered instead of a result; `status` 0 when there was no answer at all. */
export class ApiError extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, { error: string; description: string }[]>
  /** Seconds to wait before trying again, where the server said so. */
  readonly retryAfter: number | null

  constructor(
    status: number,
    code: string,
    message: string,
    more: { details?: ApiError['details']; retryAfter?: number | null } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details ?? {}
    this.retryAfter = more.retryAfter ?? null
  }
}

type Part<N extends EndpointName, K extends 'params' | 'query' | 'body'> = Request<N>[K] extends undefined
  ? { [P in K]?: undefined }
  : undefined extends Request<N>[K]
    ? { [P in K]?: Request<N>[K] }
    : Record<string, never> extends Request<N>[K]
      ? { [P in K]?: Request<N>[K] }
      : { [P in K]: Request<N>[K] }

export type Given<N extends EndpointName> = Part<N, 'params'> &
  Part<N, 'query'> &
  Part<N, 'body'> & {
    /** The same key never posts twice. */
    idempotencyKey?: string
    signal?: AbortSignal
    /** Sent as it is, where an endpoint takes bytes. */
    bytes?: Blob
    /** Let the request outlive the page, where its body is small enough for that. */
    keepalive?: boolean
  }

/**
 * Calls one endpoint of the contract as the signed-in person.
 * Throws ApiError for every answer but success, and for none.
 */
export async function call<N extends EndpointName>(name: N, given: Given<N>): Promise<Reply<N>> {
  const response = await ask(name, given)
  return (response.status === 204 ? {} : await response.json()) as Reply<N>
}

/** A page of a list, and the `max_id` that asks for the next one, `undefined` on the last: it need not be an id of an item. */
export async function callPage<N extends EndpointName>(
  name: N,
  given: Given<N>,
): Promise<{ items: Reply<N>; next: string | undefined }> {
  const response = await ask(name, given)
  const link = response.headers.get('link') ?? ''
  const next = /<([^>]+)>; rel="next"/.exec(link)?.[1]
  return {
    items: (await response.json()) as Reply<N>,
    next: next && (new URL(next).searchParams.get('max_id') ?? undefined),
  }
}

async function ask<N extends EndpointName>(name: N, given: Given<N>): Promise<Response> {
  const { params, query, body, bytes, idempotencyKey, signal, keepalive } = given
  const [method = 'GET', pattern = '/'] = name.split(' ')
  const headers: Record<string, string> = { accept: 'application/json' }
  const json = body === undefined ? undefined : JSON.stringify(body)
  if (json !== undefined) headers['content-type'] = 'application/json'
  if (bytes) headers['content-type'] = 'application/octet-stream'
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const response = await reach(fillPath(pattern, params) + toQuery(query), {
    method,
    headers,
    body: bytes ?? json,
    credentials: 'same-origin',
    signal,
    keepalive: keepalive && fitsKeepalive(json),
  })
  if (!response.ok) throw await toApiError(response)
  return response
}

/** Bytes. A browser refuses more than 64 KiB of them at once, on their way together. */
const MOST_KEPT_ALIVE = 60_000

const fitsKeepalive = (json = ''): boolean => new TextEncoder().encode(json).length <= MOST_KEPT_ALIVE

export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, 'unreachable', 'The server cannot be reached.')
  }
}

export async function toApiError(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => ({}))) as {
    error?: string
    code?: string
    details?: ApiError['details']
  }
  const wait = Number(response.headers.get('retry-after'))
  return new ApiError(response.status, body.code ?? 'unknown', body.error ?? response.statusText, {
    details: body.details,
    retryAfter: Number.isFinite(wait) && wait > 0 ? wait : null,
  })
}

export function fillPath(pattern: string, params: unknown): string {
  const values = (params ?? {}) as Record<string, string>
  return pattern.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''))
}

function toQuery(query: unknown): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
  }
  return search.size > 0 ? `?${search}` : ''
}
