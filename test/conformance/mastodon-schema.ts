import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** A description of Mastodon's API lies beside the checkout; where it does not, there is nothing to compare with. */
const file = new URL('../../../shared/mastodon-openapi.json', import.meta.url)
export const hasDescription = existsSync(file)

type Schema = {
  $ref?: string
  oneOf?: Schema[]
  anyOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
}
type Parameter = { $ref?: string; name: string; in: 'query' | 'path' | 'header' }
type Operation = {
  parameters?: Parameter[]
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, unknown> }>
}
type Description = { paths: Record<string, Record<string, Operation>> }
const description: Description = hasDescription ? JSON.parse(readFileSync(file, 'utf8')) : { paths: {} }

/** What it refers to elsewhere in itself. */
function resolve<T extends { $ref?: string }>(one: T): T {
  if (one.$ref === undefined) return one
  const steps = one.$ref.split('/').slice(1)
  let at: unknown = description
  for (const step of steps) at = (at as Record<string, unknown>)[step]
  return resolve(at as T)
}

function propertiesOf(schema: Schema): string[] {
  const { properties = {}, oneOf = [], anyOf = [], allOf = [] } = resolve(schema)
  const inside = [...oneOf, ...anyOf, ...allOf].flatMap(propertiesOf)
  return [...new Set([...Object.keys(properties), ...inside])]
}

/** The names of what an operation can be sent: in the query, and in the body. */
export function parametersOf(operation: string): { query: string[]; body: string[] } {
  const [method = '', path = ''] = operation.split(' ')
  const described = description.paths[path]?.[method.toLowerCase()]
  const query = (described?.parameters ?? []).map(resolve).filter((one) => one.in === 'query')
  const schemas = Object.values(described?.requestBody?.content ?? {}).flatMap(({ schema }) => schema ?? [])
  return { query: query.map(({ name }) => name), body: [...new Set(schemas.flatMap(propertiesOf))] }
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete']

/** Every operation that it lists, such as `GET /api/v1/statuses/{id}`. */
export const operations: string[] = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter((method) => METHODS.includes(method))
    .map((method) => `${method.toUpperCase()} ${path}`),
)

/** The same for an operation and for the endpoint of ours that it is, whatever their parameters are called. */
export const plain = (name: string): string => name.replace(/\{\w+\}|:\w+/g, '{}')

const byPlain = new Map(operations.map((name) => [plain(name), name]))

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(description, 'mastodon')

/**
 * Checks answers of success to an endpoint of ours, such as `GET /api/v1/statuses/:id`; undefined where nothing is said of
 * them.
 */
export function answerOf(endpoint: string): ValidateFunction | undefined {
  const name = byPlain.get(plain(endpoint))
  const [method = '', path = ''] = name?.split(' ') ?? []
  const described = description.paths[path]?.[method.toLowerCase()]
  const status = ['200', '202'].find((one) => described?.responses?.[one]?.content?.['application/json'])
  if (status === undefined) return undefined
  const pointer = ['paths', path, method.toLowerCase(), 'responses', status, 'content', 'application/json']
  const steps = [...pointer, 'schema'].map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
  return ajv.compile({ $ref: `mastodon#/${steps.map(encodeURIComponent).join('/')}` })
}

/** What is wrong, a line each. */
export function problems(validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
