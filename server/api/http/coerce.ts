import type { z } from 'zod'
import { flagOf } from '#contract/endpoint.ts'

/** What zod says of a schema, as far as it is looked at here. */
type Def = {
  type: string
  innerType?: z.ZodType
  in?: z.ZodType
  element?: z.ZodType
  valueType?: z.ZodType
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
}

/**
 * A form or a query has nothing but text: makes numbers, booleans, lists and nothing of it where the contract wants those. What does not
 * fit stays as it is, and is refused by the contract.
 */
export function coerce(schema: z.ZodType, value: unknown): unknown {
  const { type, innerType, in: inner, element, valueType, shape, options } = schema.def as unknown as Def
  if (innerType !== undefined) {
    const made = coerce(innerType, value)
    return made === '' && !innerType.safeParse('').success ? nothing(type) : made
  }
  if (inner !== undefined) return coerce(inner, value)
  if (type === 'boolean') return typeof value === 'string' ? (flagOf(value) ?? value) : value
  if (type === 'number') return isNumber(value) ? Number(value) : value
  if (element !== undefined) return listOf(value).flatMap((one) => (one === '' ? [] : [coerce(element, one)]))
  if (shape !== undefined || valueType !== undefined)
    return mapped(value, (key) => (shape && Object.hasOwn(shape, key) ? shape[key] : valueType))
  return options === undefined ? value : fitting(options, value)
}

const nothing = (type: string) => (type === 'nullable' ? null : undefined)

const isNumber = (value: unknown) => typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value)

/** A list of one may come without its brackets, and one may come numbered. Forms send an empty text for an empty list. */
function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  return isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
    ? Object.values(value)
    : [value]
}

function mapped(value: unknown, schemaOf: (key: string) => z.ZodType | undefined): unknown {
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const schema = schemaOf(key)
      return [key, schema === undefined ? one : coerce(schema, one)]
    }),
  )
}

/** The first of the shapes that it fits. */
function fitting(options: z.ZodType[], value: unknown): unknown {
  for (const option of options) {
    const made = coerce(option, value)
    if (option.safeParse(made).success) return made
  }
  return value
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
