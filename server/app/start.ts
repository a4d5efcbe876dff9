import type { FastifyInstance } from 'fastify'
import { createApi, type House } from '#server/api/index.ts'
import type { Config } from '#server/base/config.ts'
import type { Log } from '#server/base/log.ts'
import { StartRefusal } from '#server/base/start-refusal.ts'
import { publishAnnouncements } from '#server/domains/announcements/index.ts'
import { keepLooking, lookAtOne } from '#server/domains/cards/index.ts'
import { deliverAnnouncements } from '#server/domains/delivery/index.ts'
import { deliverMail } from '#server/domains/mail/index.ts'
import { readOrganisation, renewSetupToken } from '#server/domains/people/index.ts'
import { countStanding } from '#server/domains/posts/index.ts'
import { deliverPushes } from '#server/domains/push/index.ts'
import { keepAsking } from '#server/domains/remembered/index.ts'
import { loadSample } from '#server/domains/sample/index.ts'
import { publishInTime } from '#server/domains/scheduled/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { connectNodes } from '#server/platform/events/index.ts'
import { createFetch, createGate } from '#server/platform/fetch/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { startEmbeddedDatabase } from '#server/store/embedded/index.ts'
import { explainConnection } from '#server/store/explain-connection.ts'
import { migrate } from '#server/store/migrate.ts'
import { keepSendingDigests } from './digests.ts'
import { furnish } from './house.ts'
import { keepTidy } from './upkeep.ts'

export type StartOptions = {
  sample: boolean
  samplePeople?: number
  say: (line: string) => void
  signal?: AbortSignal
}

export type Running = { url: string; stop(): Promise<void> }

/** Starts everything and answers once it listens. Throws StartRefusal when a person must act; then nothing is left running. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  if (options.sample && !config.loopback) {
    throw new StartRefusal(
      `The sample organisation lets everybody sign in as anybody, so it listens on this machine only. Leave HOST out, or start without --sample. HOST is ${config.HOST}.`,
    )
  }
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    // One that fails must not keep the next from being done: the last stops the database.
    for (const step of undo.splice(0).reverse())
      await step().catch((error: Error) => options.say(`While stopping: ${error.message}`))
  }
  try {
    return { url: await startAll(config, options, undo), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startAll(
  config: Config,
  options: StartOptions,
  undo: (() => Promise<unknown>)[],
): Promise<string> {
  const embedded =
    config.DATABASE_URL === undefined
      ? await startEmbeddedDatabase({
          dataDir: config.DATA_DIR,
          log: options.say,
          ...(options.signal && { signal: options.signal }),
        })
      : undefined
  if (embedded !== undefined) undo.push(() => embedded.stop())
  const url = config.DATABASE_URL ?? embedded?.url ?? ''
  let log: Log = { info() {}, warn() {}, error() {} } as unknown as Log
  const store = openDatabase(url, config.DATABASE_POOL, (error) =>
    log.warn({ error: error.message }, 'a database connection broke'),
  )
  undo.push(() => store.close())
  await migrate(store.db).catch((error: unknown) => {
    throw embedded === undefined ? explainConnection(error) : error
  })
  const { house, forgetAll, close } = furnish(
    config,
    store.db,
    {
      info: () => {},
      warn: (...a: unknown[]) => log.warn(...(a as [object])),
      error: (...a: unknown[]) => log.error(...(a as [object])),
    } as unknown as Log,
    {
      trouble: () => embedded?.trouble(),
      hasRoom: () => embedded?.hasRoom() ?? true,
      databaseConnections: () => ({
        all: store.pool.totalCount,
        idle: store.pool.idleCount,
        waiting: store.pool.waitingCount,
      }),
    },
  )
  undo.push(async () => close())
  await prepareOrganisation(config, options, house.ground)
  await house.emojis.reload()
  const { app, live, site } = await createApi(house)
  log = app.log
  const nodes = await connectNodes(url, house.ground.events, app.log, () => {
    forgetAll()
    live.restartAll()
    // The database may be what was lost; then the next time tells.
    house.emojis.reload().then(forgetAll, () => {})
  })
  undo.push(() => nodes.close())
  undo.push(deliverPushes(house.push, house.ground.events, app.log))
  undo.push(deliverMail(house.mail, house.ground.events, app.log))
  undo.push(lookAtLinks(house))
  undo.push(keepSendingDigests(house.sendDigest, app.log))
  undo.push(keepTidy(house.ground, house.media.blobs, app.log))
  undo.push(countStanding(house.ground, app.log))
  undo.push(publishAnnouncements(house.ground, house.ground.events, app.log))
  undo.push(deliverAnnouncements(house.ground, house.delivery))
  undo.push(keepAsking(house.ground, house.delivery))
  undo.push(publishInTime(house.ground, async () => (await house.organisation()).postLimit, app.log))
  undo.push(async () => {
    live.endAll()
    await closeSoon(app)
  })
  await listen(app, config)
  const address = app.server.address()
  if (config.PUBLIC_URL === undefined && address !== null && typeof address === 'object') {
    config.publicUrl = `http://localhost:${address.port}`
    site.url = config.publicUrl
  }
  const organisation = await readOrganisation(house.ground)
  if (!organisation.setUp)
    options.say(
      `Set up your organisation (the link works once): ${site.url}/setup?token=${await renewSetupToken(house.ground)}`,
    )
  if (organisation.sample)
    options.say('This is the sample organisation: everybody who can reach it can sign in as anybody.')
  return site.url
}

/** Previews of links come after the post; nobody waits for them. */
function lookAtLinks({ config, ground, media, log }: House): () => Promise<void> {
  if (!config.LINK_PREVIEWS) return async () => {}
  const fetch = createFetch(createGate(config.FETCH_ALLOW))
  return keepLooking(() => lookAtOne(ground, media.blobs, fetch), ground.events, log)
}

