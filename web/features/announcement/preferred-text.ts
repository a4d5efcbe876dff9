import type { Announcement } from '#web/data/lane.ts'
import { currentLocale } from '#web/locales/language.ts'

type Text = Announcement['texts'][number]

/** In the reader's own language where it is there, else in the one it was written in. Undefined for what was withdrawn. */
export function preferredText({ texts }: Pick<Announcement, 'texts'>): Text | undefined {
  const own = bare(currentLocale())
  return texts.find(({ language }) => bare(language) === own) ?? texts[0]
}

const bare = (language: string) => language.split('-')[0]
