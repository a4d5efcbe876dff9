import type { Carrier, Message } from '#server/domains/mail/index.ts'
import { judge } from './judge.ts'
import { createMailer, type Mailer } from './mailer.ts'

export { type EmailParts, makeEmailCarrier } from './announcement.ts'
export { type Bounce, readBounce } from './bounce.ts'
export { createMailer, type Mailer }

/** Mail of the house itself. */
export function makeHouseMail(mailer: Mailer): Carrier {
  return async (settings, message) => {
    try {
      return { verdict: 'sent', detail: await mailer.send(settings, toSend(message)) }
    } catch (error) {
      return judge(error)
    }
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
