import type { DocumentKind } from '#server/store/tables/documents.ts'
import type { Ground } from '../ground.ts'
import { documents } from './tables.ts'

/** `effectiveOn`: a day, from which on it holds. Terms may be written ahead of it. */
export type Document = {
  id: string
  kind: DocumentKind
  text: string
  effectiveOn: string
  changedAt: Date
}

type From = Pick<Ground, 'db' | 'clock'>

const today = ({ clock }: From) => clock().toISOString().slice(0, 10)

const all = ({ db }: Pick<Ground, 'db'>) =>
  documents(db)
    .selectFrom('document')
    .select(['id', 'kind', 'text', 'effective_on as effectiveOn', 'created_at as changedAt'])

/** What was written last of each kind, whether or not it holds already. */
export async function readDocuments(ground: Pick<Ground, 'db'>): Promise<Document[]> {
  return all(ground).distinctOn('kind').orderBy('kind').orderBy('id', 'desc').execute()
}

/** What holds of one kind today; null where nothing does. */
export async function readDocument(ground: From, kind: DocumentKind): Promise<Document | null> {
  const found = await all(ground)
    .where('kind', '=', kind)
    .where('effective_on', '<=', today(ground))
    .orderBy('effective_on', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return found === undefined || found.text === '' ? null : found
}

/** The terms of a day, what they are followed by, and whether they have begun; null for a day on which none begin. */
export async function readTerms(
  ground: From,
  day: string,
): Promise<{ terms: Document; next: string | null; begun: boolean } | null> {
  const held = await all(ground)
    .distinctOn('effective_on')
    .where('kind', '=', 'terms')
    .where('text', '<>', '')
    .orderBy('effective_on')
    .orderBy('id', 'desc')
    .execute()
  const at = held.findIndex(({ effectiveOn }) => effectiveOn === day)
  const terms = held[at]
  if (terms === undefined) return null
  return { terms, next: held[at + 1]?.effectiveOn ?? null, begun: day <= today(ground) }
}
