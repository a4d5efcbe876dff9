import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

type Manifest = Record<string, { file: string; isEntry?: boolean; imports?: string[] }>
const MANIFEST = 'web/dist/.vite/manifest.json'
const MOST = 180_000

test.runIf(existsSync(MANIFEST))('the first page needs less than 180 KB of JavaScript, compressed', () => {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest
  const needed = new Set<string>()
  const need = (name: string) => {
    if (needed.has(name)) return
    needed.add(name)
    for (const next of manifest[name]?.imports ?? []) need(next)
  }
  for (const [name, chunk] of Object.entries(manifest)) if (chunk.isEntry) need(name)
  need('locales/en/first.ts')
  const bytes = [...needed].reduce((sum, name) => {
    const file = manifest[name]?.file ?? ''
    return file.endsWith('.js') ? sum + gzipSync(readFileSync(`web/dist/${file}`), { level: 9 }).length : sum
  }, 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(MOST)
})
