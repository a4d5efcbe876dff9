import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { load, save } from '#web/data/storage.ts'
import type en from './en/index.ts'
import { mirrored, stretched } from './pseudo.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const english = () => import('./en/index.ts').then((module) => module.default)

/** `en-XA` is longer and accented, `ar-XB` right to left: for finding what does not fit. By `?lang=` only. */
const texts: Record<string, () => Promise<typeof en>> = {
  en: english,
  de: () => import('./de/index.ts').then((module) => module.default),
  'en-XA': async () => stretched(await english()),
  'ar-XB': async () => mirrored(await english()),
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

/** Loads the texts of the reader's language, and tells the document. */
export async function startLanguage(): Promise<void> {
  const language = wanted()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: (await texts[language]?.()) ?? {} } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar-XB' ? 'rtl' : 'ltr'
}

/** Remembers the choice; the page begins again in it. */
export function chooseLanguage(language: Language): void {
  sessionStorage.removeItem('birdhouse.lang')
  save('language', language)
  location.assign(location.pathname)
}

/** The language of dates, numbers and texts now. */
export function currentLanguage(): string {
  const tag = i18next.language
  return tag === 'en-XA' || tag === 'ar-XB' ? 'en' : tag
}
