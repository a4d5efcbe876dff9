/** The text in the first of these languages that there is one in, `mi-NZ` being served by `mi`; else the first text. */
export function preferredText<T extends { language: string }>(
  texts: readonly T[],
  languages: readonly string[],
): T | undefined {
  const wanted = languages.map((wish) => texts.find(({ language }) => bare(language) === bare(wish)))
  return wanted.find((one) => one !== undefined) ?? texts[0]
}

const bare = (language: string) => language.toLowerCase().split('-')[0]
