import type { Transporter } from 'nodemailer'
import type { MailSettings } from '#server/domains/mail/index.ts'

/** A server that says nothing for so long is not waited for. */
const PATIENCE = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}
/** One that drips is not either. */
const MOST_MS = 90_000
/** Connections are kept for the next mail so long, and no longer: servers count them. */
const IDLE_MS = 10_000
const AT_ONCE = 5
const BY_CONNECTION = 100

/** As nodemailer takes it. `envelope`: where what can't be delivered goes back to. */
export type Piece = {
  messageId: string
  from: { name: string; address: string }
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  envelope?: { from: string; to: string }
}

export type Mailer = ReturnType<typeof createMailer>

/** Sends by SMTP over a few connections that are kept while there is something to send. */
export function createMailer({ mostMs = MOST_MS, idleMs = IDLE_MS } = {}) {
  let pool: { transport: Transporter; key: string } | undefined
  let sending = 0
  let timer: NodeJS.Timeout | undefined

  async function open(settings: MailSettings): Promise<Transporter> {
    const key = JSON.stringify(settings)
    // Here, so that a start does not wait for it.
    const { createTransport } = await import('nodemailer')
    if (pool?.key !== key) {
      pool?.transport.close()
      pool = { key, transport: createTransport(optionsOf(settings)) }
    }
    return pool.transport
  }

  function close(): void {
    clearTimeout(timer)
    pool?.transport.close()
    pool = undefined
  }

  return {
    close,
    /** Answers the server's words; throws what `judge` reads. */
    async send(settings: MailSettings, piece: Piece): Promise<string> {
      clearTimeout(timer)
      sending += 1
      try {
        const transport = await open(settings)
        const { response } = await transport.sendMail({ ...piece, signal: AbortSignal.timeout(mostMs) })
        return String(response)
      } finally {
        sending -= 1
        if (sending === 0) timer = setTimeout(close, idleMs).unref()
      }
    },
  }
}

function optionsOf({ host, port, security, username, password }: MailSettings) {
  return {
    ...{ host, port },
    ...{ pool: true as const, maxConnections: AT_ONCE, maxMessages: BY_CONNECTION, maxRequeues: 1 },
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(username !== '' && { auth: { user: username, pass: password } }),
    ...PATIENCE,
    // What a mail says is never a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
