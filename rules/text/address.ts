/** What an address names, or why it names nothing here: it is no address, or one of another server. */
export type Named = { key: string } | { code: 'unknown' | 'foreign' }

/** The handle in `name`, `@name`, `name@host` or `@name@host`. */
export function handleOf(value: string, host: string): Named {
  const [, handle = '', domain] = /^@?([^@\s]+)(?:@([^@\s]+))?$/.exec(value) ?? []
  if (handle === '') return { code: 'unknown' }
  if (domain !== undefined && domain.toLowerCase() !== host.toLowerCase()) return { code: 'foreign' }
  return { key: handle.toLowerCase() }
}

/** The id of a post in its address. */
export function postOf(value: string, host: string): Named {
  const url = URL.parse(value)
  if (url === null) return { code: 'unknown' }
  if (url.host !== host) return { code: 'foreign' }
  const id = /\/(\d{1,18})(?:\/activity)?$/.exec(url.pathname)?.[1]
  return id === undefined ? { code: 'unknown' } : { key: BigInt(id).toString() }
}

/** Somebody or a post here that a whole address stands for, as apps look for what a link leads to; null for words. */
export function placeOf(text: string, host: string): { handle: string } | { postId: string } | null {
  const value = text.trim()
  if (!/^https?:\/\//i.test(value)) {
    const named = /^@?[^@\s]+@[^@\s]+$/.test(value) ? handleOf(value, host) : null
    return named !== null && 'key' in named ? { handle: named.key } : null
  }
  const post = postOf(value, host)
  if ('key' in post) return { postId: post.key }
  const url = URL.parse(value)
  const handle = url?.host === host ? /^\/@([^/]+)\/?$/.exec(url.pathname)?.[1] : undefined
  return handle === undefined ? null : { handle: handle.toLowerCase() }
}
