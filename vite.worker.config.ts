import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { precompress } from './web/precompress.ts'

const DIST = join(import.meta.dirname, 'web/dist')

/** What the app needs to open without a network. Names under `assets/` change with what they hold; the others have a sum beside them. */
function partsOfApp(): { url: string; revision: string | null }[] {
  const named = readdirSync(join(DIST, 'assets'))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({ url: `/assets/${name}`, revision: null }))
  const others = ['index.html', 'theme.js', 'favicon.svg', 'header.svg'].map((name) => ({
    url: `/${name}`,
    revision: createHash('sha256')
      .update(readFileSync(join(DIST, name)))
      .digest('hex')
      .slice(0, 16),
  }))
  return [...others, ...named]
}

/** The service worker, in one file, once the app is built: it knows all parts of it. */
export default defineConfig(() => ({
  root: 'web',
  publicDir: false as const,
  plugins: [precompress()],
  define: {
    'self.__WB_MANIFEST': JSON.stringify(partsOfApp()),
    'process.env.NODE_ENV': '"production"',
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2023',
    reportCompressedSize: false,
    rolldownOptions: {
      input: 'web/worker/worker.ts',
      output: { format: 'iife' as const, entryFileNames: 'worker.js' },
    },
  },
}))
