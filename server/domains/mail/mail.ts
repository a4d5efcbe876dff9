import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Sealer } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import type { Carrier, MailSettings, Outcome } from './carrier.ts'
import { type Content, type Letter, renderLetter } from './letter.ts'
import { createOutbox, type Due } from './outbox.ts'
import { createStoredSettings } from './settings.ts'

export type MailParts = {
  sealer: Sealer
  carrier: Carrier
  environment: MailSettings | null
  /** Whose name the mail comes in. */
  senderName: () => Promise<string>
}

export type Mail = ReturnType<typeof createMail>

/** Sends mail: who writes one knows nothing of servers, and waits for none. */
export function createMail(ground: Ground, { sealer, carrier, environment, senderName }: MailParts) {
  const settings = createStoredSettings(ground, sealer, environment)
  const outbox = createOutbox(ground, sealer)

  async function carry(to: string, id: string, content: Content): Promise<Outcome> {
    const chosen = await settings.read()
    if (chosen === null) return { verdict: 'failed', detail: '' }
    const from = { name: await senderName(), address: chosen.sender }
    const domain = chosen.sender.split('@').at(-1)
    return carrier(chosen, { messageId: `<${id}.birdhouse@${domain}>`, from, to, ...content })
  }

  async function attempt({ expired, content, address, id }: Due): Promise<Outcome> {
    if (expired) return { verdict: 'expired', detail: '', hopeless: true }
    if (content === null) return { verdict: 'failed', detail: 'sealed with another key', hopeless: true }
    return carry(address, id, content)
  }

  return {
    settings,
    look: outbox.look,
    tryNow: outbox.tryNow,

    /** Whether mail can be sent from here at all. */
    isOn: async (): Promise<boolean> => (await settings.source()) !== null,

    /** Sends it once the change is committed, as soon as it can be. */
    write: (change: Change, letter: Letter): Promise<void> => outbox.write(change, letter),

    /** Tries at once, past the outbox. */
    test: (letter: Letter): Promise<Outcome> => carry(letter.to, newId(), renderLetter(letter)),

    /** Tries one that is due; false when there is none. */
    async deliverOne(): Promise<boolean> {
      if ((await settings.source()) === null) return false
      const due = await outbox.take()
      if (due === undefined) return false
      await outbox.settle(due, await attempt(due))
      return true
    },
  }
}
