import type { Outcome as MailOutcome, MailSettings, Verdict } from '#server/domains/mail/index.ts'
import type { Carrier, Message, Outcome } from '../carrier.ts'
import { frameOf } from '../words.ts'
import { returnAddress } from './bounce.ts'
import { judge } from './judge.ts'
import type { Mailer } from './mailer.ts'
import { renderAnnouncement } from './render.ts'

/** Servers that greylist, or hold back who sends much, want to be asked again after minutes. */
const LATER_MS = 5 * 60_000
/** No mail would get through now. */
const WAY: Verdict[] = ['connection_refused', 'timed_out', 'broken_off', 'unknown_host']
/** As servers say that they want fewer; whoever greylists wants the same ones later. */
const TOO_FAST = /^421\b|\b4\.7\.(?!1\b)\d|too (?:many|fast|quick)|\brate\b|throttl|slow down/i
/** Nor until an administrator has been there. */
const SETUP: Verdict[] = [
  'wrong_password',
  'sign_in_wanted',
  'sender_refused',
  'certificate',
  'wrong_security',
]

export type EmailParts = {
  mailer: Mailer
  settings(): Promise<MailSettings | null>
  /** Where mail that can't be delivered goes back to, with a mark of ours in it; null where nobody reads that. */
  bounces: { address: string; mark(id: string): string } | null
}

/** Announcements by mail, over the connections that mail of the house goes by. */
export function makeEmailCarrier({ mailer, settings, bounces }: EmailParts): Carrier {
  async function attempt(chosen: MailSettings, message: Message): Promise<Outcome> {
    const from = { name: `${message.sender}, ${message.organisation}`, address: chosen.sender }
    const piece = {
      ...{ from, to: message.to, ...(await renderAnnouncement(message)) },
      messageId: `<${message.id}.announcement@${chosen.sender.split('@').at(-1)}>`,
      headers: headersOf(message),
      ...(bounces !== null && {
        envelope: { from: returnAddress(bounces.address, message.id, bounces.mark), to: message.to },
      }),
    }
    try {
      return { kind: 'accepted', reference: await mailer.send(chosen, piece) }
    } catch (error) {
      return outcomeOf(judge(error))
    }
  }

  return {
    channel: 'email',
    async ready() {
      return (await settings()) === null ? { ready: false, why: 'mail_off' } : { ready: true }
    },
    async send(message) {
      const chosen = await settings()
      return chosen === null
        ? { kind: 'later', said: 'mail is not set up', fault: 'setup' }
        : attempt(chosen, message)
    },
  }
}

function headersOf({ language, level, choices }: Message): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': frameOf(language),
    ...(level === 'emergency' && { Importance: 'high', 'X-Priority': '1' }),
    ...(choices !== undefined && { 'List-Unsubscribe': `<${choices}>` }),
  }
}

/** Only what is about this one mail is refused; all else an administrator can mend, or time. */
function outcomeOf({ verdict, detail, hopeless }: MailOutcome): Outcome {
  if (hopeless === true) return { kind: 'refused', said: detail }
  const said = detail || verdict
  // 421: of the connection, not of a recipient.
  if (verdict === 'try_later')
    return {
      ...{ kind: 'later', said, afterMs: LATER_MS },
      ...(/^421\b/.test(said) && { fault: 'connection' }),
      ...(TOO_FAST.test(said) && { tooFast: true }),
    }
  if (WAY.includes(verdict)) return { kind: 'later', said, fault: 'connection' }
  return { kind: 'later', said, ...(SETUP.includes(verdict) && { fault: 'setup' }) }
}
