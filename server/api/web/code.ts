import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#server/base/errors.ts'
import { openCode } from '#server/domains/delivery/index.ts'
import { addressKey, type Rate } from '#server/platform/rate/index.ts'
import type { House } from '../house.ts'
import { limit } from '../http/guard.ts'
import { NOT_KEPT } from '../http/headers.ts'
import { WORDS, type Word } from './code-words.ts'
import { fillIn, form, frameOf, page, sendPage, takeForms } from './plain-page.ts'

/** Of one address. It has nothing to do with signing in there: who mistypes a slip locks nobody out. */
const CODES: Rate = { burst: 20, seconds: 300 }
/** Of all together, for whoever guesses from many. */
const ALL_CODES: Rate = { burst: 600, seconds: 600 }
const ALL = 'codes of slips'

/** Where somebody types the code of their slip who has no reader for its square. It leads to their page, where only the button confirms. */
export async function code(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (pages) => {
    takeForms(pages)
    pages.get('/code', { config: { auth: 'public' } }, (request, reply) => show(house, request, reply, 200))
    pages.post('/code', { config: { auth: 'public' } }, (request, reply) => take(house, request, reply))
  })
}

type Wrong = { word: 'wrong' | 'wait'; minutes?: number }

async function show(
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  wrong?: Wrong,
) {
  const frame = frameOf(request.headers['accept-language'])
  const say = (word: Word, facts?: Record<string, string>) => fillIn(WORDS[frame][word], facts)
  const { name: organisation } = await house.organisation()
  const said = wrong && say(wrong.word, { minutes: String(wrong.minutes ?? 1) })
  return sendPage(
    reply,
    status,
    page({
      ...{ frame, organisation, title: `${WORDS[frame].title} · ${organisation}` },
      body: [
        `<h1><label for="code">${say('title')}</label></h1>`,
        said ? `<p class="note" role="alert" id="wrong">${said}</p>` : '',
        `<p class="quiet" id="hint">${say('hint')}</p>`,
        form('/code', [
          `<input type="text" id="code" name="code" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint${said ? ' wrong' : ''}"${said ? ' aria-invalid="true"' : ''}>`,
          `<button class="main">${say('open')}</button>`,
        ]),
      ],
    }),
  )
}

/** A right code gives its try back; so does nothing else, and codes can't be guessed. */
async function take(house: House, request: FastifyRequest, reply: FastifyReply) {
  const key = `code ${addressKey(request.ip)}`
  try {
    limit(house, key, CODES)
    limit(house, ALL, ALL_CODES)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const seconds = error.retryAfter ?? 60
    reply.header('retry-after', seconds)
    return show(house, request, reply, 429, { word: 'wait', minutes: Math.ceil(seconds / 60) })
  }
  const { code: typed } = (request.body ?? {}) as { code?: string }
  const link = await openCode(house.ground, house.delivery, String(typed ?? ''))
  if (link === null) return show(house, request, reply, 404, { word: 'wrong' })
  if (house.config.RATE_LIMITS) for (const one of [key, ALL]) house.limiter.giveBack(one)
  return reply.headers(NOT_KEPT).redirect(new URL(link).pathname, 303)
}
