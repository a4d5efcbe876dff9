import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { DocumentKind } from '#server/store/tables/documents.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { readDocuments } from './read.ts'
import { documents } from './tables.ts'

type Wanted = {
  kind: DocumentKind
  text: string
  /** Null: from today on. */
  effectiveOn: string | null
  /** The id of what the writer changed; null where there was nothing. */
  after: string | null
}

/** Puts a text in the place of the one before, which is kept. Throws Refusal `conflict` when somebody else was quicker. */
export async function writeDocument({ events, clock }: Ground, by: string, wanted: Wanted): Promise<void> {
  const { kind, text, after } = wanted
  await events.change(async ({ sql, tell }) => {
    await sql.selectFrom('organisation').select('id').forUpdate().execute()
    const last = (await readDocuments({ db: sql })).find((one) => one.kind === kind)
    if ((last?.id ?? null) !== after) throw new Refusal('conflict')
    const now = clock()
    const effective_on = wanted.effectiveOn ?? now.toISOString().slice(0, 10)
    await documents(sql)
      .insertInto('document')
      .values({ id: newId(), kind, text, effective_on, created_at: now })
      .execute()
    await record(sql, { by, kind: 'document_changed', facts: { kind } })
    await tell('organisation.changed', {})
  })
}
