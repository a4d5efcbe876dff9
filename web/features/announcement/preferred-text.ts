import { preferredText as preferred } from '#rules/announcements/preferred-text.ts'
import type { Announcement } from '#web/data/lane.ts'
import { currentLocale } from '#web/locales/language.ts'

type Text = Announcement['texts'][number]

/** In the reader's own language where it is there, else in the one it was written in. Undefined for what was withdrawn. */
export const preferredText = ({ texts }: Pick<Announcement, 'texts'>): Text | undefined =>
  preferred(texts, [currentLocale()])
