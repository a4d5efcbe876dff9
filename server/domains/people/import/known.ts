import type { people } from '../tables.ts'

/** Somebody as the directory has them, or shall have them. */
export type Person = {
  id: string
  handle: string
  name: string
  email: string | null
  phone: string | null
  department: string
  team: string
  location: string
  role: string
  managerId: string | null
  workingHours: string
  timeZone: string
  languages: string[]
}

/** Everybody in the directory, whatever their state: a few hundred bytes each. */
export async function readKnown(sql: ReturnType<typeof people>): Promise<Person[]> {
  return sql
    .selectFrom('account')
    .select([
      'id',
      'handle',
      'name',
      'email',
      'phone',
      'department',
      'team',
      'location',
      'role',
      'manager_id as managerId',
      'working_hours as workingHours',
      'time_zone as timeZone',
      'languages',
    ])
    .orderBy('id')
    .execute()
}
