import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'

/** What a browser installs: the organisation's name and "inside", so that nobody takes it for their private app. */
export function manifest(app: FastifyInstance, house: House): void {
  app.get('/manifest.webmanifest', async (_request, reply) => {
    const { name } = await house.organisation()
    const title = `${name || 'Birdhouse'} inside`
    return reply
      .type('application/manifest+json')
      .header('cache-control', 'no-cache')
      .send(
        JSON.stringify({
          name: title,
          short_name: title,
          id: '/',
          start_url: '/',
          scope: '/',
          display: 'standalone',
          background_color: '#faf7f1',
          theme_color: '#faf7f1',
          icons: ICONS,
        }),
      )
  })
}

const ICONS = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
]
