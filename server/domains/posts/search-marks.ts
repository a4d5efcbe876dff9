import { type RawBuilder, sql as raw } from 'kysely'
import type { Place } from './place.ts'
import type { Written } from './written.ts'

type Marked = Written & { authorId: string; poll?: object | null }

/** What search finds a new post by beside its words, as `search_marks` finds it in the database; of this one nothing is written yet. */
export function marksOf(
  { authorId, text, fullText, language, poll }: Marked,
  { groupId }: Pick<Place, 'groupId'>,
  reply: boolean,
): string[] {
  return [
    `:from:${authorId}`,
    ...(groupId === null ? [] : [`:in:${groupId}`]),
    ...(language ? [`:lang:${language.split('-')[0]?.toLowerCase()}`] : []),
    ...(reply ? [':is:reply'] : []),
    ...(poll ? [':has:poll'] : []),
    ...(/https?:\/\//i.test(`${text} ${fullText ?? ''}`) ? [':has:link'] : []),
  ]
}

/** The same for its pictures and video, which are there. */
export function kindsOf(mediaIds: readonly string[] = []): RawBuilder<string[]> {
  if (mediaIds.length === 0) return raw<string[]>`'{}'::text[]`
  return raw<
    string[]
  >`array(select distinct case kind when 'image' then ':has:picture' else ':has:video' end from medium
    where id = any(${mediaIds}::bigint[]))`
}
