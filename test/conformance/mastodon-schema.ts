import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** A description of Mastodon's API lies beside the checkout; where it does not, there is nothing to compare with. */
const file = new URL('../../../shared/mastodon-openapi.json', import.meta.url)
export const hasDescription = existsSync(file)

type Description = { paths: Record<string, Record<string, unknown>> }
const description: Description = hasDescription ? JSON.parse(readFileSync(file, 'utf8')) : { paths: {} }

/** Of some endpoints it says nothing of the answer. */
type Described = { responses?: Record<string, { content?: Record<string, unknown> }> }

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema(description, 'mastodon')

/** Checks answers with status 200 to an endpoint, such as `GET /api/v1/statuses/:id`; undefined where Mastodon has none. */
export function answerOf(endpoint: string): ValidateFunction | undefined {
  const [method = '', path = ''] = endpoint.split(' ')
  const key = findPath(path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase())
  if (key === undefined) return undefined
  const described = description.paths[key]?.[method.toLowerCase()] as Described | undefined
  if (described?.responses?.['200']?.content?.['application/json'] === undefined) return undefined
  const pointer = [
    'paths',
    key,
    method.toLowerCase(),
    'responses',
    '200',
    'content',
    'application/json',
    'schema',
  ]
  const steps = pointer.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1'))
  return ajv.compile({ $ref: `mastodon#/${steps.map(encodeURIComponent).join('/')}` })
}

/** Parameters have other names there. */
function findPath(path: string, method: string): string | undefined {
  const plain = (one: string) => one.replace(/\{\w+\}/g, '{}')
  return Object.keys(description.paths).find(
    (one) => plain(one) === plain(path) && method in (description.paths[one] ?? {}),
  )
}

/** What is wrong, a line each. */
export function problems(validate: ValidateFunction): string[] {
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}
