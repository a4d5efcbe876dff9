import type { Reply } from '#contract/index.ts'
import { load, save } from '#web/data/storage.ts'

export type KeptDraft = Reply<'GET /api/birdhouse/v1/drafts/:key'>
export type Content = KeptDraft['content']

/** Which draft on the server a place of this browser writes; `pending` is what the server has not heard yet. */
export type Link = { key: string; revision: number; pending: Content | null; gone?: true }

const name = (accountId: string) => `draft.${accountId}.links`

export const readLinks = (accountId: string) => load<Record<string, Link>>(name(accountId), {})

export const readLink = (accountId: string, place: string): Link | undefined => readLinks(accountId)[place]

export function writeLink(accountId: string, place: string, link: Link | null): void {
  const { [place]: _, ...others } = readLinks(accountId)
  const links = link === null ? others : { ...others, [place]: link }
  save(name(accountId), Object.keys(links).length === 0 ? null : links)
}
