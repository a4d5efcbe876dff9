import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { type EndpointName, endpoints } from '#contract/index.ts'
import type { Wire } from '#test/rig/wire.ts'
import { contentTypes, hostileBody, hostileHeaders, hostileText, hostileValue } from './hostile.ts'

/** Ids and names that exist, whosever they are. */
export type Known = { ids: string[]; names: string[] }

type Schema = {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  items?: Schema
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
}

const inputOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

/** Values of the kind that the contract asks for, so that requests get beyond its door. */
function plausible(schema: Schema, known: Known): Arbitrary<unknown> {
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => plausible(one, known)))
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: -1, max: 6_000 })
  if (schema.type === 'array') return fc.array(plausible(schema.items ?? {}, known), { maxLength: 3 })
  if (schema.type === 'object') return fields(schema, (one) => plausible(one, known))
  if (schema.pattern?.includes('\\d') === true) return fc.constantFrom(...known.ids)
  return fc.oneof(
    fc.constantFrom(...known.names),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
}

function fields(
  schema: Schema,
  value: (one: Schema) => Arbitrary<unknown>,
): Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(schema.properties ?? {})
  const model = Object.fromEntries(properties.map(([name, one]) => [name, value(one)]))
  return fc.record(model, { requiredKeys: schema.required ?? [] })
}

/** Mostly as asked for, with a poisoned value now and then. */
const poisoned = (known: Known) => (schema: Schema) =>
  fc.oneof({ weight: 3, arbitrary: plausible(schema, known) }, { weight: 1, arbitrary: hostileValue })

function pathOf(path: string, known: Known): Arbitrary<string> {
  const segment = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known.ids, ...known.names) },
    { weight: 1, arbitrary: hostileText },
  )
  const raw = fc.constantFrom(
    '%',
    '%zz',
    '%c0%af',
    '%ff',
    '%00',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    ';',
    '*',
    '%u0041',
    'a'.repeat(2_000),
  )
  const count = path.split(':').length - 1
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: segment.map(encode) }, { weight: 1, arbitrary: raw }), {
      minLength: count,
      maxLength: count,
    })
    .map((values) => {
      let next = 0
      return path.replace(/:\w+/g, () => values[next++] ?? '')
    })
}

/** As a browser would; half of a pair can only be written as what is sent in its place. */
const encode = (text: string) => encodeURIComponent(text.slice(0, 500).toWellFormed())

function queryOf(schema: Schema | undefined, known: Known): Arbitrary<string> {
  if (schema === undefined) return fc.constantFrom('', '?', '?a=b', '?__proto__=1&constructor=2')
  const names = [...Object.keys(schema.properties ?? {}), '__proto__', 'x[y][z]']
  const value = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...known.ids, ...known.names, 'true', '1', '40', '100000') },
    { weight: 1, arbitrary: hostileText.map((text) => text.slice(0, 2_000)) },
  )
  const raw = fc.constantFrom('%', '%zz=%ff', '&&=&', `${'a&'.repeat(2_000)}`, 'limit')
  const pair = fc.oneof(
    {
      weight: 9,
      arbitrary: fc.tuple(fc.constantFrom(...names), value).map(([name, one]) => `${name}=${encode(one)}`),
    },
    { weight: 1, arbitrary: raw },
  )
  return fc.array(pair, { maxLength: 5 }).map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`))
}

function bodyOf(
  schema: Schema | undefined,
  known: Known,
): Arbitrary<{ type: string | undefined; body: string | undefined }> {
  const asked =
    schema === undefined
      ? fc.constant(undefined)
      : fields(schema.anyOf?.find((one) => one.type === 'object') ?? schema, poisoned(known)).map((value) =>
          JSON.stringify(value),
        )
  const json = fc.record({ type: fc.constant('application/json'), body: asked })
  const strange = fc.record({
    type: fc.option(fc.constantFrom(...contentTypes), { nil: undefined }),
    body: fc.oneof(hostileBody, asked),
  })
  return fc.oneof({ weight: 4, arbitrary: json }, { weight: 1, arbitrary: strange })
}

/** Requests to one endpoint, from what its contract says; without credentials. */
export function requestsTo(name: EndpointName, known: Known): Arbitrary<Wire> {
  const endpoint: Endpoint = endpoints[name]
  const [method = 'GET', path = '/'] = name.split(' ')
  const input = (schema: z.ZodType | undefined) => (schema === undefined ? undefined : inputOf(schema))
  return fc
    .record({
      path: pathOf(path, known),
      query: queryOf(input(endpoint.query), known),
      headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: hostileHeaders }),
      sent:
        method === 'GET'
          ? fc.constant({ type: undefined, body: undefined })
          : bodyOf(input(endpoint.body), known),
    })
    .map((parts) => ({
      method,
      path: parts.path + parts.query,
      headers: {
        ...parts.headers,
        ...(parts.sent.type !== undefined && { 'content-type': parts.sent.type }),
      },
      body: parts.sent.body,
    }))
}
