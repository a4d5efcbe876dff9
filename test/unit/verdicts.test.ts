import { expect, test } from 'vitest'
import { moveVerdicts } from '#server/domains/figures/verdicts.ts'

const NOTHING = { verdicts: [], judged: { useful: 0, notForMe: 0 } }
const unit = (id: number, addressed: number) => ({ id, name: `Team ${id}`, addressed })
const said = (of: number, useful: number, notForMe: number) => [
  { unit: of, useful: true, people: useful },
  { unit: of, useful: false, people: notForMe },
]

test('a team of six says nothing alone, and counts among all', () => {
  const of = { units: [unit(0, 6), unit(1, 60)], joined: 0 }
  const { verdicts, judged } = moveVerdicts(of, [...said(0, 6, 0), ...said(1, 12, 3)], NOTHING)
  expect(verdicts[0]).toMatchObject({ useful: 0, notForMe: 0, share: null })
  expect(verdicts[1]).toMatchObject({ useful: 10, notForMe: 0 })
  expect(judged).toEqual({ useful: 15, notForMe: 0 })
})

test('twelve teams of four who said so are 45 of all at least, and whoever joined later is not among them', () => {
  const units = Array.from({ length: 12 }, (_, id) => unit(id, 10))
  const rows = [...units.flatMap(({ id }) => said(id, 4, 0)), ...said(-1, 20, 0)]
  expect(moveVerdicts({ units, joined: 40 }, rows, NOTHING).judged).toEqual({ useful: 45, notForMe: 0 })
})

test('the share is of what was said when it was taken, and moves with five more people, not with one', () => {
  const of = { units: [unit(0, 60)], joined: 0 }
  let state = moveVerdicts(of, said(0, 5, 4), NOTHING)
  expect(state.verdicts[0]?.share).toBeNull()
  state = moveVerdicts(of, said(0, 14, 5), state)
  expect(state.verdicts[0]?.share).toBeCloseTo(16 / 23, 1)
  const { share } = state.verdicts[0] ?? {}
  for (const more of [1, 2, 3, 4]) {
    state = moveVerdicts(of, said(0, 14, 5 + more), state)
    expect(state.verdicts[0]?.share).toBe(share)
  }
  state = moveVerdicts(of, said(0, 14, 10), state)
  expect(state.verdicts[0]?.share).toBeCloseTo(16 / 28, 1)
})
