import { SHOWN } from '#server/domains/apps/index.ts'

/** What a browser would run or open as a document of ours, rather than lead somewhere. */
const NEVER = /^(javascript|data|vbscript|file|blob|about|filesystem|view-source|ws|wss|ftp|mailto|tel)$/

/** An address that an app may be sent back to: on the web, or its own scheme. */
export function isRedirectUri(text: string): boolean {
  if (text === SHOWN) return true
  // As it will be compared and followed: nothing in it may be read otherwise by a browser.
  if (text.length > 1_000 || !/^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(text) || /[\\#<>"`{}|^]/.test(text))
    return false
  const scheme = text.slice(0, text.indexOf(':')).toLowerCase()
  if (NEVER.test(scheme) || scheme === 'urn') return false
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return false
  }
  if (url.username !== '' || url.password !== '') return false
  return !/^https?$/.test(scheme) || (url.host !== '' && /^https?:\/\//i.test(text))
}

/** By number: what `localhost` is, is said elsewhere. */
const LOOPBACK = /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d{1,5})?(?=[/?]|$)/

/**
 * Whether an app registered with this address, letter by letter; but for the port where it waits on the same computer, since it
 * takes what is free there (RFC 8252, 7.3).
 */
export function isAmong(registered: readonly string[], asked: string): boolean {
  if (registered.includes(asked)) return true
  if (!LOOPBACK.test(asked) || !isRedirectUri(asked)) return false
  const [wanted, ...own] = [asked, ...registered].map((uri) => uri.replace(LOOPBACK, '$1'))
  return wanted !== undefined && own.includes(wanted)
}

/** With what the app is told. */
export function withAnswer(redirectUri: string, answer: Record<string, string | undefined>): string {
  const told = new URLSearchParams()
  for (const [key, value] of Object.entries(answer)) if (value !== undefined) told.set(key, value)
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${told}`
}

/** What a person may know it by: a host on the web, or the app's own scheme. */
export function leadsTo(redirectUri: string): string | null {
  if (redirectUri === SHOWN) return null
  const { protocol, host } = new URL(redirectUri)
  return /^https?:$/.test(protocol) ? host : protocol.replace(/:$/, '')
}
