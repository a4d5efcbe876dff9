import type { Person } from './known.ts'
import type { Match } from './match.ts'
import type { Problem } from './problems.ts'

/** `of` has each row's manager: an id, null for none, and no entry where the file does not say. */
export type Managers = { of: Map<Match, string | null>; problems: Problem[] }

/** Finds managers by handle or e-mail, in the file first, then in the directory. */
export function findManagers(matches: Match[], known: Person[]): Managers {
  const ids = idsByName(matches, known)
  const of = new Map<Match, string | null>()
  const problems: Problem[] = []
  for (const match of matches) {
    const { manager, line } = match.entry
    if (manager === undefined) continue
    const id = manager === null ? null : ids.get(manager)
    if (id !== undefined) of.set(match, id)
    else {
      const message = `Nobody in this file or in the directory has the handle or e-mail “${manager}”. Correct it, or leave the cell empty.`
      problems.push({
        line,
        column: 'manager',
        code: 'unknown_manager',
        message,
        facts: { cell: manager ?? '' },
      })
    }
  }
  return { of, problems: [...problems, ...findLoops(matches, of, known)] }
}

function idsByName(matches: Match[], known: Person[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const { id, handle, email } of known) {
    if (email) ids.set(email.toLowerCase(), id)
    ids.set(handle, id)
  }
  for (const { entry, id, handle } of matches) {
    for (const name of [entry.email?.toLowerCase(), entry.handle, handle]) if (name) ids.set(name, id)
  }
  return ids
}

/** Each loop is told once, at its first row in the file. One that the directory has already is left alone. */
function findLoops(matches: Match[], of: Map<Match, string | null>, known: Person[]): Problem[] {
  const above = new Map(known.map(({ id, managerId }) => [id, managerId]))
  const handles = new Map(known.map(({ id, handle }) => [id, handle]))
  for (const [{ id }, managerId] of of) above.set(id, managerId)
  for (const { id, handle } of matches) handles.set(id, handle)
  const done = new Set<string>()
  return matches.flatMap((match) => {
    const loop = of.has(match) ? loopFrom(match.id, above, done) : []
    if (loop.length === 0) return []
    const names = [...loop, loop[0] ?? ''].map((id) => `@${handles.get(id)}`)
    const shown = names.length > 6 ? [...names.slice(0, 5), '…'] : names
    const facts = { loop: shown.join(' → ') }
    const message = `These people would be each other's managers: ${facts.loop}. Correct one of them.`
    return [{ line: match.entry.line, column: 'manager', code: 'manager_loop', message, facts }]
  })
}

/** The ids of a loop that has not been met before, or none. What is walked is `done`: no step is taken twice. */
function loopFrom(start: string, above: Map<string, string | null>, done: Set<string>): string[] {
  const path = new Map<string, number>()
  let at: string | null = start
  while (at !== null && !done.has(at)) {
    done.add(at)
    path.set(at, path.size)
    at = above.get(at) ?? null
  }
  const from = at === null ? undefined : path.get(at)
  return from === undefined ? [] : [...path.keys()].slice(from)
}
