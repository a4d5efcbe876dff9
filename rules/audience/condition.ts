/** What a condition can ask of a person: facts of the directory, groups by their handle, people by theirs. */
export const ATTRIBUTES = [
  'department',
  'team',
  'location',
  'role',
  'language',
  'manager',
  'group',
  'person',
] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** Whether one of the values is the person's, or none is. Letter case does not matter. */
export type Test = { kind: 'test'; attribute: Attribute; among: boolean; values: readonly string[] }

export type Condition =
  | { kind: 'everybody' }
  | Test
  | { kind: 'not'; of: Condition }
  | { kind: 'and' | 'or'; of: readonly Condition[] }

/** Code points of a condition as it is written; values in all of it; how deep its brackets go. */
export const CONDITION_LIMIT = 2_000
export const VALUES_MAX = 200
export const DEPTH_MAX = 20

/** What a person is, for a condition: a handle for manager and person, handles for groups. */
export type Facts = Record<Exclude<Attribute, 'language' | 'group'>, string> & {
  language: readonly string[]
  group: readonly string[]
}
