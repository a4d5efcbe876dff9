import { sql as raw } from 'kysely'
import { idAt, newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { WorldAnnouncement } from '#test/world/announcing/types.ts'
import type { World } from '#test/world/types.ts'
import { placeOf, planOf } from './announced.ts'
import { insertCame } from './came.ts'
import { insert } from './insert.ts'
import type { Ids } from './posts.ts'

/** Announcements, what became of them, and what is around them: as they would stand had they been sent from here. */
export async function insertAnnouncing(
  change: Change,
  { announcing, organisation }: World,
  people: Ids,
  now: Date,
): Promise<void> {
  const senders = new Map(announcing.senders.map(({ name }) => [name, newId()]))
  const places = new Map(announcing.places.map(({ key }) => [key, newId()]))
  await insert(
    change,
    'sender',
    'id bigint, name text, budget_hours int',
    announcing.senders.map(({ name, budgetHours }) => ({
      id: senders.get(name),
      name,
      budget_hours: budgetHours,
    })),
  )
  await insert(
    change,
    'blackout',
    'id bigint, name text, starts_at timestamptz, ends_at timestamptz',
    announcing.blackouts.map(({ name, startsAt, endsAt }) => ({
      id: newId(),
      name,
      starts_at: startsAt,
      ends_at: endsAt,
    })),
  )
  await insert(
    change,
    'place',
    'id bigint, channel text, name text, condition text, leader_id bigint, format text, created_at timestamptz',
    announcing.places.map(({ key, channel, name, condition, leader }) => ({
      ...{ id: places.get(key), channel, name, condition, created_at: now },
      leader_id: leader === null ? null : people.get(leader),
      format: channel === 'chat' ? 'mattermost' : null,
    })),
  )
  const placeFacts = new Map(announcing.places.map((place) => [place.key, place]))
  const written = announcing.announcements.map((one, index) => ({ one, id: idAt(one.createdAt, index) }))
  await insertWritten(change, written, { people, senders, places })
  for (const { one, id } of written)
    await insertCame(change, { id, one, people, places, placeFacts, organisation: organisation.name, now })
  await raw`analyze announcement, announcement_text, announcement_unit, announcement_count, addressee, receipt`.execute(
    change.sql,
  )
}

type Around = { people: Ids; senders: Ids; places: Ids }
type Entry = { one: WorldAnnouncement; id: string }

async function insertWritten(change: Change, written: Entry[], around: Around): Promise<void> {
  await insert(
    change,
    'announcement',
    `id bigint, author_id bigint, sender_id bigint, level text, state text, purpose text, condition text, joiners boolean,
    duty text, reason text, language text, revision int, plan jsonb, approver_id bigint, created_at timestamptz,
    changed_at timestamptz, publish_at timestamptz, published_at timestamptz, revised_at timestamptz, expires_at timestamptz,
    ended_at timestamptz, place bigint, addressed int, joined int, blackouts_ignored boolean`,
    written.map((entry) => rowOf(entry, around)),
  )
  await insert(
    change,
    'announcement_text',
    'announcement_id bigint, revision int, language text, short text, full_text text',
    written.flatMap(({ one, id }) =>
      one.revisions.flatMap((texts, index) =>
        texts.map(({ language, short, full }) => ({
          ...{ announcement_id: id, revision: index + 1, language, short, full_text: full },
        })),
      ),
    ),
  )
}

function rowOf({ one, id }: Entry, { people, senders, places }: Around): object {
  const { level, state, purpose, condition, joiners, duty, reason, publishedAt } = one
  const audience = one.came?.audience ?? []
  const addressed = audience.filter(({ joined }) => !joined).length
  return {
    ...{ id, level, state, purpose, condition, joiners, duty, reason, language: 'en' },
    author_id: people.get(one.author),
    approver_id: one.approver === null ? null : people.get(one.approver),
    sender_id: senders.get(one.sender),
    revision: one.revisions.length,
    plan: planOf(one, places),
    blackouts_ignored: false,
    ...{
      created_at: one.createdAt,
      changed_at: one.endedAt ?? one.revisedAt ?? publishedAt ?? one.createdAt,
    },
    ...{ publish_at: one.publishAt, published_at: publishedAt, revised_at: one.revisedAt },
    ...{ expires_at: one.expiresAt, ended_at: one.endedAt },
    place: placeOf(one),
    ...{ addressed, joined: audience.length - addressed },
  }
}
