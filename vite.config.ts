import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { emojiData } from './web/emoji-data.ts'
import { precompress } from './web/precompress.ts'

/**
 * Few files for the first page: what nearly every screen needs, and the libraries, which change rarely. What is shared, but
 * asked for by none of the first page, stays by itself.
 */
const CHUNKS = [
  {
    name: 'libraries',
    test: /node_modules\/(?:react|react-dom|scheduler|react-i18next|i18next|@tanstack)\//,
    priority: 2,
  },
  {
    name: 'shared',
    test: /(?:web\/(?:data|features|ui)|rules)\/(?!menu-popup|uploads\/|reported-posts|new-password|password-field|notification-policy|zone-time|places\.tsx|paged-rows|choices|select-field|check-field|announcements?|audience|plan|measures|lane\.|talk|receipts|figures|deliver|channel|drafts\/|scheduled|mute\/|person\/people-list|people-pages|lists\.ts|suggestion\/|relationship|follow-requests|profile\.ts|composer\/(?!open\.|draft\.|start\.|composer-dialog-soon)|media\/|poll\/|text\/count)/,
    minShareCount: 3,
    priority: 1,
  },
]

const ORIGIN = process.env.API_ORIGIN ?? 'http://127.0.0.1:3000'

/** The web app, from web/ to web/dist. In development what the server makes goes to the server at `API_ORIGIN`. */
export default defineConfig({
  root: 'web',
  publicDir: 'public',
  plugins: [react(), emojiData(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Files stay files: the content policy allows no inline script or style, and data: only for pictures.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  server: {
    proxy: Object.fromEntries(
      ['/a/', '/q/', '/code', '/api', '/avatars', '/media', '/emoji', '/cards', '/manifest.webmanifest'].map(
        (path) => [path, ORIGIN],
      ),
    ),
  },
})
