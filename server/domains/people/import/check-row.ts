import { z } from 'zod'
import { EMAIL_LIMIT, lengthOf, NAME_LIMIT, ROLE_LIMIT, UNIT_LIMIT } from '#rules/limits.ts'
import { findHandleProblem } from '#rules/people/handle.ts'
import { readPhone } from '#rules/sms/phone.ts'
import { cleanName } from '#rules/text/clean.ts'
import { readLanguages, readTimeZone, readWorkingHours } from './check-facts.ts'
import type { Column } from './columns.ts'
import type { Complain, Problem } from './problems.ts'

/** What a row says. Undefined: the file has no such column. `handle` and `manager` are lower case, without @ in front. */
export type Entry = {
  line: number
  name: string
  handle: string | null
  email: string | null | undefined
  phone: string | null | undefined
  department: string | undefined
  team: string | undefined
  location: string | undefined
  role: string | undefined
  manager: string | null | undefined
  workingHours: string | undefined
  timeZone: string | undefined
  languages: string[] | undefined
}

/** The text of a cell; undefined when the file has no such column. */
export type Cell = (column: Column) => string | undefined

export function checkRow(line: number, cell: Cell): { entry: Entry; problems: Problem[] } {
  const problems: Problem[] = []
  const complain: Complain = (column, code, message, facts) =>
    problems.push({ line, column, code, message, facts })

  function text(column: Column, limit: number): string | undefined {
    const given = cell(column)
    const clean = given === undefined ? undefined : cleanName(given)
    if (clean !== undefined && lengthOf(clean) > limit) {
      complain(column, 'too_long', `This is longer than ${limit} characters. Shorten it.`, { limit })
    }
    return clean
  }

  const name = text('name', NAME_LIMIT) ?? ''
  if (name === '') complain('name', 'missing_name', 'The name is missing. Every row needs one.', {})
  const entry: Entry = {
    line,
    name,
    handle: readHandle(cell('handle') ?? '', complain),
    email: readEmail(cell('e-mail'), complain),
    phone: readNumber(cell('phone'), complain),
    department: text('department', UNIT_LIMIT),
    team: text('team', UNIT_LIMIT),
    location: text('location', UNIT_LIMIT),
    role: text('role', ROLE_LIMIT),
    manager: readManager(cell('manager')),
    workingHours: readWorkingHours(cell('working hours'), complain),
    timeZone: readTimeZone(cell('time zone'), complain),
    languages: readLanguages(cell('languages'), complain),
  }
  return { entry, problems }
}

function readHandle(given: string, complain: Complain): string | null {
  const handle = given.trim().toLowerCase().replace(/^@/, '')
  if (handle === '') return null
  const problem = findHandleProblem(handle)
  if (problem === null) return handle
  const [code, why] =
    problem === 'reserved'
      ? (['reserved_handle', 'is reserved. Choose another'] as const)
      : ([
          'bad_handle',
          'is no handle. Use 1 to 30 of a–z, 0–9, dot, hyphen and underscore, with no dot or hyphen at the ends',
        ] as const)
  const message = `“${handle}” ${why}, or leave the cell empty for one made from the name.`
  complain('handle', code, message, { cell: handle })
  return null
}

const Email = z.email().max(EMAIL_LIMIT)

function readEmail(given: string | undefined, complain: Complain): string | null | undefined {
  const email = given?.trim()
  if (email === undefined || email === '') return email === undefined ? undefined : null
  if (Email.safeParse(email).success) return email
  const message = `“${email}” is no e-mail address. Correct it, or leave the cell empty.`
  complain('e-mail', 'bad_email', message, { cell: email })
  return null
}

function readNumber(given: string | undefined, complain: Complain): string | null | undefined {
  const text = given?.trim()
  if (text === undefined || text === '') return text === undefined ? undefined : null
  const phone = readPhone(text)
  if (phone !== null) return phone
  const message = `“${text}” is no phone number. Write it with the country’s code, like +64 21 123 4567, or leave the cell empty.`
  complain('phone', 'bad_phone', message, { cell: text })
  return null
}

function readManager(given: string | undefined): string | null | undefined {
  return given === undefined ? undefined : given.trim().toLowerCase().replace(/^@/, '') || null
}
