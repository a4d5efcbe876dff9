export {
  type Carrier,
  type MailSettings,
  type Message,
  type Outcome,
  VERDICTS,
  type Verdict,
} from './carrier.ts'
export { deliverMail } from './deliver.ts'
export { forgetMail } from './forget-mail.ts'
export type { Language, Letter } from './letter.ts'
export { createMail, type Mail } from './mail.ts'
