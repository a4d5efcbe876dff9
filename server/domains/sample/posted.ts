import type { Change } from '#server/platform/events/index.ts'
import type { WorldCame } from '#test/world/announcing/types.ts'
import { hourOf } from '../announcements/index.ts'
import type { Place } from '../figures/index.ts'
import { idIn, type Of } from './announced.ts'
import { insert } from './insert.ts'

/** What was put up, posted and handed out at places, and how many were there. */
export async function insertPosted(
  change: Change,
  of: Of,
  { posted }: WorldCame,
  known: boolean,
): Promise<void> {
  const { id, one, places } = of
  const rows = posted.map(({ step, place, at, members, late, briefed }, index) => ({
    ...{ id: idIn(at, Number(BigInt(id) % 97n) * 10 + index), at, briefed, place_id: places.get(place) },
    ...{ announcement_id: id, step, channel: one.steps[step]?.channel, revision: one.revisions.length },
    ...{ sent_to: members ?? 0, sent_late: late },
  }))
  await insert(
    change,
    'delivery_count',
    'announcement_id bigint, step int, channel text, state text, messages int, sent_to int, sent_late int',
    rows.map((row) => ({ ...row, state: 'sent', messages: 1 })),
  )
  // It is forgotten as receipts are.
  if (!known) return
  await insert(
    change,
    'delivery',
    `id bigint, announcement_id bigint, revision int, step int, channel text, place_id bigint, urgent boolean, state text,
    message_id bigint, next_at timestamptz, tries int, created_at timestamptz, done_at timestamptz, sent_to int, sent_late int`,
    rows.map((row) => ({
      ...{ ...row, urgent: one.level === 'emergency', state: 'sent', message_id: row.id, tries: 1 },
      ...{ next_at: row.at, created_at: row.at, done_at: hourOf(row.at) },
    })),
  )
  await insert(
    change,
    'board',
    `delivery_id bigint, place_id bigint, announcement_id bigint, revision int, message jsonb, created_at timestamptz,
    briefed int, briefed_by bigint, briefed_at timestamptz`,
    rows
      .filter(({ channel }) => channel !== 'chat')
      .map((row) => ({
        ...{ ...row, delivery_id: row.id, created_at: row.at, message: messageOf(of, row.id) },
        ...(row.briefed !== null && { briefed_at: hourOf(row.at) }),
      })),
  )
}

/** By place, as figures show them. */
export function placesOf({ places, placeFacts }: Of, { posted }: WorldCame): Place[] {
  return posted
    .map(({ place, members, briefed }) => {
      const { channel, name } = placeFacts.get(place) ?? { channel: '', name: '' }
      return { id: places.get(place) ?? '', channel, name, sent: 1, members, briefed }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** As delivery hands it to places; from this page the link leads on wherever the server runs. */
function messageOf({ id, one, organisation }: Of, deliveryId: string): object {
  const text = one.revisions.at(-1)?.[0]
  return {
    ...{ id: deliveryId, announcementId: id, revision: one.revisions.length, level: one.level, to: '' },
    ...{ language: text?.language ?? 'en', short: text?.short ?? '', full: text?.full ?? '' },
    ...{ sender: one.sender, organisation, link: `/announcements/${id}` },
    asks: one.level === 'confirm' || one.level === 'emergency' ? 'confirm' : 'nothing',
  }
}
