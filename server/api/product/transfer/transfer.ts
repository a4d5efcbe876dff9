import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance } from 'fastify'
import type { Transfer, TransferReport } from '#contract/product/transfer.ts'
import { implement } from '../../http/implement.ts'
import type { Desk } from '../../mastodon/shared.ts'
import { inList } from './lists-way.ts'
import { type Entry, type Problem, readLines } from './read-lines.ts'
import { wayOf } from './ways.ts'

/** As Mastodon calls its files. */
const FILES: Record<Transfer, string> = {
  following: 'following_accounts.csv',
  lists: 'lists.csv',
  muted: 'muted_accounts.csv',
  blocked: 'blocked_accounts.csv',
  bookmarks: 'bookmarks.csv',
  hashtags: 'followed_hashtags.csv',
}
const ERRORS_SHOWN = 200

const keyOf = ({ title, key }: Entry) => (title === undefined ? key : inList(title, key))

export function transfer(app: FastifyInstance, { house }: Desk): void {
  implement(app, 'GET /api/birdhouse/v1/transfer/:kind', async ({ params, me }) => {
    const way = wayOf(house, me, params.kind)
    const rows = (await way.read()).map(({ cells }) => cells)
    const csv = stringify([...(way.head === null ? [] : [way.head]), ...rows], { escape_formulas: true })
    return { file: FILES[params.kind], rows: rows.length, csv }
  })

  implement(app, 'POST /api/birdhouse/v1/transfer/:kind', async ({ params, body, me }) => {
    const { rows, entries, problems } = await readLines(house, me, params.kind, body.csv)
    const way = wayOf(house, me, params.kind)
    const here = new Map((await way.read()).map(({ key, cells }) => [key, cells]))
    const wanted = new Set(entries.map(keyOf))
    const fresh = entries.filter((entry) => !here.has(keyOf(entry)))
    const otherwise = entries.filter((entry) => {
      const cells = here.get(keyOf(entry))
      return cells !== undefined && way.differs?.(entry, cells)
    })
    // A file that is no CSV, or names nothing here, says nothing of what is to go.
    const readable = entries.length > 0 && !problems.some(({ code }) => code === 'not_csv')
    const overwrites = body.mode === 'overwrite' && readable
    const gone = overwrites ? [...here.keys()].filter((key) => !wanted.has(key)) : []
    if (body.apply) {
      await way.remove(gone)
      await way.change?.(otherwise)
      for (const { line, value } of await way.add(fresh)) problems.push({ line, code: 'refused', value })
    }
    const refused = problems.filter(({ code }) => code === 'refused').length
    return report(problems, {
      ...{ applied: body.apply, rows, added: fresh.length - refused, removed: gone.length },
      changed: otherwise.length,
      unchanged: entries.length - fresh.length - otherwise.length,
    })
  })
}

function report(problems: Problem[], counts: Omit<TransferReport, 'errors' | 'error_count'>): TransferReport {
  const errors = problems.toSorted((a, b) => a.line - b.line).slice(0, ERRORS_SHOWN)
  return { ...counts, errors, error_count: problems.length }
}
