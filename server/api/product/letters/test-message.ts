import type { Message } from '#server/domains/delivery/index.ts'

type Facts = { language: 'en' | 'de'; organisation: string; url: string }

const WORDS = {
  en: {
    short: 'This is a test.',
    full: 'An administrator tries this way of sending. There is nothing to do.',
    sender: 'Birdhouse',
  },
  de: {
    short: 'Das ist ein Test.',
    full: 'Die Administration probiert diesen Weg aus. Es ist nichts zu tun.',
    sender: 'Birdhouse',
  },
}

/** What an administrator sends to see whether a channel works. */
export const testMessage = ({ language, organisation, url }: Facts): Omit<Message, 'id' | 'to'> => ({
  ...{ announcementId: '0', revision: 1, level: 'information', language, organisation },
  ...WORDS[language],
  ...{ link: url, asks: 'nothing' },
})
