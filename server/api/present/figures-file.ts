import { stringify } from 'csv-stringify/sync'
import type { Figures } from '#contract/product/figures.ts'

const AUDIENCE = 'the audience, frozen at publishing'

/** What each figure of an export means: the words of the measures, for whoever reads the file without the page. */
export const DEFINITIONS = [
  {
    name: 'people',
    definition:
      'Different people: at least so many, in multiples of 5, or everybody. It lags: up to 9 more may have done it, and near everybody more than that. A figure moves when at least 5 people changed; 0 is nobody, or too few to be shown',
    of: AUDIENCE,
  },
  {
    name: 'delivered',
    definition: 'It came to them: fetched in the app, or accepted by their channel',
    of: AUDIENCE,
  },
  {
    name: 'seen',
    definition:
      'At least half of its text was on screen for a second, or it was read. Empty where a channel can not measure it',
    of: AUDIENCE,
  },
  {
    name: 'read',
    definition:
      'On screen for half of its reading time (words / 240 minutes), its full text opened, or its link opened',
    of: AUDIENCE,
  },
  { name: 'confirmed', definition: 'Said "I have read this" of the words that stand', of: AUDIENCE },
  { name: 'hours_to_80', definition: 'T80: hours from publishing until 80 % had done it', of: AUDIENCE },
  { name: 'reached', definition: 'Saw, read or confirmed it on this channel', of: AUDIENCE },
  { name: 'added', definition: 'Reach of all channels, less that of all but this one', of: AUDIENCE },
  {
    name: 'wasted',
    definition: 'Sends to people who had done what is asked by the time when they left',
    of: 'sends on this channel, or by this step',
  },
  {
    name: 'hours_if_all',
    definition: 'People × words / 240 minutes: person-hours, were everybody to read it',
    of: AUDIENCE,
  },
  { name: 'hours_read', definition: 'The same of those who read it', of: 'who read it' },
  {
    name: 'useful',
    definition:
      'Said that it was useful to them; share: (useful + 2) / (useful + not for me + 4), of counts to the nearest 5, once 10 have said so',
    of: 'who said so in this team',
  },
  {
    name: 'place',
    definition:
      'How often it was posted, put up or handed out there, and how many its leader says were briefed. Counted by place, never by person; who saw it there is not measured',
    of: 'members declared there, of the audience',
  },
  { name: 'joined', definition: 'Added after publishing; in no other figure', of: 'who joined later' },
]

/** A row for each figure: what it is of, which of these, what is counted, how many, out of how many, when. */
export function figuresCsv(figures: Figures): string {
  const n = figures.addressed
  const rows: (string | number | null)[][] = [['figure', 'of', 'kind', 'value', 'out_of', 'at']]
  for (const { kind, people, curve, hours_to_80 } of figures.kinds) {
    rows.push(['people', 'all', kind, people, n, null], ['hours_to_80', 'all', kind, hours_to_80, null, null])
    rows.push(...curve.map((point) => ['people', 'all', kind, point.people, n, point.at]))
  }
  for (const unit of figures.units) {
    rows.push(...each(unit).map(([kind, people]) => ['unit', unit.name, kind, people, unit.addressed, null]))
  }
  for (const one of figures.channels) {
    rows.push(...each(one).map(([kind, people]) => ['channel', one.channel, kind, people, n, null]))
  }
  for (const { channel, reached, added, sent, wasted } of figures.ledger?.channels ?? []) {
    const at = figures.ledger?.at ?? null
    rows.push(['reached', channel, null, reached, n, at], ['added', channel, null, added, n, at])
    rows.push(['wasted', channel, null, wasted, sent, at])
  }
  for (const { step, channel, sent, wasted } of figures.ledger?.steps ?? [])
    rows.push(['step', channel, `wasted by step ${step + 1}`, wasted, sent, figures.ledger?.at ?? null])
  for (const { name, useful, not_for_me, share } of figures.useful)
    rows.push(
      ['useful', name, 'useful', useful, useful + not_for_me, null],
      ['useful', name, 'share', share, null, null],
    )
  for (const { name, channel, sent, members, briefed } of figures.places)
    rows.push(
      ['place', name, `sent to ${channel}`, sent, null, null],
      ['place', name, 'briefed', briefed, members, null],
    )
  rows.push(...each(figures.joined).map(([kind, people]) => ['joined', 'later', kind, people, null, null]))
  rows.push(
    ...DEFINITIONS.map(({ name, definition, of }) => ['definition', name, definition, null, of, null]),
  )
  return stringify(rows, { escape_formulas: true })
}

type Kinds = { delivered: number | null; seen: number | null; read: number | null; confirmed: number | null }

function each({ delivered, seen, read, confirmed }: Kinds): [string, number | null][] {
  return Object.entries({ delivered, seen, read, confirmed })
}
