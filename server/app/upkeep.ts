import type { Log } from '#server/base/log.ts'
import { addJoiners, expireDue, forgetReceipts } from '#server/domains/announcements/index.ts'
import { forgetApps } from '#server/domains/apps/index.ts'
import { forgetCards } from '#server/domains/cards/index.ts'
import { forgetBoards } from '#server/domains/channels/index.ts'
import { forgetDeliveries, takeDown } from '#server/domains/delivery/index.ts'
import { forgetDrafts } from '#server/domains/drafts/index.ts'
import { releaseStanding } from '#server/domains/figures/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { forgetMail } from '#server/domains/mail/index.ts'
import { forgetFree, sweepBlobs } from '#server/domains/media/index.ts'
import { endMutes, endSilences } from '#server/domains/mutes/index.ts'
import { forgetExpired } from '#server/domains/people/index.ts'
import { endPolls, forgetKeys } from '#server/domains/posts/index.ts'
import { forgetAsked } from '#server/domains/remembered/index.ts'
import { trimHomes } from '#server/domains/timelines/index.ts'
import type { Blobs } from '#server/platform/blobs/index.ts'
import { inTurns, type Step, takeSteps } from './turns.ts'

const EVERY_MS = 6 * 3_600_000
const FIRST_MS = 10 * 60_000
/** People wait for this one: it ends what they have set a time for. */
const ENDING_MS = 30_000
/** What looks at whole audiences, and is not missed for some minutes. */
const SELDOM_MS = 180_000

const CHORES = {
  sessionsAndInvitations: forgetExpired,
  apps: forgetApps,
  idempotencyKeys: forgetKeys,
  mail: forgetMail,
  receipts: forgetReceipts,
  asked: forgetAsked,
  deliveries: forgetDeliveries,
  boards: forgetBoards,
  drafts: forgetDrafts,
  cards: forgetCards,
  homeEntries: (ground: Ground) => trimHomes(ground),
  uploads: forgetFree,
  files: sweepBlobs,
} satisfies Record<string, (ground: Ground, blobs: Blobs) => Promise<number>>

type Removed = Partial<Record<keyof typeof CHORES, number>>

/**
 * Removes what nobody needs any more, as docs/operate/database.md says to administrators; answers how many rows, of what could
 * be done. Two nodes at it at once do no harm.
 */
export async function doChores(ground: Ground, blobs: Blobs, log: Pick<Log, 'warn'>): Promise<Removed> {
  const removed: Removed = {}
  const steps = Object.entries(CHORES).map(([name, chore]) => ({
    name,
    run: async () => {
      removed[name as keyof Removed] = await chore(ground, blobs)
    },
  }))
  await takeSteps(steps, log)
  return removed
}

/** What has come to its time. */
const endings = (ground: Ground): Step[] => [
  { name: 'mutes', run: () => endMutes(ground) },
  { name: 'silences', run: () => endSilences(ground) },
  { name: 'polls', run: () => endPolls(ground) },
  { name: 'announcements', run: () => expireDue(ground) },
]

const seldom = (ground: Ground): Step[] => [
  { name: 'joiners', run: () => addJoiners(ground) },
  { name: 'figures', run: () => releaseStanding(ground) },
  { name: 'boards', run: () => takeDown(ground) },
]

/** Does the chores every six hours, for the first time some minutes after the start, and ends mutes and polls in time. Answers how to stop. */
export function keepTidy(ground: Ground, blobs: Blobs, log: Log): () => Promise<void> {
  const work = async () => log.info(await doChores(ground, blobs, log), 'upkeep is done')
  let begun: Promise<void> | undefined
  const first = setTimeout(() => (begun = work()), FIRST_MS * (0.5 + Math.random()))
  first.unref()
  const stops = [
    inTurns(EVERY_MS, work),
    inTurns(ENDING_MS, () => takeSteps(endings(ground), log)),
    inTurns(SELDOM_MS, () => takeSteps(seldom(ground), log)),
  ]
  return async () => {
    clearTimeout(first)
    await Promise.all([begun, ...stops.map((stop) => stop())])
  }
}
