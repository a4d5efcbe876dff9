import { makeAnnouncing } from './announcing/index.ts'
import { makeCalendar } from './calendar.ts'
import { DIRECT_THREADS } from './content/fresh.ts'
import { GROUP_THREADS } from './content/groups.ts'
import { EMOJIS, GLOSSARY, RULES } from './content/shown.ts'
import { EVERYDAY_THREADS } from './content/threads-everyday.ts'
import { LATEST_THREADS } from './content/threads-lately.ts'
import { SHOWN_THREADS } from './content/threads-shown.ts'
import { STORY_THREADS } from './content/threads-story.ts'
import { makeFollows, makeHashtagFollows } from './follows.ts'
import { makeGroups } from './groups.ts'
import { appointManagers } from './managers.ts'
import { type Colleague, makePeople } from './people.ts'
import { makeRandom } from './random.ts'
import { makeReactions } from './reactions.ts'
import { makeTeams } from './teams.ts'
import type { World, WorldPerson, WorldPost } from './types.ts'
import { writeBoosts } from './writing/boosts.ts'
import { makeDesk } from './writing/desk.ts'
import { writeExchanges } from './writing/exchanges.ts'
import { writeFresh } from './writing/fresh.ts'
import { writeLines } from './writing/lines.ts'
import { writeThreads } from './writing/threads.ts'

export type { World, WorldGroup, WorldPerson, WorldPost } from './types.ts'

type WorldOptions = {
  /** How many people, from 200; 240 unless told. */
  people?: number
  /** The moment at which the half year ends. */
  today: Date
}

const SEED = 2009
const SMALLEST = 200
const POSTS_OF_240 = 2_800

/** The sample organisation, the same for the same options. Pure: reads no clock, no file, no chance. */
export function makeWorld({ people: size = 240, today }: WorldOptions): World {
  if (size < SMALLEST) throw new Error(`The sample organisation has at least ${SMALLEST} people.`)
  const calendar = makeCalendar(today)
  // Each part has its own chance, so that one more post does not rename anybody.
  const chance = (part: number) => makeRandom(SEED + part)
  const people = makePeople(makeTeams(size, chance(1)), calendar, chance(2))
  appointManagers(people)

  const desk = makeDesk(people, calendar, chance(3))
  for (const threads of [STORY_THREADS, EVERYDAY_THREADS, LATEST_THREADS, DIRECT_THREADS])
    writeThreads(desk, threads)
  writeFresh(desk)
  writeLines(desk)
  // A company ten times as large says more, but not ten times as much.
  writeExchanges(desk, Math.round(POSTS_OF_240 * (size / 240) ** 0.6))
  writeBoosts(desk)
  const forMany = desk.posts.toSorted(byTime)
  writeThreads(desk, GROUP_THREADS)
  const before = desk.posts.length
  writeThreads(desk, SHOWN_THREADS)
  const shown = desk.posts.slice(before)

  const follows = makeFollows(people, today, chance(4))
  const posts = desk.posts.toSorted(byTime)
  const reactions = makeReactions(people, forMany, follows, today, chance(6))
  const toShown = makeReactions(people, shown, follows, today, chance(7))
  return {
    organisation: {
      name: 'Kererū Mobile',
      purpose:
        'So that whoever meets a customer can ask whoever knows, and everybody hears what changes in plain words.',
    },
    people: people.map(toPerson),
    follows,
    hashtagFollows: makeHashtagFollows(people, today, chance(5)),
    groups: makeGroups(people, posts, calendar),
    posts,
    favourites: [...reactions.favourites, ...toShown.favourites],
    bookmarks: [...reactions.bookmarks, ...toShown.bookmarks],
    rules: RULES.map(([text, hint]) => ({ text, hint })),
    glossary: GLOSSARY.map(([term, note]) => ({ term, note })),
    emojis: EMOJIS,
    announcing: makeAnnouncing({ people, calendar, random: chance(8) }),
  }
}

const byTime = (a: WorldPost, b: WorldPost) => a.at.getTime() - b.at.getTime()

function toPerson({ talks: _talks, leads: _leads, ...person }: Colleague): WorldPerson {
  return person
}
