import type { Entry } from './check-row.ts'
import type { Column } from './columns.ts'
import type { Problem, ProblemCode } from './problems.ts'

/** Rows that say the same handle or e-mail as an earlier one, or only the same name. */
export function findRepeats(entries: Entry[]): Problem[] {
  const nameOnly = (entry: Entry) => (entry.handle || entry.email || !entry.name ? null : entry.name)
  return [
    ...repeats(entries, 'handle', 'duplicate_handle', (entry) => entry.handle),
    ...repeats(entries, 'e-mail', 'duplicate_email', (entry) => entry.email?.toLowerCase() ?? null),
    ...repeats(entries, 'name', 'repeated_name', nameOnly),
  ]
}

type Value = (entry: Entry) => string | null

function repeats(entries: Entry[], column: Column, code: ProblemCode, value: Value): Problem[] {
  const lines = new Map<string, number>()
  return entries.flatMap((entry) => {
    const said = value(entry)
    if (said === null) return []
    const first = lines.get(said)
    lines.set(said, first ?? entry.line)
    const facts = { cell: said, first: first ?? 0 }
    return first === undefined
      ? []
      : [{ line: entry.line, column, code, message: explain(column, said, first), facts }]
  })
}

function explain(column: Column, said: string, first: number): string {
  return column === 'name'
    ? `Line ${first} is called ${said} too. Give each a handle or an e-mail, so that they can be told apart.`
    : `Line ${first} has the ${column} ${said} already. Each needs its own.`
}
