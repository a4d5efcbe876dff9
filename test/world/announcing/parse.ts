import { DONE_BY, type Level } from '#rules/announcements/levels.ts'
import { isShared, STEP_CHANNELS } from '#rules/plan/index.ts'
import { ANNOUNCED, TRANSLATED } from '../content/announced.ts'
import type { WorldStep, WorldText } from './types.ts'

/** An announcement as it is written down. */
export type Draft = {
  key: string
  when: string
  level: Level
  author: string
  sender: string
  condition: string
  /** What became of it: words, and numbers by name. */
  marks: Set<string>
  shares: Record<string, number>
  /** Who found it useful, and who did not, for 240 people. */
  useful: [number, number]
  steps: WorldStep[]
  purpose: string
  duty: string
  reason: string
  revisions: WorldText[][]
}

/**
 * Blocks parted by an empty line. The first line: key | days ago and clock, `+` for days from now, or a state | level | who
 * writes it | for whom it is sent | audience | what became of it | steps of its plan as `channel:place@hours`. Then what it is
 * `for:`, the `duty:` of a named list, the reason (`because:`) of an emergency, its words after `>`, or after `de>` in German, and
 * those that took their place (`corrected:`).
 */
export function parseAnnouncements(text: string): Draft[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => parseBlock(block.split('\n')))
}

function parseBlock([head = '', ...lines]: string[]): Draft {
  const cells = head.split('|').map((cell) => cell.trim())
  const [key = '', when = '', level, author = '', sender = '', condition = '', came = '', plan = ''] = cells
  const said = (start: string) =>
    lines
      .find((line) => line.startsWith(start))
      ?.slice(start.length)
      .trim()
  const words = came.split(' ')
  const pairs = words.flatMap((word) => {
    const [name = '', value] = word.split('=')
    return value === undefined || value.includes('/') ? [] : [[name, Number(value)] as const]
  })
  const [useful = 0, not = 0] =
    words
      .find((word) => word.startsWith('useful='))
      ?.slice(7)
      .split('/')
      .map(Number) ?? []
  return {
    ...{ key, when, level: level as Level, author, sender, condition },
    ...{ marks: new Set(words), shares: Object.fromEntries(pairs), useful: [useful, not] },
    steps: plan
      .split(' ')
      .filter(Boolean)
      .map((step) => parseStep(step, level as Level)),
    ...{ purpose: said('for:') ?? '', duty: said('duty:') ?? '', reason: said('because:') ?? '' },
    revisions: textsOf(key, lines, said('corrected:')),
  }
}

function parseStep(step: string, level: Level): WorldStep {
  const [way = '', hours] = step.split('@')
  const [name, place] = way.split(':')
  const channel = STEP_CHANNELS.find((one) => one === name)
  if (channel === undefined) throw new Error(`There is no way called ${step}`)
  const common = { channel, after: Number(hours), unless: DONE_BY[level] }
  return isShared(channel) ? { ...common, place: `${channel} ${place}` } : common
}

function textsOf(key: string, lines: string[], corrected: string | undefined): WorldText[][] {
  const full = ANNOUNCED[key]?.trim() ?? null
  const first = lines.flatMap((line) => {
    const [, language = '', short = ''] = /^([a-z]{0,2})> (.+)$/.exec(line) ?? []
    if (short === '') return []
    if (language === '') return [{ language: 'en', short, full }]
    return [{ language, short, full: TRANSLATED[`${key} ${language}`]?.trim() ?? null }]
  })
  return corrected === undefined
    ? [first]
    : [first.map((text) => ({ ...text, full: null })), [{ language: 'en', short: corrected, full }]]
}
