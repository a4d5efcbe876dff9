import { expect, it } from 'vitest'
import { keptOf, readKept } from '#server/domains/delivery/kept.ts'

it.each([
  ['450 4.2.2 <mele@example.org>: mailbox full', '450 4.2.2'],
  ['550-5.1.1 The account mele does not exist', '550 5.1.1'],
  ['5.1.1 550 5.1.1 No such person mele@example.org', '5.1.1'],
  ['422 {"to":"+64211234567"}', '422'],
  ['+64211234567 is no mobile', 'another reason'],
  ['64211234567', 'another reason'],
  ['mele@example.org no device', 'another reason'],
  ['connect ECONNREFUSED 10.0.0.1:25', 'ECONNREFUSED'],
  ['no device', 'no device'],
])('of “%s” is kept: %s', (said, kept) => expect(keptOf({ said })).toBe(kept))

it('where nothing is known of it, whose matter it is', () => {
  expect(keptOf({ said: 'Password of mele is wrong', fault: 'setup' })).toBe('not set up rightly')
  expect(keptOf({ said: 'Greeting never received', fault: 'connection' })).toBe('no connection')
})

it.each([
  ['450 4.2.2', 'answered', '450 4.2.2'],
  ['ECONNREFUSED', 'no_connection', ''],
  ['no connection', 'no_connection', ''],
  ['not set up rightly', 'setup', ''],
  ['this room was removed', 'removed', ''],
  ['no device', 'no_address', ''],
  ['another reason', 'other', ''],
])('what was kept as “%s” is told as a reason: %s', (kept, why, code) =>
  expect(readKept(kept)).toEqual({ why, code }),
)

it('where nothing was kept, nothing is told', () => expect(readKept('')).toBeNull())
