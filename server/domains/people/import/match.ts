import { suggestHandle } from '#rules/people/handle.ts'
import { newId } from '#server/base/ids.ts'
import type { Entry } from './check-row.ts'
import type { Person } from './known.ts'
import type { Problem } from './problems.ts'
import { findRepeats } from './repeats.ts'

/** A row and whom it is about; `before` is null for somebody new. */
export type Match = { entry: Entry; before: Person | null; id: string; handle: string }

type Directory = {
  byHandle: Map<string, Person>
  byEmail: Map<string, Person>
  byName: Map<string, Person[]>
}

/**
 * Finds each row's person: by handle, else by e-mail, else, when the row has neither, by a name that only one
 * person has. Somebody found by e-mail keeps the handle that they have, which they may have chosen.
 */
export function matchPeople(entries: Entry[], known: Person[]): { matches: Match[]; problems: Problem[] } {
  const directory = index(known)
  const problems = findRepeats(entries)
  const taken = new Set([...directory.byHandle.keys(), ...entries.flatMap(({ handle }) => handle ?? [])])
  const lineOf = new Map<Person, number>()
  const leaving = emailsGivenUp(entries, directory)
  const matches: Match[] = []
  for (const entry of entries) {
    const before = find(entry, directory, leaving)
    const problem = clash(entry, before, directory, leaving) ?? twice(entry, before, lineOf)
    if (problem) problems.push(problem)
    if (before) lineOf.set(before, entry.line)
    const handle = before?.handle ?? entry.handle ?? makeHandle(entry, taken)
    taken.add(handle)
    matches.push({ entry, before, id: before?.id ?? newId(), handle })
  }
  return { matches, problems }
}

function index(known: Person[]): Directory {
  return {
    byHandle: new Map(known.map((person) => [person.handle, person])),
    byEmail: new Map(known.flatMap((person) => (person.email ? [[person.email.toLowerCase(), person]] : []))),
    byName: Map.groupBy(known, ({ name }) => name),
  }
}

function find(entry: Entry, { byHandle, byEmail, byName }: Directory, leaving: Set<string>): Person | null {
  if (entry.handle && byHandle.has(entry.handle)) return byHandle.get(entry.handle) ?? null
  const email = entry.email?.toLowerCase()
  if (email) return leaving.has(email) ? null : (byEmail.get(email) ?? null)
  const namesakes = byName.get(entry.name) ?? []
  return !entry.handle && namesakes.length === 1 ? (namesakes[0] ?? null) : null
}

/** E-mail addresses that pass from one person to another within the file. */
function emailsGivenUp(entries: Entry[], { byHandle }: Directory): Set<string> {
  const given = entries.flatMap((entry) => {
    const person = byHandle.get(entry.handle ?? '')
    const old = person?.email?.toLowerCase()
    return old && entry.email !== undefined && entry.email?.toLowerCase() !== old ? [old] : []
  })
  return new Set(given)
}

function clash(entry: Entry, before: Person | null, { byEmail, byName }: Directory, leaving: Set<string>) {
  const holder = byEmail.get(entry.email?.toLowerCase() ?? '')
  if (holder && holder !== before && !leaving.has(holder.email?.toLowerCase() ?? '')) {
    const message = `${entry.email} belongs to ${holder.name} (@${holder.handle}). Correct it, or change theirs in this file too.`
    const facts = { cell: entry.email ?? '', name: holder.name, handle: holder.handle }
    return { line: entry.line, column: 'e-mail', code: 'email_taken', message, facts } satisfies Problem
  }
  if (entry.handle || entry.email || (byName.get(entry.name) ?? []).length < 2) return null
  const facts = { cell: entry.name }
  const message = `Several people are called ${entry.name}. Give the handle or the e-mail of the one who is meant.`
  return { line: entry.line, column: 'name', code: 'ambiguous_name', message, facts } satisfies Problem
}

function twice(entry: Entry, before: Person | null, lineOf: Map<Person, number>): Problem | null {
  const line = before && lineOf.get(before)
  if (!line) return null
  const message = `This is ${before.name} (@${before.handle}), whom line ${line} is about already. Keep one of the two.`
  const facts = { name: before.name, handle: before.handle, first: line }
  return { line: entry.line, column: '', code: 'same_person_twice', message, facts }
}

/** From the name, or from the e-mail where the name has no Latin letters. */
function makeHandle({ name, email }: Entry, taken: Set<string>): string {
  const isTaken = (handle: string) => taken.has(handle)
  const nameless = suggestHandle(name) === 'colleague'
  return suggestHandle(nameless && email ? (email.split('@')[0] ?? name) : name, isTaken)
}
