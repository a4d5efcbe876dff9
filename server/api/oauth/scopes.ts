import { Scope } from '#contract/scope.ts'

/** What apps ask for that are made for other servers, and what no app gets here. */
const ELSEWHERE = /^(admin:(read|write)(:\w+)?|crypto|offline_access)$/

/** The scopes of a list of words; null where one of them is none, or nothing is left. */
export function readScopes(words: readonly string[]): Scope[] | null {
  const wanted = [...new Set(words)].filter((word) => word !== '' && !ELSEWHERE.test(word))
  const scopes = wanted.map((word) => Scope.safeParse(word).data)
  return scopes.length === 0 || scopes.includes(undefined)
    ? null
    : scopes.filter((scope) => scope !== undefined)
}

/** As a query or form has them: a plus is a space there, and some apps encode it. */
export const wordsOf = (text: string): string[] => text.split(/[\s+]+/)
