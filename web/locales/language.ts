import i18next, { type FormatterModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { load, save } from '#web/data/storage.ts'
import type en from './en/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

type Texts = Record<string, unknown>
type Parts = { first: () => Promise<Texts>; refused: () => Promise<Texts>; later: () => Promise<Texts> }

const english: Parts = {
  first: () => import('./en/first.ts').then((module) => module.default),
  refused: async () => ({ ...(await import('./en/refusal.ts')) }),
  later: async () => ({ ...(await import('./en/later.ts')) }),
}
const changed = (how: 'stretched' | 'mirrored'): Parts => {
  const change = async (part: Promise<Texts>) => (await import('./pseudo.ts'))[how](await part)
  return {
    first: () => change(english.first()),
    refused: () => change(english.refused()),
    later: () => change(english.later()),
  }
}

/** `en-XA` is longer and accented, `ar-XB` right to left: for finding what does not fit. By `?lang=` only. */
const texts: Record<string, Parts> = {
  en: english,
  de: {
    first: () => import('./de/first.ts').then((module) => module.default),
    refused: async () => ({ ...(await import('./de/refusal.ts')) }),
    later: async () => ({ ...(await import('./de/later.ts')) }),
  },
  'en-XA': changed('stretched'),
  'ar-XB': changed('mirrored'),
}

function wanted(): string {
  const asked = new URLSearchParams(location.search).get('lang')
  if (asked) sessionStorage.setItem('birdhouse.lang', asked)
  const candidates = [
    sessionStorage.getItem('birdhouse.lang'),
    load<string | null>('language', null),
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ]
  return candidates.find((tag) => tag !== null && tag in texts) ?? 'en'
}

/** The language in which a mail to the reader is to be written. */
export const mailLanguage = (): 'en' | 'de' => (currentLanguage() === 'de' ? 'de' : 'en')

/** Loads the texts of the reader's language, and tells the document. */
export async function startLanguage(): Promise<void> {
  const language = wanted()
  await i18next
    .use(initReactI18next)
    .use(numbers)
    .init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { translation: (await texts[language]?.first()) ?? {} } },
      // Numbers in texts are written as the reader's country writes them.
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    })
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar-XB' ? 'rtl' : 'ltr'
  void addRefused(language)
}

/** Why something was refused, in the reader's language: not needed to show the first page, and there before anything is sent. */
async function addRefused(language: string): Promise<void> {
  const refused = await texts[language]?.refused().catch(() => undefined)
  if (refused) i18next.addResourceBundle(language, 'translation', refused, true, true)
}

/** A screen with the texts that only it and its parts need, which the first page does without. */
export async function withLaterTexts<T>(screen: Promise<T>): Promise<T> {
  const { language } = i18next
  const [loaded, later] = await Promise.all([screen, texts[language]?.later()])
  i18next.addResourceBundle(language, 'translation', later ?? {}, true, true)
  return loaded
}

const numbers: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value) =>
    typeof value === 'number' ? new Intl.NumberFormat(currentLocale()).format(value) : String(value),
}

/** Remembers the choice; the page begins again in it. */
export function chooseLanguage(language: Language): void {
  sessionStorage.removeItem('birdhouse.lang')
  save('language', language)
  const here = new URL(location.href)
  here.searchParams.delete('lang')
  location.assign(here)
}

/** The language of the texts now. */
export function currentLanguage(): string {
  const tag = i18next.language
  return tag === 'en-XA' || tag === 'ar-XB' ? 'en' : tag
}

/** How dates and numbers are written: the reader's own country, where it speaks the language of the texts. */
export function currentLocale(): string {
  const language = currentLanguage()
  return navigator.languages.find((tag) => tag.split('-')[0] === language && isTag(tag)) ?? language
}

/** Some browsers name what is no language tag, e.g. `en-US@posix`. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
