import type { Owner } from './owner.ts'

/**
 * Where the database lives: `folder` is `<data folder>/postgresql` with its links followed, so two data
 * folders that lead to one database are one database. `dataDir` is what the person named.
 */
export type Home = { dataDir: string; folder: string; owner: Owner }
