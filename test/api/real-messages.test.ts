import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countWeighted } from '#rules/text/count.ts'
import { fold } from '#rules/text/fold.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

/** 2,100 real public short messages lie beside the checkout; where they do not, there is nothing to test. */
const file = new URL('../../../shared/data/short-messages.tsv', import.meta.url)
const AUTHORS = ['tui.armitage', 'dave.pokere', 'wei.zhou', 'isla.drummond', 'mele.fifita', 'rewi.matenga']

describe.skipIf(!existsSync(file))('2,100 real messages', () => {
  const messages = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .slice(1)
        .filter((line) => line !== '')
        .map((line) => line.slice(line.indexOf('\t') + 1))
    : []
  const kept = new Map<string, string>()
  const authors: Caller[] = []
  let house: TestHouse

  beforeAll(async () => {
    house = await openHouse({ sample: true })
    for (const handle of AUTHORS) authors.push(await house.signIn(handle))
  })
  afterAll(() => house.stop())

  it('are each accepted unchanged, or refused for their length with both counts', async () => {
    expect(messages.length).toBe(2100)
    for (const [at, status] of messages.entries()) {
      const answer = await authors[at % authors.length]?.call('POST /api/v1/statuses', { body: { status } })
      const length = countWeighted(status)
      if (length <= 140) {
        expect([status, answer?.status]).toEqual([status, 200])
        expect(answer?.body.birdhouse.text).toBe(status)
        kept.set(answer?.body.id ?? '', status)
      } else {
        expect(answer?.status).toBe(422)
        expect(JSON.stringify(answer?.body)).toContain(`counts ${length} characters and the limit is 140`)
      }
    }
    expect(kept.size).toBeGreaterThan(1500)
  }, 60_000)

  it('are read back unchanged from the company timeline, page by page', async () => {
    const found = new Map<string, string>()
    const [reader] = authors
    for (let max_id: string | undefined; found.size < kept.size; ) {
      const page =
        (await reader?.call('GET /api/v1/timelines/public', { query: { limit: 40, max_id } }))?.body ?? []
      if (page.length === 0) break
      for (const post of page) if (kept.has(post.id)) found.set(post.id, post.birdhouse.text)
      max_id = page.at(-1)?.id
    }
    expect(found).toEqual(kept)
  }, 60_000)

  /** Through all pages: a message of one common word has many others before it. */
  async function isFound(q: string, id: string): Promise<boolean> {
    for (let max_id: string | undefined; ; ) {
      const answer = await authors[0]?.call('GET /api/v2/search', {
        query: { q, type: 'statuses', limit: 40, max_id },
      })
      const hits = answer?.body.statuses ?? []
      if (hits.some((post) => post.id === id)) return true
      if (hits.length === 0) return false
      max_id = hits.at(-1)?.id
    }
  }

  it('are found by their own words', async () => {
    const left = [...kept]
    const search = async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) {
        const [id, text] = next
        const q =
          fold(text)
            .match(/[\p{L}\p{N}\p{M}]{3,}/gu)
            ?.slice(0, 8)
            .join(' ') ?? ''
        if (q !== '') expect([text, await isFound(q, id)]).toEqual([text, true])
      }
    }
    // Several at once, as the server is asked by several people.
    await Promise.all([search(), search(), search(), search()])
  }, 120_000)
})
