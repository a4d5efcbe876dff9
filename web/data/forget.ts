import { client } from './client.ts'
import { organisationQuery } from './session.ts'

const memories = new Set<() => void>()

/** What a page remembers of a person beside the query client is forgotten with them by this. */
export function forgetWithPerson(forget: () => void): void {
  memories.add(forget)
}

/** Forgets everything this page knows of the person. */
export function forgetPerson(): void {
  for (const forget of memories) forget()
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== organisationQuery.queryKey[0] })
}
