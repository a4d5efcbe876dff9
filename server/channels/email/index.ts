import type { Carrier, MailSettings, Message, Outcome } from '#server/domains/mail/index.ts'
import { judge } from './judge.ts'

/** A server that says nothing for so long is not waited for. */
const PATIENCE = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}
/** One that drips is not either. */
const MOST_MS = 90_000

/** Sends by SMTP, one connection for each mail. */
export const sendBySmtp: Carrier = async (settings, message) => {
  // Here, so that a start does not wait for it.
  const { createTransport } = await import('nodemailer')
  const transport = createTransport(optionsOf(settings))
  const timer = setTimeout(() => transport.close(), MOST_MS)
  try {
    const { response } = await transport.sendMail(toSend(message))
    return { verdict: 'sent', detail: response } satisfies Outcome
  } catch (error) {
    return judge(error)
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

function optionsOf({ host, port, security, username, password }: MailSettings) {
  return {
    ...{ host, port },
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

const toSend = ({ messageId, from, to, language, subject, text, html, unsubscribe }: Message) => ({
  ...{ messageId, from, to, subject, text, html },
  // No out-of-office answers, please.
  headers: {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': language,
    ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>` }),
  },
})
