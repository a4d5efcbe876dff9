import type { Log } from '#server/base/log.ts'
import { addJoiners, expireDue, forgetReceipts } from '#server/domains/announcements/index.ts'
import { forgetCards } from '#server/domains/cards/index.ts'
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

const EVERY_MS = 6 * 3_600_000
const FIRST_MS = 10 * 60_000
/** People wait for this one: it ends what they have set a time for. */
const ENDING_MS = 30_000

type Removed = Record<
  | 'sessionsAndInvitations'
  | 'idempotencyKeys'
  | 'homeEntries'
  | 'mail'
  | 'receipts'
  | 'asked'
  | 'deliveries'
  | 'drafts'
  | 'cards'
  | 'uploads'
  | 'files',
  number
>

/**
 * Removes what nobody needs any more, as docs/operate/database.md says to administrators; answers how many rows.
 * Two nodes at it at once do no harm.
 */
export async function doChores(ground: Ground, blobs: Blobs): Promise<Removed> {
  return {
    sessionsAndInvitations: await forgetExpired(ground),
    idempotencyKeys: await forgetKeys(ground),
    mail: await forgetMail(ground),
    receipts: await forgetReceipts(ground),
    asked: await forgetAsked(ground),
    deliveries: await forgetDeliveries(ground),
    drafts: await forgetDrafts(ground),
    cards: await forgetCards(ground),
    homeEntries: await trimHomes(ground),
    uploads: await forgetFree(ground),
    files: await sweepBlobs(ground, blobs),
  }
}

/** Does the chores every six hours, for the first time some minutes after the start, and ends mutes and polls in time. Answers how to stop. */
export function keepTidy(ground: Ground, blobs: Blobs, log: Log): () => Promise<void> {
  let working: Promise<unknown> = Promise.resolve()
  const work = () => {
    working = doChores(ground, blobs).then(
      (removed) => log.info(removed, 'upkeep is done'),
      (error: Error) => log.warn({ error: error.message }, 'upkeep was not done; it is tried again later'),
    )
  }
  const first = setTimeout(work, FIRST_MS * (0.5 + Math.random()))
  const timer = setInterval(work, EVERY_MS)
  let ending: Promise<unknown> = Promise.resolve()
  const end = () => {
    ending = ending
      .then(() => endMutes(ground))
      .then(() => endSilences(ground))
      .then(() => endPolls(ground))
      .then(() => expireDue(ground))
      .then(() => addJoiners(ground))
      .then(() => releaseStanding(ground))
      .then(() => takeDown(ground))
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'what has come to its time was not ended; it is tried again soon'),
      )
  }
  const often = setInterval(end, ENDING_MS)
  often.unref()
  first.unref()
  timer.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(timer)
    clearInterval(often)
    await Promise.all([working, ending])
  }
}
