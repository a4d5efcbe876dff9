import type { Calendar } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { WorldAct, WorldCame, WorldQuestion } from './types.ts'

type Asking = {
  words: string
  options: string[]
  correct: number
  daysAgo: number
  /** Of 240 people. */
  asked: number
  right: number
  wrong: number
  unsure: number
}

/** What was asked about announcements, by key. */
const QUESTIONS: Record<string, Asking> = {
  price: {
    words: 'What changes for a customer on the $55 month plan on the 1st?',
    options: [
      'Three dollars more, and twice the data',
      'Three dollars more, and nothing else',
      'The plan ends, and they choose another one',
      'Nothing, unless they sign',
    ],
    correct: 0,
    daysAgo: 90,
    ...{ asked: 130, right: 37, wrong: 45, unsure: 10 },
  },
  fibre: {
    words: 'A customer in Papamoa has copper and wants to keep it. What do you say?',
    options: ['Copper may stay', 'Copper ends on the 1st', 'Ask for a technician to decide'],
    correct: 0,
    daysAgo: 4,
    ...{ asked: 60, right: 19, wrong: 6, unsure: 4 },
  },
}

/** A random few are asked; that somebody answered is known, what they said is only counted. */
export function questionOf(
  key: string,
  came: Pick<WorldCame, 'audience' | 'acts'>,
  size: number,
  calendar: Calendar,
  random: Random,
): WorldQuestion | null {
  const asking = QUESTIONS[key]
  if (asking === undefined) return null
  const at = calendar.at(asking.daysAgo, 10 * 60)
  const scale = (people: number) => Math.round((people * size) / 240)
  const sample = random.shuffle(came.audience.filter(({ joined }) => !joined)).slice(0, scale(asking.asked))
  const seen = seenBy(came.acts, at)
  const answered = scale(asking.right) + scale(asking.wrong) + scale(asking.unsure)
  // Whoever has seen it answers a little more often.
  const asked = sample
    .map(({ handle }) => ({
      handle,
      hadSeen: seen.has(handle),
      eager: random.next() + (seen.has(handle) ? 0.35 : 0),
    }))
    .toSorted((a, b) => b.eager - a.eager)
    .map(({ handle, hadSeen }, index) => ({ handle, hadSeen, settled: index < answered }))
  const seenAnswers = asked.filter(({ settled, hadSeen }) => settled && hadSeen).length
  return { ...asking, at, asked, answers: answersOf(asking, scale, seenAnswers, answered) }
}

const seenBy = (acts: readonly WorldAct[], at: Date) =>
  new Set(acts.filter((act) => act.kind !== 'delivered' && act.at <= at).map(({ handle }) => handle))

/** Most who were right had seen it: what is left of the others had not. */
function answersOf(
  { right, wrong, unsure }: Asking,
  scale: (people: number) => number,
  seen: number,
  answered: number,
): WorldQuestion['answers'] {
  const all = { right: scale(right), wrong: scale(wrong), unsure: scale(unsure) }
  const share = seen / Math.max(1, answered)
  const ofSeen = {
    right: Math.min(all.right, Math.round(all.right * (share + (1 - share) * 0.5))),
    unsure: Math.round(all.unsure * share * 0.8),
  }
  const wrongSeen = Math.max(0, Math.min(all.wrong, seen - ofSeen.right - ofSeen.unsure))
  const among = { ...ofSeen, wrong: wrongSeen }
  return (['right', 'wrong', 'unsure'] as const).flatMap((answer) => [
    { hadSeen: true, answer, people: among[answer] },
    { hadSeen: false, answer, people: all[answer] - among[answer] },
  ])
}
