import type { Change } from '#server/platform/events/index.ts'
import type { WorldQuestion } from '#test/world/announcing/types.ts'
import { hourOf } from '../announcements/index.ts'
import { idIn, type Of } from './announced.ts'
import { insert } from './insert.ts'

const DAY = 86_400_000
/** A question is open for so long; who was asked is known a day longer. */
const OPEN_DAYS = 14

/** A question with its answers, counted; who was asked is known while nobody may ask them again. */
export async function insertAsked(
  change: Change,
  { id, people, now }: Of,
  question: WorldQuestion,
): Promise<void> {
  const { words, options, correct, at, asked, answers } = question
  const questionId = idIn(at, 0)
  const counts = answers.filter(({ people }) => people > 0)
  await insert(
    change,
    'question',
    `id bigint, announcement_id bigint, words text, options text[], correct int, asked int, asked_seen int, released jsonb,
    made_at timestamptz, closes_at timestamptz`,
    [
      {
        ...{
          id: questionId,
          announcement_id: id,
          words,
          options,
          correct,
          asked: asked.length,
          released: counts,
        },
        ...{ asked_seen: asked.filter(({ hadSeen }) => hadSeen).length, made_at: at },
        closes_at: new Date(at.getTime() + OPEN_DAYS * DAY),
      },
    ],
  )
  await insert(
    change,
    'answer_count',
    'question_id bigint, had_seen boolean, answer text, people int',
    counts.map(({ hadSeen, ...count }) => ({ question_id: questionId, had_seen: hadSeen, ...count })),
  )
  if (now.getTime() - at.getTime() > (OPEN_DAYS + 1) * DAY) return
  await insert(
    change,
    'asked',
    'question_id bigint, account_id bigint, asked_at timestamptz, had_seen boolean, settled boolean',
    asked.map(({ handle, hadSeen, settled }) => ({
      ...{ question_id: questionId, account_id: people.get(handle), asked_at: hourOf(at) },
      ...{ had_seen: hadSeen, settled },
    })),
  )
}
