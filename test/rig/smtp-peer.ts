import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { certificate, key } from './peer-certificate.ts'

export type Received = { from: string; to: string[]; text: string; secure: boolean; user: string | undefined }

export type SmtpPeer = {
  port: number
  received: Received[]
  next(): Promise<Received>
  stop(): Promise<void>
}

/** A real mail server in this process, which keeps what it is given. */
export async function startSmtpPeer(options: SMTPServerOptions = {}): Promise<SmtpPeer> {
  const received: Received[] = []
  const waiting: ((mail: Received) => void)[] = []
  let taken = 0
  const server = new SMTPServer({
    ...{ key, cert: certificate, authOptional: true, disableReverseLookup: true, closeTimeout: 100 },
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const mail = {
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          text: Buffer.concat(parts).toString(),
          ...{ secure: session.secure, user: session.user as string | undefined },
        }
        received.push(mail)
        waiting.shift()?.(mail)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    async next() {
      taken += 1
      const there = received[taken - 1]
      return there ?? (await new Promise((resolve) => waiting.push(resolve)))
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}

/** A part of a mail, as a mail program shows it. */
export function partOf(mail: Received, type: 'text/plain' | 'text/html'): string {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(mail.text) ?? []
  const part = mail.text.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) ?? ''
  const [head = '', ...body] = part.replace(/\r\n/g, '\n').trimStart().split('\n\n')
  const text = body.join('\n\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  return /quoted-printable/i.test(head) ? readQuoted(text) : text
}

function readQuoted(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
