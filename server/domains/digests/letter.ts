import type { Language, Letter } from '../mail/index.ts'
import type { SeenPost } from '../posts/index.ts'

/** An announcement that waits for somebody. */
export type Announced = {
  level: 'information' | 'important' | 'confirm' | 'emergency'
  short: string
  at: Date
}

type Given = {
  to: string
  language: Language
  organisation: string
  url: string
  /** First of all, since it is what they must know. */
  announced: Announced[]
  posts: SeenPost[]
  more: number
  /** From the sources that are read once a day. */
  daily: SeenPost[]
  weekly: boolean
  /** Where it is ended. */
  stop: string
  now: Date
}

const DAY_MS = 86_400_000
/** Posts of daily sources; all of them wait on one card. */
const DAILY_SHOWN = 5

const WORDS = {
  en: {
    subject: (n: number, where: string) => `${n === 1 ? 'One new post' : `${n} new posts`} at ${where}`,
    announced: {
      information: 'Announcement',
      important: 'Important',
      confirm: 'Please confirm',
      emergency: 'Emergency',
    },
    announcements: (n: number, where: string) =>
      `${n === 1 ? 'One announcement' : `${n} announcements`} at ${where}`,
    intro: 'What came to your home since the last time, newest first.',
    boosted: (name: string) => `${name} boosted`,
    closed: '(to be read in Birdhouse)',
    warned: (warning: string) => `[${warning}]`,
    more: (n: number) => (n === 1 ? 'And one more.' : `And ${n} more.`),
    daily: (n: number, people: number) =>
      `From your daily sources: ${n === 1 ? 'one post' : `${n} posts`} of ${people === 1 ? 'one person' : `${people} people`}.`,
    read: 'Read on',
    footer: (stop: string, weekly: boolean) =>
      `You asked for this once a ${weekly ? 'week' : 'day'}. To get it no more: ${stop}`,
  },
  de: {
    subject: (n: number, where: string) =>
      `${n === 1 ? 'Ein neuer Beitrag' : `${n} neue Beiträge`} bei ${where}`,
    announced: {
      information: 'Ankündigung',
      important: 'Wichtig',
      confirm: 'Bitte bestätigen',
      emergency: 'Notfall',
    },
    announcements: (n: number, where: string) =>
      `${n === 1 ? 'Eine Ankündigung' : `${n} Ankündigungen`} bei ${where}`,
    intro: 'Was seit dem letzten Mal auf deine Startseite kam, Neuestes zuerst.',
    boosted: (name: string) => `${name} hat geteilt`,
    closed: '(nur in Birdhouse zu lesen)',
    warned: (warning: string) => `[${warning}]`,
    more: (n: number) => (n === 1 ? 'Und noch einer.' : `Und ${n} weitere.`),
    daily: (n: number, people: number) =>
      `Aus deinen Tagesquellen: ${n === 1 ? 'ein Beitrag' : `${n} Beiträge`} von ${people === 1 ? 'einer Person' : `${people} Personen`}.`,
    read: 'Weiterlesen',
    footer: (stop: string, weekly: boolean) =>
      `Du wolltest das einmal ${weekly ? 'in der Woche' : 'am Tag'}. Nicht mehr bekommen: ${stop}`,
  },
}

/** A mail with what is new, in few words. Nothing in it says whether it was opened. */
export function digestLetter({
  to,
  language,
  organisation,
  url,
  announced,
  posts,
  more,
  daily,
  weekly,
  stop,
  now,
}: Given): Letter {
  const words = WORDS[language]
  const people = new Set(daily.map(({ author }) => author.id)).size
  return {
    ...{ kind: 'digest', to, language },
    subject:
      announced.length > 0
        ? words.announcements(announced.length, organisation)
        : words.subject(posts.length + more + daily.length, organisation),
    paragraphs: [
      ...announced.map((one) => `${words.announced[one.level]}: ${one.short}`),
      ...(posts.length > 0 ? [words.intro] : []),
      ...posts.map((one) => line(one, language)),
      ...(more > 0 ? [words.more(more)] : []),
      ...(daily.length > 0 ? [words.daily(daily.length, people)] : []),
      ...daily.slice(0, DAILY_SHOWN).map((one) => line(one, language)),
    ],
    action: { label: words.read, url },
    footer: words.footer(stop, weekly),
    unsubscribe: stop,
    // The next one says it again.
    expires: new Date(now.getTime() + (weekly ? 7 : 1) * DAY_MS),
  }
}

function line(seen: SeenPost, language: Language): string {
  const words = WORDS[language]
  const { post, author } = seen.original ?? seen
  const by = seen.original === null ? '' : `${words.boosted(seen.author.name)} · `
  return `${by}${author.name}: ${wordsOf(post, language)}`
}

/** What not everybody may read stays inside: mail lies on other servers. */
function wordsOf(post: SeenPost['post'], language: Language): string {
  const words = WORDS[language]
  const forAll = post.visibility === 'company' || post.group?.closed === false
  if (!forAll) return words.closed
  return post.warning === '' ? post.text : words.warned(post.warning)
}
