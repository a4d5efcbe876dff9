import type { House } from '#server/api/house.ts'
import { systemClock } from '#server/base/clock.ts'
import type { Config } from '#server/base/config.ts'
import type { Log } from '#server/base/log.ts'
import { createMailer, makeHouseMail } from '#server/channels/email/index.ts'
import { createPushCarrier } from '#server/channels/web-push/index.ts'
import { createReceiver } from '#server/domains/announcements/index.ts'
import { wantCards } from '#server/domains/cards/index.ts'
import { createGateway } from '#server/domains/channels/index.ts'
import { keepConversations } from '#server/domains/conversations/index.ts'
import { createLinks, createPlanSettings, followPlans, hearSms } from '#server/domains/delivery/index.ts'
import { ownerOfToken, sendDigest } from '#server/domains/digests/index.ts'
import { createEmojis } from '#server/domains/emoji/index.ts'
import { createFiltering } from '#server/domains/filters/index.ts'
import {
  createFollowing,
  createHashtagNames,
  createSuggestions,
  endBlockedFollows,
  endRequestsOfLeavers,
} from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { createMembership } from '#server/domains/groups/index.ts'
import { createMail } from '#server/domains/mail/index.ts'
import { createMedia } from '#server/domains/media/index.ts'
import { createMuters, createMuting } from '#server/domains/mutes/index.ts'
import {
  createNotificationPages,
  notifyOfGroups,
  notifyOfPosts,
  notifyPeople,
} from '#server/domains/notifications/index.ts'
import {
  createCards,
  createSessions,
  type Organisation,
  readOrganisation,
} from '#server/domains/people/index.ts'
import { createPasskeys } from '#server/domains/people/passkeys/index.ts'
import { createSecondFactors } from '#server/domains/people/second-factor/index.ts'
import {
  createHeads,
  createPostReader,
  createRecords,
  createSearching,
  createThreads,
} from '#server/domains/posts/index.ts'
import { createPush, queuePushes } from '#server/domains/push/index.ts'
import { readOpen } from '#server/domains/remembered/index.ts'
import { loadSample } from '#server/domains/sample/index.ts'
import {
  createHome,
  deliverGroups,
  deliverHome,
  keepOutDaily,
  keepOutListed,
  keepOutMuted,
  keepOutSilenced,
} from '#server/domains/timelines/index.ts'
import { createTrends } from '#server/domains/trends/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { createGate } from '#server/platform/fetch/index.ts'
import { createLimiter } from '#server/platform/rate/index.ts'
import { createSealer, createSigner, newToken } from '#server/platform/secrets/index.ts'
import type { Database } from '#server/store/database.ts'
import { readAnnounced } from './announced.ts'
import { makeCarriers } from './carriers.ts'
import { createHealth } from './health/index.ts'
import { hearBounce } from './hear-bounce.ts'
import { readMailSettings } from './mail-settings.ts'
import { readPlanEnvironment } from './plan-settings.ts'
import { readServerKey } from './server-key.ts'

