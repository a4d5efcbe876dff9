import { ApiError, call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { randomKey } from '#web/data/random-key.ts'
import { createStore } from '#web/ui/store.ts'
import { type Content, type KeptDraft, type Link, readLink, readLinks, writeLink } from './links.ts'

/** How a draft stands: on the server, here only, or changed in two places; `theirs` null was sent or deleted there. */
export type Standing =
  | { state: 'saving' | 'saved' | 'here' }
  | { state: 'refused'; error: unknown }
  | { state: 'differs'; theirs: KeptDraft | null }

export const standings = createStore<Record<string, Standing>>({})

/** Nobody's draft goes over the network with each key. */
const QUIET = 1500
const AGAIN = 30_000

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const running = new Set<string>()

const stand = (place: string, standing: Standing) => standings.set((now) => ({ ...now, [place]: standing }))

/** What a place says now; null: it was sent or emptied, and goes. */
export function noteContent(accountId: string, place: string, content: Content | null): void {
  const link = readLink(accountId, place)
  if (content === null) {
    clearTimeout(timers.get(place))
    standings.set(({ [place]: _, ...others }) => others)
    writeLink(accountId, place, null)
    if (link === undefined || link.revision === 0) return
    const grave = `gone.${link.key}`
    writeLink(accountId, grave, { ...link, pending: null, gone: true })
    // What is being saved right now is buried when that is answered.
    if (!running.has(place)) void bury(accountId, grave)
    return
  }
  writeLink(accountId, place, { ...(link ?? { key: randomKey(), revision: 0 }), pending: content })
  if (standings.get()[place]?.state !== 'differs') later(accountId, place, QUIET)
}

function later(accountId: string, place: string, wait: number): void {
  clearTimeout(timers.get(place))
  timers.set(
    place,
    setTimeout(() => void saveNow(accountId, place), wait),
  )
}

/** One save of a place at a time; what is written meanwhile is saved after it. */
async function saveNow(accountId: string, place: string, keepalive = false): Promise<void> {
  const link = readLink(accountId, place)
  if (!link?.pending || running.has(place)) return
  clearTimeout(timers.get(place))
  running.add(place)
  stand(place, { state: 'saving' })
  const { key, revision, pending } = link
  try {
    const saved = await call('PUT /api/birdhouse/v1/drafts/:key', {
      params: { key },
      body: { revision, content: pending },
      keepalive,
    })
    running.delete(place)
    settle(accountId, place, key, pending, saved.revision)
  } catch (error) {
    running.delete(place)
    await explain(accountId, place, key, error)
  }
  void client.invalidateQueries({ queryKey: ['drafts'] })
}

function settle(accountId: string, place: string, key: string, sent: Content, revision: number): void {
  const now = readLink(accountId, place)
  if (now?.key !== key) {
    // Sent or emptied while it was being saved.
    const grave = `gone.${key}`
    writeLink(accountId, grave, { key, revision, pending: null, gone: true })
    void bury(accountId, grave)
    return
  }
  const same = JSON.stringify(now.pending) === JSON.stringify(sent)
  writeLink(accountId, place, { key, revision, pending: same ? null : now.pending })
  stand(place, { state: 'saved' })
  if (!same) later(accountId, place, QUIET)
}

async function explain(accountId: string, place: string, key: string, error: unknown): Promise<void> {
  const code = error instanceof ApiError ? error.code : ''
  if (code === 'draft_changed') {
    const theirs = await call('GET /api/birdhouse/v1/drafts/:key', { params: { key } }).catch(() => null)
    stand(place, { state: 'differs', theirs })
  } else if (code === 'draft_deleted') stand(place, { state: 'differs', theirs: null })
  else if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429)
    stand(place, { state: 'refused', error })
  else {
    stand(place, { state: 'here' })
    later(accountId, place, AGAIN)
  }
}

/** Deletes on the server what was sent or emptied here; without a connection, later. */
async function bury(accountId: string, grave: string): Promise<void> {
  const link = readLink(accountId, grave)
  if (!link) return
  try {
    await call('DELETE /api/birdhouse/v1/drafts/:key', { params: { key: link.key }, keepalive: true })
  } catch (error) {
    if (error instanceof ApiError && error.status !== 404) return
  }
  writeLink(accountId, grave, null)
  void client.invalidateQueries({ queryKey: ['drafts'] })
}

/** Sends what waits: after a break, from an earlier page, and before the page goes. */
export function flushDrafts(accountId: string, keepalive = false): Promise<unknown> {
  return Promise.all(
    Object.entries(readLinks(accountId)).map(([place, link]) => {
      if (link.gone) return bury(accountId, place)
      if (standings.get()[place]?.state === 'differs') return undefined
      return saveNow(accountId, place, keepalive)
    }),
  )
}

/** Puts mine over theirs; where theirs is gone, it becomes a draft of its own. */
export function keepMine(accountId: string, place: string): void {
  const standing = standings.get()[place]
  const theirs = standing?.state === 'differs' ? standing.theirs : null
  relink(accountId, place, (link) =>
    theirs ? { ...link, revision: theirs.revision } : { ...link, key: randomKey(), revision: 0 },
  )
}

/** Theirs stays as it is, and mine becomes a draft of its own. */
export function keepBoth(accountId: string, place: string): void {
  relink(accountId, place, (link) => ({ ...link, key: randomKey(), revision: 0 }))
}

function relink(accountId: string, place: string, change: (link: Link) => Link): void {
  const link = readLink(accountId, place)
  if (!link) return
  writeLink(accountId, place, change(link))
  void saveNow(accountId, place)
}

/** Theirs stands here from now on. */
export function takeTheirs(accountId: string, place: string, theirs: KeptDraft): void {
  writeLink(accountId, place, { key: theirs.key, revision: theirs.revision, pending: null })
  stand(place, { state: 'saved' })
}

/** The place where a draft is written in this browser, and whether what stands there is newer than the server's. */
export function placeOf(accountId: string, draft: KeptDraft): { place: string; ownIsNewer: boolean } {
  const known = Object.entries(readLinks(accountId)).find(([, link]) => link.key === draft.key && !link.gone)
  if (known) return { place: known[0], ownIsNewer: known[1].pending !== null }
  return { place: `kept.${draft.key}`, ownIsNewer: false }
}

/** Keeps drafts in step while somebody is signed in. Answers how to stop. */
export function keepInStep(accountId: string): () => void {
  const flush = () => void flushDrafts(accountId)
  const hide = () => {
    if (document.visibilityState === 'hidden') void flushDrafts(accountId, true)
  }
  flush()
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', hide)
  return () => {
    removeEventListener('online', flush)
    document.removeEventListener('visibilitychange', hide)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
