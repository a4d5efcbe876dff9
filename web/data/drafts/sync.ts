import { ApiError, call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import { randomKey } from '#web/data/random-key.ts'
import { createStore } from '#web/ui/store.ts'
import { type Content, type KeptDraft, type Link, readLink, readLinks, writeLink } from './links.ts'

/** How a draft stands: on the server, here only, or changed in two places; `theirs` null was sent or deleted there. */
export type Standing =
  | { state: 'saving' | 'saved' | 'here' }
  | { state: 'refused'; error: unknown }
  | { state: 'differs'; theirs: KeptDraft | null }

/** By person and place, as everything here is: who signs in next writes in places of the same name. */
export const standings = createStore<Record<string, Standing>>({})

export const nameOf = (accountId: string, place: string) => `${accountId}.${place}`

/** Nobody's draft goes over the network with each key. */
const QUIET = 1500
const AGAIN = 30_000

const timers = new Map<string, ReturnType<typeof setTimeout>>()
const running = new Map<string, { saving: Promise<void>; content: Content }>()

forgetWithPerson(() => {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
  running.clear()
  standings.set({})
})

const stand = (accountId: string, place: string, standing: Standing) =>
  standings.set((now) => ({ ...now, [nameOf(accountId, place)]: standing }))

const standingOf = (accountId: string, place: string): Standing | undefined =>
  standings.get()[nameOf(accountId, place)]

/** What a place says now; null: it was sent or emptied, and goes. */
export function noteContent(accountId: string, place: string, content: Content | null): void {
  const link = readLink(accountId, place)
  const name = nameOf(accountId, place)
  const differs = standingOf(accountId, place)?.state === 'differs'
  if (content === null) {
    clearTimeout(timers.get(name))
    standings.set(({ [name]: _, ...others }) => others)
    writeLink(accountId, place, null)
    // What another device has written there is not what was sent or emptied here.
    if (link !== undefined && !differs) digGrave(accountId, name, link)
    return
  }
  writeLink(accountId, place, { ...(link ?? { key: randomKey(), revision: 0 }), pending: content })
  if (!differs) later(accountId, place, QUIET)
}

/** What is being saved right now is buried when that is answered, or by the next page, should this one be gone by then. */
function digGrave(accountId: string, name: string, link: Link): void {
  const now = running.get(name)
  if (link.revision === 0 && now === undefined) return
  const grave = `gone.${link.key}`
  writeLink(accountId, grave, { ...link, pending: now?.content ?? link.pending, gone: true })
  if (now === undefined) void bury(accountId, grave)
}

function later(accountId: string, place: string, wait: number): void {
  const name = nameOf(accountId, place)
  clearTimeout(timers.get(name))
  timers.set(
    name,
    setTimeout(() => void saveNow(accountId, place), wait),
  )
}

/** One save of a place at a time; what is written meanwhile is saved after it. */
function saveNow(accountId: string, place: string, keepalive = false): Promise<void> {
  const name = nameOf(accountId, place)
  const link = readLink(accountId, place)
  const already = running.get(name)
  if (already || !link?.pending) return already?.saving ?? Promise.resolve()
  clearTimeout(timers.get(name))
  stand(accountId, place, { state: 'saving' })
  const saving = save(accountId, place, link, link.pending, keepalive, () => {
    // After the person has gone the answer concerns nobody here.
    if (running.get(name)?.saving !== saving) return false
    return running.delete(name)
  })
  running.set(name, { saving, content: link.pending })
  return saving
}

async function save(
  accountId: string,
  place: string,
  { key, revision }: Link,
  content: Content,
  keepalive: boolean,
  end: () => boolean,
): Promise<void> {
  try {
    const saved = await call('PUT /api/birdhouse/v1/drafts/:key', {
      params: { key },
      body: { revision, content },
      keepalive,
    })
    if (!end()) return
    settle(accountId, place, key, content, saved.revision)
  } catch (error) {
    const theirs = await findTheirs(key, error)
    if (!end()) return
    explain(accountId, place, { key, content }, error, theirs)
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
  stand(accountId, place, { state: 'saved' })
  if (!same) later(accountId, place, QUIET)
}

function explain(
  accountId: string,
  place: string,
  { key, content }: { key: string; content: Content },
  error: unknown,
  theirs: KeptDraft | null,
): void {
  const code = error instanceof ApiError ? error.code : ''
  if (readLink(accountId, place)?.key !== key) {
    // Sent or emptied while it was being saved. What another device has written meanwhile stays.
    const grave = `gone.${key}`
    const dug = readLink(accountId, grave)
    const stays = code === 'draft_changed' || !dug
    // It may have been saved all the same.
    writeLink(accountId, grave, stays ? null : { ...dug, pending: content })
    if (!stays) void bury(accountId, grave)
  } else if (code === 'draft_changed' || code === 'draft_deleted')
    stand(accountId, place, { state: 'differs', theirs })
  else if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429)
    stand(accountId, place, { state: 'refused', error })
  else {
    stand(accountId, place, { state: 'here' })
    later(accountId, place, AGAIN)
  }
}

/** What stands on the server where a save was refused because of it. */
function findTheirs(key: string, error: unknown): Promise<KeptDraft | null> | null {
  if (!(error instanceof ApiError && error.code === 'draft_changed')) return null
  return call('GET /api/birdhouse/v1/drafts/:key', { params: { key } }).catch(() => null)
}

/** Deletes on the server what was sent or emptied here; without a connection, later. */
async function bury(accountId: string, grave: string): Promise<void> {
  const link = readLink(accountId, grave)
  if (!link) return
  const { key, revision, pending } = link
  try {
    const query = { revision }
    await call('DELETE /api/birdhouse/v1/drafts/:key', { params: { key }, query, keepalive: true })
  } catch (error) {
    const theirs = await findTheirs(key, error)
    // The answer to my own last save was lost; what another device has written stays.
    if (theirs && pending && isSame(theirs.content, pending)) {
      writeLink(accountId, grave, { ...link, revision: theirs.revision, pending: null })
      return bury(accountId, grave)
    }
    if (error instanceof ApiError && error.status !== 404 && theirs === null) return
  }
  writeLink(accountId, grave, null)
  void client.invalidateQueries({ queryKey: ['drafts'] })
}

/** Whatever the order in which it was written down. */
const isSame = (one: Content, other: Content): boolean => {
  const parts = (content: Content) => Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(parts(one)) === JSON.stringify(parts(other))
}

/** Sends what waits: after a break, from an earlier page, and before the page goes. */
export function flushDrafts(accountId: string, keepalive = false): Promise<unknown> {
  return Promise.all(
    Object.entries(readLinks(accountId)).map(([place, link]) => {
      if (link.gone) return bury(accountId, place)
      if (standingOf(accountId, place)?.state === 'differs') return undefined
      return saveNow(accountId, place, keepalive)
    }),
  )
}

/** Before somebody goes from this browser, where nothing of theirs stays: what differs becomes a draft of its own. */
export async function saveAll(accountId: string): Promise<void> {
  for (const place of Object.keys(readLinks(accountId)))
    if (standingOf(accountId, place)?.state === 'differs') keepBoth(accountId, place)
  await flushDrafts(accountId)
  // What was written while that was being saved.
  await flushDrafts(accountId)
}

/** Puts mine over theirs; where theirs is gone, it becomes a draft of its own. */
export function keepMine(accountId: string, place: string): void {
  const standing = standingOf(accountId, place)
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
  stand(accountId, place, { state: 'saved' })
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
