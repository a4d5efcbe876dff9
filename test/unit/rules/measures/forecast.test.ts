import { describe, expect, test } from 'vitest'
import { calibrate, forecast, type Past, type Plan } from '#rules/measures/forecast/forecast.ts'
import { likelyPeople, NOTHING, nextLabel } from '#rules/measures/release/labels.ts'
import { dice } from './world.ts'

const LEVELS = ['information', 'important', 'confirm', 'emergency'] as const
const UNITS = ['Shops', 'Call centre', 'Network', 'Head office']

/** An organisation with habits of its own, which nobody tells the forecaster. */
type Organisation = { announce: () => Past }

function organise(seed: number): Organisation {
  const roll = dice(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll())
  const habits = {
    base: normal() * 0.7,
    levels: LEVELS.map((_, index) => index * (0.3 + 0.5 * roll())),
    length: -0.6 * roll(),
    channels: 0.5 * roll(),
    night: -1.5 * roll(),
    units: UNITS.map(() => normal() * 0.8),
    noise: 0.2 + 0.5 * roll(),
  }
  return {
    announce: () => {
      const plan = plansOf(roll)
      const odds =
        habits.base +
        (habits.levels[LEVELS.indexOf(plan.level)] ?? 0) +
        habits.length * Math.log(plan.words / 100) +
        habits.channels * plan.channels +
        (plan.hour < 7 || plan.hour > 19 ? habits.night : 0) +
        UNITS.reduce((sum, name, index) => sum + (plan.units[name] ?? 0) * (habits.units[index] ?? 0), 0) +
        habits.noise * normal()
      const chance = 1 / (1 + Math.exp(-odds))
      let done = 0
      for (let person = 0; person < plan.people; person++) if (roll() < chance) done += 1
      return { ...plan, share: done / plan.people }
    },
  }
}

function plansOf(roll: () => number): Plan {
  const weights = UNITS.map(() => roll() ** 2)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    level: LEVELS[Math.min(3, Math.floor(roll() ** 2 * 4))] ?? 'information',
    people: 20 + Math.floor(roll() * 400),
    words: 20 + Math.floor(roll() * 600),
    channels: Math.floor(roll() * 4),
    hour: Math.floor(roll() * 24),
    units: Object.fromEntries(UNITS.map((name, index) => [name, (weights[index] ?? 0) / all])),
  }
}

describe('the forecast', () => {
  test('says that it is too early while there are fewer than 20', () => {
    const { announce } = organise(1)
    const past = Array.from({ length: 19 }, announce)
    expect(forecast(announce(), past)).toEqual({ enough: false, past: 19, needed: 20 })
  })

  test.each([
    [20, 300],
    [40, 200],
    [100, 60],
  ])('after %i its interval holds what comes in 90 to 99 of 100 organisations', (earlier, organisations) => {
    let held = 0
    let missed = 0
    let naive = 0
    for (let seed = 1; seed <= organisations; seed++) {
      const { announce } = organise(seed)
      const past = Array.from({ length: earlier }, announce)
      const next = announce()
      const said = forecast(next, past)
      if (!said.enough) throw new Error('there was enough')
      if (said.low <= next.share && next.share <= said.high) held += 1
      missed += Math.abs(said.share - next.share)
      naive += Math.abs(past.reduce((sum, one) => sum + one.share, 0) / earlier - next.share)
    }
    expect(held / organisations).toBeGreaterThanOrEqual(0.9)
    expect(held / organisations).toBeLessThanOrEqual(0.99)
    expect(missed / naive, 'beside the mean of all before').toBeLessThan(earlier === 20 ? 0.95 : 0.85)
  })

  test('is checked afterwards against what came, each from those before it', () => {
    const { announce } = organise(77)
    const checked = calibrate(Array.from({ length: 60 }, announce))
    expect(checked).toHaveLength(40)
    const held = checked.filter(({ low, high, share }) => low <= share && share <= high).length
    expect(held).toBeGreaterThanOrEqual(34)
  })

  test('stays possible where everybody or nobody did it', () => {
    const { announce } = organise(3)
    const past = Array.from({ length: 30 }, (_, index) => ({ ...announce(), share: index % 2 }))
    const said = forecast(announce(), past)
    if (!said.enough) throw new Error('there was enough')
    for (const share of [said.low, said.share, said.high]) {
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
    }
  })

  test('takes no time that anybody waits for, with a hundred before it and many units', () => {
    const { announce } = organise(5)
    const past = Array.from({ length: 100 }, () => {
      const one = announce()
      return {
        ...one,
        units: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Unit ${at}`, 1 / (at + 2)])),
      }
    })
    const started = process.cpuUsage()
    expect(calibrate(past)).toHaveLength(80)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(250)
  })

  test.each([20, 25, 30, 60, 300])(
    'learns from what was shown of %i people without being far off',
    (people) => {
      const { announce } = organise(9)
      const roll = dice(people)
      let [off, low] = [0, 0]
      for (let run = 0; run < 400; run++) {
        const done = Math.round(announce().share * people)
        let label = NOTHING
        for (let count = 0; count <= done; count += 1 + Math.floor(roll() * 4))
          label = nextLabel(label, count, people)
        label = nextLabel(label, done, people)
        off += (likelyPeople(label.shown, people) - done) / people / 400
        low += (label.shown - done) / people / 400
      }
      expect(Math.abs(off)).toBeLessThan(people === 20 ? 0.1 : 0.05)
      expect(Math.abs(off), 'than by the label itself').toBeLessThan(Math.abs(low))
    },
  )
})
