import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The one file that knows how to fetch a part. */
const WAY = 'web/ui/lazy-part.tsx'

test('every part that is fetched later is fetched in the one way that says when it does not come', () => {
  const files = globSync('web/**/*.{ts,tsx}').filter((file) => !file.includes('/dist/') && file !== WAY)
  expect(files.length).toBeGreaterThan(200)
  const byThemselves = files.filter((file) =>
    /import \{[^}]*\blazy\b[^}]*\} from 'react'/.test(readFileSync(file, 'utf8')),
  )
  expect(byThemselves).toEqual([])
})
