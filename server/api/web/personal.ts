import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Id } from '#contract/endpoint.ts'
import { asksToConfirm } from '#rules/announcements/levels.ts'
import { Refusal } from '#server/base/errors.ts'
import {
  type Addressed,
  confirm,
  judge,
  readAddressed,
  seeLinkedPicture,
} from '#server/domains/announcements/index.ts'
import type { Linked } from '#server/domains/delivery/index.ts'
import type { House } from '../house.ts'
import { passDoor } from '../http/guard.ts'
import { NOT_KEPT } from '../http/headers.ts'
import { sendMedium } from './media.ts'
import { showAnnouncement, showNothing } from './personal-page.ts'
import { readTest } from './personal-test.ts'
import { askedIn, frameOf, STYLE, sendPage, takeForms } from './plain-page.ts'

type Asked = FastifyRequest<{
  Params: { token: string; id?: string; file?: string }
  Querystring: { corrected?: string; l?: string; tried?: string; noted?: string }
}>

const CONFIG = { config: { auth: 'public', door: true } } as const

/**
 * The page behind a personal link, for whoever has no account in hand. To open it confirms nothing, whoever opens it; only its
 * button does. That it was read is counted once a browser shows it.
 */
export async function personal(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (pages) => {
    takeForms(pages)
    pages.get('/a/page.css', { config: { auth: 'public' } }, (_request, reply) =>
      reply.type('text/css').header('cache-control', 'public, max-age=3600').send(STYLE),
    )
    pages.get('/a/:token', CONFIG, (request: Asked, reply) => open(house, request, reply))
    pages.get('/a/:token/opened.css', CONFIG, (request: Asked, reply) => opened(house, request, reply))
    pages.get('/a/:token/media/:id/:file', CONFIG, (request: Asked, reply) => picture(house, request, reply))
    pages.post('/a/:token', CONFIG, (request: Asked, reply) => act(house, request, reply))
  })
}

type Found = Linked & { announcement: Addressed }

/** Null for what opens nothing: not ours, revoked, or of somebody who is addressed no more. */
async function find({ delivery, ground }: House, token: string): Promise<Found | null> {
  const linked = await delivery.links.open(token)
  if (linked === null) return null
  try {
    const announcement = await readAddressed(ground, linked.accountId, linked.announcementId)
    return { ...linked, announcement: linked.channel === 'slip' ? unsaid(announcement) : announcement }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Whoever prints slips holds everybody’s: what was said by one stays hidden on it. */
const unsaid = (one: Addressed): Addressed => ({ ...one, confirmedAt: null, useful: null })

async function open(house: House, request: Asked, reply: FastifyReply) {
  const { token } = request.params
  const [found, { name: organisation }] = [await find(house, token), await house.organisation()]
  if (found === null) {
    const test = await readTest(house, token, request.query)
    if (test !== null) return sendPage(reply, 200, showAnnouncement({ ...test, organisation }))
    const asked = frameOf(request.headers['accept-language'])
    return sendPage(reply, 404, showNothing(asked, organisation, 'unknown'))
  }
  const { announcement, accountId, channel } = found
  const people = await house.cards.read([accountId, announcement.authorId])
  const me = people.get(accountId)
  const chosen = typeof request.query.l === 'string' ? request.query.l : undefined
  const languages = wishes(chosen, me?.languages ?? [], request.headers['accept-language'])
  const frame = frameOf(languages[0])
  if (announcement.state !== 'published')
    return sendPage(reply, 200, showNothing(frame, organisation, 'over'))
  const sender = announcement.sender ?? people.get(announcement.authorId)?.name ?? organisation
  const shown = { organisation, frame, token, name: me?.name ?? '', sender, announcement, languages, chosen }
  const slip = channel === 'slip' && {
    slip: request.query.noted === '1' ? ('pressed' as const) : ('opened' as const),
  }
  const corrected = request.query.corrected === '1'
  return sendPage(
    reply,
    200,
    showAnnouncement({ ...shown, ...slip, corrected, asks: asksToConfirm(announcement.level) }),
  )
}

/** What was chosen on the page, else the person's own languages, else those that their browser asks for. */
const wishes = (chosen: string | undefined, own: readonly string[], asked: string | undefined): string[] => [
  ...(chosen === undefined ? [] : [chosen]),
  ...(own.length > 0 ? own : askedIn(asked)),
]

/** What it shows, for as long as its words stand. */
async function picture(house: House, request: Asked, reply: FastifyReply) {
  const { id = '', file = '' } = request.params
  const link = await openPictures(house, request)
  const found = link && Id.safeParse(id).success ? await seeLinkedPicture(house.ground, link, id) : null
  return sendMedium(house, request, reply, { id, file, found, kept: false })
}

/** Of which announcement, and to whom: null for whoever tries it out. */
async function openPictures(house: House, { params: { token }, query }: Asked) {
  const { links } = house.delivery
  const linked = await links.open(token)
  if (linked !== null) return linked
  if ((await readTest(house, token, query)) === null) return null
  const tried = await links.openTest(token)
  return tried && { announcementId: tried.announcementId, accountId: null }
}

async function opened(house: House, request: Asked, reply: FastifyReply) {
  const linked = await house.delivery.links.open(request.params.token)
  if (linked === null) throw new Refusal('not_found')
  const { announcementId, accountId, channel } = linked
  // Of a slip, it may be whoever hands it out who looks.
  if (request.method === 'GET' && channel !== 'slip' && !isAhead(request)) {
    await house.receiver.take([{ announcementId, accountId, channel, kind: 'read' }])
  }
  return reply.headers(NOT_KEPT).type('text/css').send('')
}

/** A browser that fetches what somebody might open next. */
const isAhead = ({ headers }: FastifyRequest) =>
  /prefetch|preview|prerender/i.test(
    `${headers['sec-purpose']} ${headers.purpose} ${headers['x-purpose']} ${headers['x-moz']}`,
  )

async function act(house: House, request: Asked, reply: FastifyReply) {
  const { token } = request.params
  const found = await find(house, token)
  if (found === null && (await readTest(house, token, request.query)) !== null)
    return again(request, reply, { ...(request.query.l && { l: request.query.l }), tried: '1' })
  if (found === null) return open(house, request, reply)
  passDoor(house, request)
  const corrected = await answer(house, found, (request.body ?? {}) as Record<string, string>)
  const { l } = request.query
  const said: Record<string, string> = corrected
    ? { corrected: '1' }
    : found.channel === 'slip'
      ? { noted: '1' }
      : {}
  return again(request, reply, { ...(l && { l }), ...said })
}

function again({ params: { token } }: Asked, reply: FastifyReply, query: Record<string, string>) {
  const asked = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query)}`
  return reply.headers(NOT_KEPT).redirect(`/a/${encodeURIComponent(token)}${asked}`, 303)
}

/** Answers whether it was of words that do not stand any more. */
async function answer(
  { ground, receiver }: House,
  { announcementId: id, accountId, channel }: Found,
  body: Record<string, string>,
): Promise<boolean> {
  try {
    if (body.act === 'confirm')
      await confirm(ground, { id, accountId, channel, revision: Number(body.revision) })
    else if (body.act === 'useful' || body.act === 'not') {
      await judge(ground, { id, accountId, useful: body.act === 'useful' })
      if (channel === 'slip') await receiver.take([{ announcementId: id, accountId, channel, kind: 'read' }])
    }
    return false
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code === 'announcement_revised'
  }
}