/** Wires the domains together: who listens to whom is to be seen here. */
export function furnish(
  config: Config,
  db: Database,
  log: Log,
  health: Pick<House, 'trouble' | 'hasRoom' | 'databaseConnections'>,
): { house: House; forgetAll(): void; close(): void } {
  const events = createEventBus(db)
  const ground: Ground = { db, events, clock: systemClock }
  // Within the transaction: homes first, then notifications.
  deliverHome(events)
  deliverGroups(events)
  keepOutMuted(events)
  keepOutSilenced(events)
  keepOutListed(events)
  keepOutDaily(events)
  endBlockedFollows(events)
  endRequestsOfLeavers(events)
  keepConversations(events)
  notifyPeople(events)
  queuePushes(events)
  notifyOfGroups(events)
  notifyOfPosts(events)
  followPlans(ground)
  const cards = createCards(ground)
  const following = createFollowing(ground)
  const membership = createMembership(ground)
  const records = createRecords(ground)
  const sessions = createSessions(ground)
  const filtering = createFiltering(ground)
  const muters = createMuters(ground)
  const posts = createPostReader(records, cards, following, membership)
  const muting = createMuting(ground)
  const heads = createHeads(ground, posts, muting)
  const threads = createThreads(ground, posts)
  const searching = createSearching(ground)
  const trends = createTrends(ground)
  const notifications = createNotificationPages(ground)
  const home = createHome(ground, config.HOME_MEMORY)
  const memories = [cards, filtering, following, membership, muters, muting, records, sessions]
  let organisation: Promise<Organisation & { mail: boolean }> | undefined
  const forgetOrganisation = () => {
    organisation = undefined
  }
  events.after('organisation.changed', forgetOrganisation)
  events.after('directory.changed', forgetOrganisation)
  const readAll = async () => ({ ...(await readOrganisation(ground)), mail: await mail.isOn() })
  const readOnce = () => {
    organisation ??= readAll().catch((error: unknown) => {
      forgetOrganisation()
      throw error
    })
    return organisation
  }
  const sealer = createSealer(() => readServerKey(config))
  const mailer = createMailer()
  const mail = createMail(ground, {
    sealer,
    carrier: makeHouseMail(mailer),
    environment: readMailSettings(config),
    senderName: async () => (await readOnce()).name,
  })
  const secondFactors = createSecondFactors(ground, sealer)
  const sealedElsewhere = async () =>
    (await secondFactors.sealedElsewhere()) +
    Number(await mail.settings.isSealedElsewhere()) +
    Number(await push.isSealedElsewhere())
  const blobs = createBlobs(config.mediaDir)
  const emojis = createEmojis(ground, blobs)
  // What is put together of texts names them; it is put together anew once they are known.
  events.after('emoji.changed', () => void emojis.reload().then(forgetTexts, () => undefined))
  const forgetTexts = () => {
    records.forgetAll()
    cards.forgetAll()
  }
  wantCards(ground, () => config.publicUrl)
  const push = createPush(ground, {
    ...{ sealer, log },
    carrier: createPushCarrier(createGate(config.FETCH_ALLOW)),
    subject: () =>
      config.publicUrl.startsWith('https:') ? config.publicUrl : 'mailto:nobody@localhost.invalid',
    avatarOf: (id) => `${config.publicUrl}/avatars/${id}.svg`,
    icon: () => `${config.publicUrl}/icon-192.png`,
  })
  const gateway = createGateway(ground, sealer)
  const plans = createPlanSettings(ground, readPlanEnvironment(config))
  const carriers = makeCarriers({ config, ground, sealer, mailer, mail, push, gateway })
  const house: House = {
    config,
    log,
    ground,
    sessions,
    secondFactors,
    passkeys: createPasskeys(ground, sealer),
    mail,
    push,
    media: createMedia(ground, blobs, config.UPLOAD_PATIENCE * 1_000),
    emojis,
    cards,
    following,
    muters,
    muting,
    hashtags: createHashtagNames(ground),
    suggestions: createSuggestions(ground),
    filtering,
    posts,
    heads,
    searching,
    trends,
    threads,
    notifications,
    home,
    receiver: createReceiver(ground),
    delivery: {
      ...{
        log,
        organisation: readOnce,
        url: () => config.publicUrl,
        settings: plans.read,
        question: (one) => readOpen(ground, one),
      },
      plans,
      links: createLinks(ground, sealer),
      carriers,
    },
    limiter: createLimiter(),
    channels: {
      ...{ gateway, sealer, carriers },
      async unprintable(text) {
        const { unprintable } = await import('#server/channels/print/index.ts')
        return unprintable(text)
      },
      async print(paper, message, place, slips = [], rest = undefined) {
        // Here, so that a start does not wait for it.
        const { print, sheetOf } = await import('#server/channels/print/index.ts')
        const own = slips.map(({ name, link, code }) => ({
          ...sheetOf({ ...message, link, code: spaced(code) }, name),
          codeAt: `${config.publicUrl}/code`,
        }))
        return print(paper, own.length === 0 ? [sheetOf(message, place)] : own, rest)
      },
      hear: (told) => hearSms(ground, told),
      hearBounce: (recipient, text) => hearBounce(ground, sealer, recipient, text),
    },
    sealer,
    signer: createSigner(createSealer(() => keyOfAddresses(config, log))),
    organisation: readOnce,
    sendDigest: () =>
      sendDigest({
        ...{ ground, home, mail, sealer, posts: house.posts },
        announced: (accountId, language) => readAnnounced(ground, accountId, language),
        sender: async () => ({ organisation: (await readOnce()).name, url: config.publicUrl }),
      }),
    ownerOfDigest: (token) => ownerOfToken(sealer, token),
    health: createHealth(() => house, sealedElsewhere),
    loadSample: (token) => loadSample(ground, { token, blobs }),
    ...health,
  }
  return {
    house,
    close: mailer.close,
    forgetAll() {
      for (const memory of [...memories, heads, threads, searching, trends, notifications, home])
        memory.forgetAll()
      forgetOrganisation()
      plans.forget()
    },
  }
}

/** Where none can be read or made, one for this run: pictures are not worth that nothing is read. */
function keyOfAddresses(config: Config, log: Log): string {
  try {
    return readServerKey(config)
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : '' },
      'No server key can be read or made, so addresses of pictures hold for this run and this node alone',
    )
    return newToken()
  }
}

/** As it is read out and typed. */
const spaced = (code: string) => `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`