const LAST_ANSWERS_MS = 3_000

/** Requests under way are answered; whoever has not finished asking by then, or does not read the answer, is cut off. */
async function closeSoon(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), LAST_ANSWERS_MS)
  await app.close()
  clearTimeout(cut)
}

async function prepareOrganisation(
  config: Config,
  options: StartOptions,
  ground: Parameters<typeof loadSample>[0],
): Promise<void> {
  const organisation = await readOrganisation(ground)
  if (organisation.sample && !config.loopback) {
    throw new StartRefusal(
      'This data folder holds the sample organisation, which listens on this machine only. Leave HOST out, or choose another DATA_DIR.',
    )
  }
  if (!options.sample || organisation.sample) return
  if (organisation.setUp) {
    throw new StartRefusal(
      'This data folder holds a real organisation, so the sample is not loaded into it. Choose another DATA_DIR for --sample.',
    )
  }
  const people = options.samplePeople
  await loadSample(ground, {
    say: options.say,
    blobs: createBlobs(config.mediaDir),
    ...(people !== undefined && { people }),
  })
}

/** Fastify would say where in a line of JSON that no setting leaves out; `main.ts` says it in a sentence. */
async function listen(app: FastifyInstance, config: Config): Promise<void> {
  app.log.level = 'silent'
  await app.listen({ host: config.HOST, port: config.PORT }).catch((error: NodeJS.ErrnoException) => {
    throw explainListening(error, config)
  })
  app.log.level = config.LOG_LEVEL
}

function explainListening(error: NodeJS.ErrnoException, config: Config): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${config.PORT} is taken by another program. Stop that program, or choose another port: PORT=3001 npm start.`,
    EACCES: `Port ${config.PORT} needs more rights than this user has. Choose one above 1023: PORT=3000 npm start.`,
    EADDRNOTAVAIL: `This machine has no address ${config.HOST}. Correct HOST.`,
    ENOTFOUND: `The name ${config.HOST} in HOST is unknown. Correct HOST.`,
  }
  const sentence = reasons[error.code ?? '']
  return sentence === undefined ? error : new StartRefusal(sentence)
}
