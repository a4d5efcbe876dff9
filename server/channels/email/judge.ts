import type { Outcome, Verdict } from '#server/domains/mail/index.ts'

type Failure = { code?: string; responseCode?: number; command?: string; message?: string; response?: string }

const CERTIFICATE = /certificate|self-signed|altname|CERT_|issuer/i
const NO_TLS = /wrong version number|STARTTLS|SSL routines|packet length|EPROTO|TLS/i

/** What went wrong, as one of the verdicts that a person can act on. */
export function judge(error: unknown): Outcome {
  const failure: Failure = error instanceof Error ? error : {}
  const verdict = verdictOf(failure)
  const permanent = (failure.responseCode ?? 0) >= 500
  return {
    verdict,
    detail: wordsOf(failure),
    // Only what is about this one mail; all else an administrator can mend.
    ...(permanent && (verdict === 'address_refused' || verdict === 'refused') && { hopeless: true }),
  }
}

function verdictOf(failure: Failure): Verdict {
  const { code = '', responseCode = 0, command = '', message = '' } = failure
  if (responseCode >= 400 && responseCode < 500) return 'try_later'
  if (responseCode >= 500) return refusedAt(command, responseCode)
  if (code === 'EDNS') return 'unknown_host'
  if (CERTIFICATE.test(message)) return 'certificate'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/.test(message)) return 'connection_refused'
  if (code === 'ETIMEDOUT') return 'timed_out'
  if (code === 'ETLS' || (code === 'ESOCKET' && NO_TLS.test(message))) return 'wrong_security'
  if (code === 'EAUTH') return 'wrong_password'
  if (code === 'EPROTOCOL') return 'wrong_security'
  if (code === 'ECONNECTION' || code === 'ESOCKET') return 'broken_off'
  return 'failed'
}

function refusedAt(command: string, responseCode: number): Verdict {
  if (responseCode === 530) return 'sign_in_wanted'
  if (command.startsWith('AUTH') || responseCode === 535) return 'wrong_password'
  if (command === 'MAIL FROM') return 'sender_refused'
  if (command === 'RCPT TO') return 'address_refused'
  if (command === 'STARTTLS') return 'wrong_security'
  return 'refused'
}

/** The server's own line where it said one; of what OpenSSL writes, what went wrong, without where in its sources. */
const wordsOf = ({ response, message = '' }: Failure): string =>
  (response ?? message.replace(/^.*error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):.*$/s, '$1'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
