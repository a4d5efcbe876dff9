import { currentLocale } from '#web/locales/language.ts'
import { since } from '#web/locales/when.ts'

type Facts = Record<string, string | number>

const COUNTS = ['all', 'secrets', 'given_up']

/**
 * Figures as sentences need them, by the last part of their name: `size_bytes` becomes `size`, such as "1.2 GB", and `made_at`
 * becomes `made`, such as "3 hours ago". What a sentence counts is `count`; of administrators those without protection.
 */
export function sayFigures(facts: Facts): Facts & { count: number } {
  const said: Facts = {}
  for (const [name, value] of Object.entries(facts)) {
    const [, stem = name, unit] = /^(.*)_(bytes|at|ms)$/.exec(name) ?? []
    if (unit === 'bytes') said[stem] = size(Number(value))
    else if (unit === 'at') said[stem] = since(String(value))
    else if (unit === 'ms') said[stem] = stem === 'apart' ? Math.round(Number(value) / 1000) : value
    else said[name] = value
  }
  const counted = COUNTS.map((name) => facts[name]).find((value) => value !== undefined)
  return { ...said, count: Number(counted ?? 0) - Number(facts.protected ?? 0) }
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
  const unit = UNITS[step]
  const shown = { style: 'unit', unit, maximumFractionDigits: bytes < 10 * 1000 ** step ? 1 : 0 } as const
  return new Intl.NumberFormat(currentLocale(), shown).format(bytes / 1000 ** step)
}
