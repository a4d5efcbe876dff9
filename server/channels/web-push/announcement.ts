import type { Carrier, Message } from '../carrier.ts'
import { frameOf, marked } from '../words.ts'

const WORDS = {
  en: {
    information: 'Announcement',
    important: 'Important announcement',
    confirm: 'Please read and confirm',
    emergency: 'EMERGENCY',
    question: 'A question for you',
  },
  de: {
    information: 'Ankündigung',
    important: 'Wichtige Ankündigung',
    confirm: 'Bitte lesen und bestätigen',
    emergency: 'NOTFALL',
    question: 'Eine Frage an dich',
  },
} satisfies Record<'en' | 'de', Record<Message['level'] | 'question', string>>

export type AnnouncementPushParts = {
  /** To all devices of somebody; `detail`: whether what is said there may be read on a locked screen is each device's choice. */
  announce(
    accountId: string,
    payload: { title: string; body: string; url: string; id: string },
  ): Promise<'sent' | 'later' | 'none'>
}

/** Announcements on people's devices. Opening one leads to the personal page. */
export function makeAnnouncementPush({ announce }: AnnouncementPushParts): Carrier {
  return {
    channel: 'push',
    ready: async () => ({ ready: true }),
    async send(message) {
      const { id, to, level, asks, language, short, link } = message
      const title = marked(message, WORDS[frameOf(language)][asks === 'question' ? asks : level])
      const outcome = await announce(to, { title, body: short.slice(0, 200), url: link, id })
      if (outcome === 'sent') return { kind: 'accepted' }
      return outcome === 'none'
        ? { kind: 'refused', said: 'no device' }
        : { kind: 'later', said: 'no push service took it' }
    },
  }
}
