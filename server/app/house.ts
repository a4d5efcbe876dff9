import type { House } from '#server/api/house.ts'
import { systemClock } from '#server/base/clock.ts'
import type { Config } from '#server/base/config.ts'
import type { Log } from '#server/base/log.ts'
import { createMailer, makeHouseMail } from '#server/channels/email/index.ts'
import { createPushCarrier } from '#server/channels/web-push/index.ts'
import { createReceiver } from '#server/domains/announcements/index.ts'
import { wantCards } from '#server/domains/cards/index.ts'
import { createGateway } from '#server/domains/channels/index.ts'
import { createLinks, createPlanSettings, hearSms } from '#server/domains/delivery/index.ts'
import { ownerOfToken, sendDigest } from '#server/domains/digests/index.ts'
import { createEmojis } from '#server/domains/emoji/index.ts'
import { createHashtagNames, createSuggestions } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { createMail } from '#server/domains/mail/index.ts'
import { createMedia } from '#server/domains/media/index.ts'
import { createPasskeys } from '#server/domains/people/passkeys/index.ts'
import { createSecondFactors } from '#server/domains/people/second-factor/index.ts'
import { createPush } from '#server/domains/push/index.ts'
import { readOpen } from '#server/domains/remembered/index.ts'
import { loadSample } from '#server/domains/sample/index.ts'
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
import { listen } from './listen.ts'
import { readMailSettings } from './mail-settings.ts'
import { remember } from './memories.ts'
import { createOrganisation } from './organisation.ts'
import { createPaper } from './paper.ts'
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
  listen(ground)
  const { forgetAll, forgetTexts, ...memories } = remember(ground, config.HOME_MEMORY)
  const organisation = createOrganisation(ground, () => mail.isOn())
  const sealer = createSealer(() => readServerKey(config))
  const mailer = createMailer()
  const mail = createMail(ground, {
    sealer,
    carrier: makeHouseMail(mailer),
    environment: readMailSettings(config),
    senderName: async () => (await organisation.read()).name,
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
    ...memories,
    secondFactors,
    passkeys: createPasskeys(ground, sealer),
    mail,
    push,
    media: createMedia(ground, blobs, config.UPLOAD_PATIENCE * 1_000),
    emojis,
    hashtags: createHashtagNames(ground),
    suggestions: createSuggestions(ground),
    receiver: createReceiver(ground),
    delivery: {
      ...{
        log,
        organisation: organisation.read,
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
      ...createPaper(() => config.publicUrl),
      hear: (told) => hearSms(ground, told),
      hearBounce: (recipient, text) => hearBounce(ground, sealer, recipient, text),
    },
    sealer,
    signer: createSigner(createSealer(() => keyOfAddresses(config, log))),
    organisation: organisation.read,
    sendDigest: () =>
      sendDigest({
        ...{ ground, mail, sealer, home: house.home, posts: house.posts },
        announced: (accountId, language) => readAnnounced(ground, accountId, language),
        sender: async () => ({ organisation: (await organisation.read()).name, url: config.publicUrl }),
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
      forgetAll()
      organisation.forget()
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
