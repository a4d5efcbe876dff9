import { WORKING_HOURS_LIMIT } from '#rules/limits.ts'
import { formatWorkingHours, parseWorkingHours } from '#rules/people/working-hours.ts'
import type { Complain } from './problems.ts'

/** Undefined stays undefined: the file has no such column. */
type Maybe<T> = T | undefined

/** In the shortest way of writing the same hours, so that another way of writing them is no change. */
export function readWorkingHours(given: Maybe<string>, complain: Complain): Maybe<string> {
  if (given === undefined) return undefined
  const read = parseWorkingHours(given)
  const text = read.ok ? formatWorkingHours(read.shifts) : ''
  if (!read.ok) {
    const message = `“${read.part}” cannot be read as working hours. Write them like Mon-Fri 09:00-17:30; Sat 10:00-14:00.`
    complain('working hours', 'bad_working_hours', message, { cell: read.part })
  } else if (text.length > WORKING_HOURS_LIMIT) {
    const message = `These hours take more than ${WORKING_HOURS_LIMIT} characters.`
    complain('working hours', 'too_long', message, { limit: WORKING_HOURS_LIMIT })
  }
  return text
}

/** Asking takes a tenth of a millisecond, and a file names few zones many times. */
const answers = new Map<string, boolean>()

export function readTimeZone(given: Maybe<string>, complain: Complain): Maybe<string> {
  const zone = given?.trim()
  if (zone === undefined || zone === '') return zone
  // A region only: an offset such as +01:00 would be wrong for half of the year.
  const known = /^(utc|[a-z]+(\/[\w+-]+)+)$/i.test(zone) && isZone(zone)
  if (known) return zone
  const message = `“${zone}” is no time zone. Write one like Europe/Berlin, America/New_York or UTC.`
  complain('time zone', 'bad_time_zone', message, { cell: zone })
  return ''
}

function isZone(zone: string): boolean {
  const answer = answers.get(zone) ?? asksIntl(zone)
  if (answers.size < 1_000) answers.set(zone, answer)
  return answer
}

function asksIntl(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Tags such as `en`, `pt-BR`, in their usual capitals, each once. */
export function readLanguages(given: Maybe<string>, complain: Complain): Maybe<string[]> {
  if (given === undefined) return undefined
  const tags = given.split(/[\s;,]+/).filter((tag) => tag !== '')
  const read = tags.flatMap((tag) => canonicalTag(tag) ?? [])
  const wrong = tags.find((tag) => canonicalTag(tag) === null)
  if (wrong !== undefined) {
    const message = `“${wrong}” is no language tag. Write tags like en; de; pt-BR.`
    complain('languages', 'bad_language', message, { cell: wrong })
  }
  return [...new Set(read)]
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null
  }
}
