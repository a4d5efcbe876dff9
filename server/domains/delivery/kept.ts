import type { Outcome } from './carrier.ts'

/** Why something did not get through, as one of the reasons that a reader of any language can be told. */
export type Why = 'answered' | 'no_connection' | 'setup' | 'no_address' | 'removed' | 'other'

/** What we say ourselves, and what systems call it when there is no way through. */
const OWN =
  /^(no phone number|no gateway is set up|mail is not set up|this (room|place) was removed|no device|no push service took it|too slow|an unknown name|no address|a forbidden address|not the usual port|not http or https)$/
const CODE = /^(?:[2-5]\d\d(?:[ -]+[245]\.\d{1,2}\.\d{1,2})?|[245]\.\d{1,2}\.\d{1,2})(?![\w.])/
const NO_WAY = /\b(?:ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|EPIPE)\b/

type Said = { said: string; fault?: Extract<Outcome, { kind: 'later' }>['fault'] }

/**
 * Of what was said, only what can't be about one person: our own words and status codes. The rest is a stranger's, who may name an
 * address, a number or a text, and it would be read by those who may not know whom it is about.
 */
export function keptOf({ said, fault }: Said): string {
  const words = said.trim()
  const code = CODE.exec(words)?.[0].replace(/[ -]+/, ' ')
  const known = code ?? (OWN.exec(words) ?? NO_WAY.exec(words))?.[0]
  if (known !== undefined) return known
  if (fault === undefined) return 'another reason'
  return fault === 'setup' ? 'not set up rightly' : 'no connection'
}

const REASONS: [RegExp, Why][] = [
  [/^(no phone number|no address|no device)$/, 'no_address'],
  [/^this (room|place) was removed$/, 'removed'],
  [
    /^(no gateway is set up|mail is not set up|not set up rightly|a forbidden address|not the usual port|not http or https)$/,
    'setup',
  ],
  [/^(no connection|too slow|an unknown name|no push service took it|E[A-Z]+)$/, 'no_connection'],
]

/** Of what was kept: the reason, and what the other side said as a code; null for nothing. */
export function readKept(kept: string): { why: Why; code: string } | null {
  if (kept === '') return null
  if (CODE.test(kept)) return { why: 'answered', code: kept }
  return { why: REASONS.find(([said]) => said.test(kept))?.[1] ?? 'other', code: '' }
}
