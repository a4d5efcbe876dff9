/** What a language is called, in the first of these that is known; its code for what is none. */
export function languageName(language: string, locales: readonly string[]): string {
  try {
    return new Intl.DisplayNames([...locales], { type: 'language' }).of(language) ?? language
  } catch {
    return language
  }
}

/** By its own name: whoever looks for it may read nothing else. */
export const ownLanguageName = (language: string): string => languageName(language, [language, 'en'])
