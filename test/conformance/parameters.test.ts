import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { hasDescription, operations, parametersOf, plain } from './mastodon-schema.ts'
import { passedOver } from './passed-over.ts'

/** Every documented parameter of what is there is known, or it is said why it is passed over. */

const byPlain = new Map(Object.entries(endpoints).map(([name, one]) => [plain(name), one as Endpoint]))
const there = operations.filter((name) => byPlain.has(plain(name)))

/** The names that a schema takes, whatever it is wrapped in. */
function namesOf(schema: z.ZodType | undefined): string[] {
  if (schema === undefined) return []
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
  }
  return Object.keys(properties)
}

const knownTo = ({ summary, query, body, sends }: Endpoint): Set<string> =>
  new Set([
    ...namesOf(query),
    ...namesOf(body),
    ...namesOf(sends?.fields),
    ...(['file', 'thumbnail'] as const).filter((name) => sends?.[name] !== undefined),
    // Files of a form, which the sentence about it names.
    ...['avatar', 'header'].filter((name) => summary.includes(`\`${name}\``)),
  ])

describe.skipIf(!hasDescription)('documented parameters', () => {
  it.each(there)('%s', (name) => {
    const endpoint = byPlain.get(plain(name))
    const known = endpoint === undefined ? new Set<string>() : knownTo(endpoint)
    const { query, body } = parametersOf(name)
    const reviewed = new Set(passedOver.flatMap(({ of, names }) => (of.test(name) ? names : [])))
    const missing = [...query, ...body].map((one) => one.replace('[]', '')).filter((one) => !known.has(one))
    expect(missing.filter((one) => !reviewed.has(one))).toEqual([])
  })
})
