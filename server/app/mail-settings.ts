import type { Config } from '#server/base/config.ts'
import type { MailSettings } from '#server/domains/mail/index.ts'

/** The mail server as the environment names it; null when it names none. */
export function readMailSettings(config: Config): MailSettings | null {
  const { SMTP_HOST, SMTP_PORT, SMTP_SECURITY, SMTP_USER, SMTP_PASSWORD, MAIL_SENDER } = config
  if (SMTP_HOST === undefined || MAIL_SENDER === undefined) return null
  return {
    ...{ host: SMTP_HOST, port: SMTP_PORT, security: SMTP_SECURITY },
    ...{ username: SMTP_USER, password: SMTP_PASSWORD, sender: MAIL_SENDER },
  }
}
