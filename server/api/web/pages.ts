import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { endpoints } from '#contract/index.ts'
import type { Config } from '#server/base/config.ts'
import { Refusal } from '#server/base/errors.ts'

const DIST = join(import.meta.dirname, '../../../web/dist')

/** The web app: built files for ever (their names change with them), and its page for every address that is not the API's. */
export async function pages(app: FastifyInstance, { config }: { config: Config }): Promise<void> {
  const built = existsSync(join(DIST, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: DIST,
      preCompressed: true,
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedAt(request.url)
    if (allowed.length > 0) {
      reply.header('allow', allowed.join(', '))
      throw new Refusal('method_not_allowed')
    }
    const page =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/^\/(api|oauth|avatars|media|emoji|cards|assets|nodeinfo|\.well-known)\b/.test(request.url)
    const named = page ? byName(request, config) : null
    if (named !== null) return reply.header('cache-control', 'no-store').redirect(named, 302)
    if (!page || !built) throw new Refusal('not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}

/** Pictures and passkeys are of the name that addresses are written with; whoever typed this machine's number is brought there. */
function byName({ hostname, host, url }: FastifyRequest, { PUBLIC_URL, publicUrl }: Config): string | null {
  if (PUBLIC_URL !== undefined || !['127.0.0.1', '[::1]'].includes(hostname)) return null
  const named = host.replace(hostname, 'localhost')
  // On another port it came through something that only its owner knows the name of.
  return new URL(publicUrl).host === named ? `${publicUrl}${url}` : null
}

const addresses = Object.keys(endpoints).map((name) => {
  const [method = '', path = ''] = name.split(' ')
  return { method, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }
})

/** Methods that the API takes at an address, whatever the one that was tried. */
function allowedAt(url: string): string[] {
  const path = url.split('?')[0] ?? ''
  return addresses.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
}
