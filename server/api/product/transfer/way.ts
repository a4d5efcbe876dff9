import type { Entry } from './read-lines.ts'

/** How what one follows, mutes or keeps is read, added to and taken from. `key` is what a line names. */
export type Way = {
  /** Whether what is here, by the cells of its line, is otherwise than the file says. */
  differs?: (entry: Entry, cells: string[]) => boolean
  /** Makes it as the file says. */
  change?: (entries: Entry[]) => Promise<void>
  /** What is there, with the cells of its line. */
  read(): Promise<{ key: string; cells: string[] }[]>
  /** Answers which of these could not be added. */
  add(entries: Entry[]): Promise<Entry[]>
  remove(keys: string[]): Promise<void>
  head: string[] | null
}

const PAGE = 500
/** Enough for everybody in a large company. */
const PAGES = 60

export type Keyed = { id: string; key: string }
type KeyPage = { max_id?: string | undefined; limit: number }

export async function allOf<T extends Keyed>(read: (page: KeyPage) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  let max_id: string | undefined
  for (let n = 0; n < PAGES; n += 1) {
    const page = await read({ max_id, limit: PAGE })
    all.push(...page)
    max_id = page.at(-1)?.key
    if (page.length < PAGE) break
  }
  return all
}

export const portions = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PAGE) }, (_, at) => all.slice(at * PAGE, (at + 1) * PAGE))
