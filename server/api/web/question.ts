import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { escapeHtml } from '#rules/text/html.ts'
import { Refusal } from '#server/base/errors.ts'
import { type Asked, answer, readAsked } from '#server/domains/remembered/index.ts'
import type { House } from '../house.ts'
import { passDoor } from '../http/guard.ts'
import { NOT_KEPT } from '../http/headers.ts'
import {
  directionOf,
  type Frame,
  fillIn,
  form,
  frameFor,
  notice,
  page,
  sendPage,
  takeForms,
} from './plain-page.ts'
import { WORDS, type Word } from './question-words.ts'

type Request = FastifyRequest<{ Params: { token: string }; Querystring: { choose?: string } }>

const CONFIG = { config: { auth: 'public', door: true } } as const

/**
 * The page of a question, for whoever has no account in hand. To open it answers nothing, and is no receipt of the announcement that
 * it is about; nothing here leads there.
 */
export async function question(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (pages) => {
    takeForms(pages)
    pages.get('/q/:token', CONFIG, (request: Request, reply) => open(house, request, reply))
    pages.post('/q/:token', CONFIG, (request: Request, reply) => take(house, request, reply))
  })
}

/** Null for what we did not make. Who was asked is forgotten a day after a question is closed. */
async function find({ delivery, ground }: House, token: string): Promise<Asked | 'over' | null> {
  const linked = await delivery.links.openQuestion(token)
  return linked === null ? null : ((await readAsked(ground, linked)) ?? 'over')
}

const say = (frame: Frame, word: Word, facts?: Record<string, string>) => fillIn(WORDS[frame][word], facts)

async function open(house: House, request: Request, reply: FastifyReply) {
  const [asked, { name: organisation }] = [
    await find(house, request.params.token),
    await house.organisation(),
  ]
  const languages = asked === null || asked === 'over' ? [] : asked.languages
  const frame = frameFor(languages, request.headers['accept-language'])
  const close = (what: 'unknown' | 'thanks' | 'over') =>
    notice(frame, organisation, say(frame, what), say(frame, `${what}Hint`))
  if (asked === null) return sendPage(reply, 404, close('unknown'))
  if (asked === 'over' || asked.state === 'over') return sendPage(reply, 200, close('over'))
  if (asked.state === 'answered') return sendPage(reply, 200, close('thanks'))
  const shown = { ...asked, frame, organisation, token: request.params.token }
  return sendPage(reply, 200, showQuestion({ ...shown, unchosen: request.query.choose === '1' }))
}

type Shown = Asked & { frame: Frame; organisation: string; token: string; unchosen: boolean }

function showQuestion({ frame, organisation, token, words, options, unchosen, ...asked }: Shown): string {
  const written = `lang="${escapeHtml(asked.language)}" dir="${directionOf(asked.language)}"`
  const option = (value: number | '', label: string) =>
    `<label class="option"><input type="radio" name="option" value="${value}" required>${label}</label>`
  const choices = options.map((one, at) => option(at, `<span ${written}>${escapeHtml(one)}</span>`))
  return page({
    ...{ frame, organisation, title: `${words.slice(0, 60)} · ${organisation}` },
    body: [
      `<p class="quiet">${say(frame, 'asks', { sender: asked.sender })}</p>`,
      unchosen ? `<p class="note" role="alert">${say(frame, 'choose')}</p>` : '',
      form(`/q/${encodeURIComponent(token)}`, [
        `<fieldset><legend><h1 ${written}>${escapeHtml(words)}</h1></legend>${choices.join('')}`,
        `${option('', say(frame, 'unsure'))}</fieldset><button class="main">${say(frame, 'answer')}</button>`,
      ]),
      `<footer><p>${say(frame, 'to', { name: asked.name })}</p><p>${say(frame, 'why')}</p><p>${say(frame, 'kept')}</p></footer>`,
    ],
  })
}

async function take(house: House, request: Request, reply: FastifyReply) {
  const { token } = request.params
  const linked = await house.delivery.links.openQuestion(token)
  if (linked === null) return open(house, request, reply)
  passDoor(house, request)
  const chosen = readOption(request.body)
  if (chosen !== undefined) await count(house, { ...linked, option: chosen })
  const query = chosen === undefined ? '?choose=1' : ''
  return reply.headers(NOT_KEPT).redirect(`/q/${encodeURIComponent(token)}${query}`, 303)
}

/** Its place; null: don't know; undefined: nothing was chosen. */
function readOption(body: unknown): number | null | undefined {
  const { option } = (body ?? {}) as { option?: string }
  if (option === '') return null
  return option !== undefined && /^[0-5]$/.test(option) ? Number(option) : undefined
}

type Said = { questionId: string; accountId: string; option: number | null }

/** What is answered, closed or withdrawn already is said by the page that comes next. */
async function count({ ground }: House, { questionId, accountId, option }: Said): Promise<void> {
  try {
    await answer(ground, { id: questionId, accountId, option })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
