import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  ATTRIBUTES,
  type Condition,
  type Facts,
  matches,
  parseCondition,
  printCondition,
} from '#rules/audience/index.ts'
import { conditionSql, FEWEST, hourOf, reachable } from '#server/domains/announcements/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let store: Store
let everybody: (Facts & { id: string })[]

beforeAll(async () => {
  house = await openHouse({ sample: true })
  store = openDatabase(house.databaseUrl, 2, () => {})
  const { rows } = await sql<Facts & { id: string }>`
    select a.id, a.department, a.team, a.location, a.role, a.languages as language, a.handle as person,
      coalesce((select m.handle from account m where m.id = a.manager_id), '') as manager,
      array(select g.handle from group_member gm join "group" g on g.id = gm.group_id where gm.account_id = a.id) as "group"
    from account a where ${reachable}`.execute(store.db)
  everybody = rows
})
afterAll(async () => {
  await store.close()
  await house.stop()
})

const rounds = Number(process.env.PROVE_ROUNDS ?? 1)

it('the database finds the same people as the rule, whatever is asked', async () => {
  const one = fc.record({
    attribute: fc.constantFrom(...ATTRIBUTES),
    among: fc.boolean(),
    of: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    upper: fc.boolean(),
  })
  const test = one.map(({ attribute, among, of, upper }): Condition => {
    const known = [...new Set(everybody.flatMap((facts) => [facts[attribute]].flat()))].filter(Boolean)
    const values = of.map((at) => known[at % known.length] ?? 'nobody has this')
    return { kind: 'test', attribute, among, values: upper ? values.map((v) => v.toUpperCase()) : values }
  })
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      test,
      fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
      fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        of: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
      }),
    ),
  }))
  await fc.assert(
    fc.asyncProperty(condition, async (asked) => {
      const read = parseCondition(printCondition(asked))
      fc.pre('condition' in read)
      const { rows } = await sql<{ id: string }>`
        select a.id from account a where ${reachable} and (${conditionSql(asked)})`.execute(store.db)
      const meant = everybody.filter((facts) => matches(asked, facts)).map(({ id }) => id)
      expect(rows.map(({ id }) => id).toSorted()).toEqual(meant.toSorted())
    }),
    { numRuns: 150 * rounds },
  )
})

it('whatever the departments are, no unit of an audience has fewer than five people, and all are in one', async () => {
  const admin = await house.signIn('wei.zhou')
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat({ max: 6 }), async (departments, without) => {
      const ids = everybody.map(({ id }) => id)
      const people = departments.reduce((sum, size) => sum + size, 0) + without
      await sql`update account set location = '', department = ''`.execute(store.db)
      let at = 0
      for (const [index, size] of [...departments, without].entries()) {
        const name = index === departments.length ? '' : `D${index}`
        await sql`update account set location = 'Here', department = ${name}
          where id = any(${ids.slice(at, at + size)}::bigint[])`.execute(store.db)
        at += size
      }
      const id = await announce(admin, { condition: 'location = here' })
      const { rows } = await sql<{ name: string; addressed: number; rows: number }>`
        select u.name, u.addressed, (select count(*)::int from addressee d where d.announcement_id = u.announcement_id
          and d.unit_id = u.id) as rows from announcement_unit u where u.announcement_id = ${id}::bigint`.execute(
        store.db,
      )
      expect(rows.reduce((sum, { rows: counted }) => sum + counted, 0)).toBe(people)
      for (const unit of rows) {
        expect(unit.addressed).toBe(unit.rows)
        if (rows.length > 1) expect(unit.addressed).toBeGreaterThanOrEqual(FEWEST)
      }
      await sql`delete from announcement where id = ${id}::bigint`.execute(store.db)
    }),
    { numRuns: 25 * rounds },
  )
})

it('a receipt is of the hour, whatever the minute', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2089-01-01'), noInvalidDate: true }),
      (at) => {
        const hour = hourOf(at)
        expect([hour.getUTCMinutes(), hour.getUTCSeconds(), hour.getUTCMilliseconds()]).toEqual([0, 0, 0])
        expect(at.getTime() - hour.getTime()).toBeLessThan(3_600_000)
      },
    ),
  )
})
