import { currentLocale } from '#web/locales/language.ts'

/** What the reader calls a language. */
export const nameOfLanguage = (language: string): string =>
  new Intl.DisplayNames([currentLocale(), 'en'], { type: 'language' }).of(language) ?? language
