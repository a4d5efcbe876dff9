import { languageName } from '#rules/text/language-name.ts'
import { currentLocale } from '#web/locales/language.ts'

/** What the reader calls a language. */
export const nameOfLanguage = (language: string): string => languageName(language, [currentLocale(), 'en'])
