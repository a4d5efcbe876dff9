import { describe, expect, test } from 'vitest'
import { gather, isDone, isWanted, proposePlan, readPlan, stillNeeds } from '#rules/plan/index.ts'

const step = { channel: 'email', after: 4, unless: 'read' }
const faultOf = (steps: unknown, level: 'important' | 'emergency' | 'confirm' = 'important') => {
  const read = readPlan(steps === undefined ? steps : { steps }, level)
  return 'fault' in read ? read.fault : null
}

describe('a plan', () => {
  test('is read as it was meant, without what is no part of it', () => {
    const given = {
      steps: [
        { ...step, secret: 1 },
        { ...step, channel: 'screen', after: 8.25, place: '12' },
      ],
    }
    const plan = { steps: [step, { ...step, channel: 'screen', after: 8.25, place: '12' }] }
    expect(readPlan(given, 'important')).toEqual({ plan })
    expect(readPlan({}, 'important')).toEqual({ plan: { steps: [] } })
  })

  test('that is none is refused, with the step that is wrong', () => {
    expect(readPlan(undefined, 'important')).toEqual({ fault: { code: 'no_plan' } })
    expect(readPlan([step], 'important')).toEqual({ fault: { code: 'no_plan' } })
    expect(faultOf('steps')).toEqual({ code: 'no_plan' })
    expect(faultOf([null])).toEqual({ code: 'no_plan', step: 0 })
    expect(faultOf(Array(13).fill(step))).toEqual({ code: 'too_many_steps' })
    expect(faultOf([step, { ...step, channel: 'pigeon' }])).toEqual({ code: 'unknown_channel', step: 1 })
    expect(faultOf([{ ...step, channel: 'lane' }])).toEqual({ code: 'unknown_channel', step: 0 })
    for (const after of [-1, 0.1, '4', Number.NaN, Number.POSITIVE_INFINITY, 501, undefined])
      expect(faultOf([{ ...step, after }])?.code).toBe('bad_hours')
    expect(faultOf([step, { ...step, channel: 'push', after: 1 }])).toEqual({ code: 'out_of_order', step: 1 })
    expect(faultOf([step, step])).toEqual({ code: 'twice', step: 1 })
    expect(faultOf([{ ...step, unless: 'heard' }])?.code).toBe('bad_unless')
    expect(faultOf([{ ...step, unless: 'confirmed' }])?.code).toBe('nothing_to_confirm')
    expect(faultOf([{ ...step, channel: 'chat' }])?.code).toBe('place_missing')
    expect(faultOf([{ ...step, channel: 'chat', place: "1'; drop" }])?.code).toBe('place_missing')
    expect(faultOf([{ ...step, place: '12' }])?.code).toBe('place_of_nobody')
    expect(faultOf([step], 'emergency')?.code).toBe('emergency_waits')
  })

  test('that is proposed takes only ways that reach somebody, is always right, and for an emergency all at once', () => {
    const places = [{ id: '12', channel: 'screen' as const }]
    const reach = { people: { email: 90, push: 40, sms: 0 }, places }
    expect(proposePlan('important', reach).steps.map(({ channel, after }) => [channel, after])).toEqual([
      ['screen', 0],
      ['push', 2],
      ['email', 4],
    ])
    for (const level of ['information', 'important', 'confirm', 'emergency'] as const) {
      const plan = proposePlan(level, { people: { email: 1, push: 1, sms: 1 }, places })
      expect(readPlan(plan, level)).toEqual({ plan })
    }
    const all = proposePlan('emergency', { people: { email: 1, push: 1, sms: 1 }, places }).steps
    expect(all.map(({ channel, after }) => [channel, after])).toEqual([
      ['push', 0],
      ['email', 0],
      ['sms', 0],
      ['screen', 0],
    ])
    expect(proposePlan('important', { people: { email: 0, push: 0, sms: 0 }, places: [] })).toEqual({
      steps: [],
    })
  })
})

describe('somebody', () => {
  const none = { furthest: null, confirmedRevision: null }
  test('is done once they saw an information, read what is important, confirmed what asks for it, of this revision', () => {
    expect(isDone({ level: 'information', revision: 1 }, { ...none, furthest: 'delivered' })).toBe(false)
    expect(isDone({ level: 'information', revision: 1 }, { ...none, furthest: 'seen' })).toBe(true)
    expect(isDone({ level: 'important', revision: 1 }, { ...none, furthest: 'seen' })).toBe(false)
    expect(isDone({ level: 'confirm', revision: 1 }, { ...none, furthest: 'read' })).toBe(false)
    expect(isDone({ level: 'confirm', revision: 2 }, { furthest: 'confirmed', confirmedRevision: 1 })).toBe(
      false,
    )
    expect(isDone({ level: 'emergency', revision: 2 }, { furthest: 'confirmed', confirmedRevision: 2 })).toBe(
      true,
    )
  })

  test('is passed over by a step once they have come as far as it says', () => {
    const standing = { level: 'confirm', revision: 1 } as const
    expect(stillNeeds('delivered', standing, none)).toBe(true)
    expect(stillNeeds('delivered', standing, { ...none, furthest: 'delivered' })).toBe(false)
    expect(stillNeeds('read', standing, { ...none, furthest: 'seen' })).toBe(true)
    expect(stillNeeds('confirmed', standing, { ...none, furthest: 'read' })).toBe(true)
    // Of the words before the correction.
    expect(stillNeeds('delivered', { ...standing, revision: 2 }, { ...none, furthest: 'read' })).toBe(true)
  })

  test('is told nothing on a channel that they do not want, but where the house says so', () => {
    const off = { confirm: false, emergency: false }
    expect(isWanted('sms', 'confirm', ['sms'], off)).toBe(false)
    expect(isWanted('email', 'confirm', ['sms'], off)).toBe(true)
    expect(isWanted('sms', 'confirm', ['sms'], { ...off, confirm: true })).toBe(true)
    expect(isWanted('sms', 'emergency', ['sms'], { ...off, confirm: true })).toBe(false)
    expect(isWanted('sms', 'important', ['sms'], { confirm: true, emergency: true })).toBe(false)
  })

  test('gets what meets on a channel as one message, an emergency alone', () => {
    const due = (
      accountId: string,
      channel: 'email' | 'sms',
      level: 'important' | 'emergency' = 'important',
    ) => ({ accountId, channel, level })
    const all = [
      due('1', 'email'),
      due('2', 'email'),
      due('1', 'email'),
      due('1', 'sms'),
      due('1', 'email', 'emergency'),
    ]
    expect(gather(all).map((one) => one.length)).toEqual([1, 2, 1, 1])
    expect(gather(Array(23).fill(due('1', 'email'))).map((one) => one.length)).toEqual([10, 10, 3])
  })
})
