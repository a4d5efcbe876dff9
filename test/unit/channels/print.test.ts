import { expect, it } from 'vitest'
import { print, type Sheet, sheetOf, unprintable } from '#server/channels/print/index.ts'
import { visualRuns } from '#server/channels/print/runs.ts'
import { messageOf } from '#test/rig/messages.ts'
import { readPdf, readWords } from '#test/rig/read-pdf.ts'

/** Slips and briefings are drawn as a printer would, and what they show is read back. */
const sheet = (more: Partial<Sheet> = {}): Sheet => ({
  ...sheetOf({ ...messageOf({ level: 'confirm', code: 'K7Q2-9XMB' }), asks: 'confirm' }, 'Lambton Quay'),
  ...more,
})
const text = (short: string, full = '', language = 'en') => ({ language, short, full })

it('a slip is A5, a briefing A4; the square leads to the page, and the code stands in letters', async () => {
  for (const [paper, width, height] of [
    ['slip', 420, 595],
    ['briefing', 595, 842],
  ] as const) {
    const bytes = await print(paper, [sheet()])
    const [page, ...more] = await readPdf(bytes)
    expect(more).toEqual([])
    expect(page).toMatchObject({ width, height, square: 'https://birdhouse.example/a/tok-en_1' })
    expect(page?.text).toContain('K7Q2-9XMB')
    expect(page?.text).toContain('Pārāone & sons')
    expect(bytes.includes('/FontFile')).toBe(true)
    expect(bytes.length).toBeLessThan(120_000)
  }
})

it('each person’s slip stands on a page of its own, with their own square', async () => {
  const slips = ['a/one', 'a/two', 'a/three'].map((path) =>
    sheet({ link: `https://birdhouse.example/${path}` }),
  )
  const pages = await readPdf(await print('slip', slips))
  expect(pages.map(({ square }) => square)).toEqual(slips.map(({ link }) => link))
})

it('a file that has no room for all says on its last page how many are left and where, and lets others work meanwhile', async () => {
  let turns = 0
  const count = setInterval(() => (turns += 1), 1)
  const slips = Array.from({ length: 40 }, (_, n) => sheet({ for: `Person ${n}` }))
  const begun = process.cpuUsage()
  const bytes = await print('slip', slips, { left: 12, link: 'https://birdhouse.example/next' })
  clearInterval(count)
  expect(turns).toBeGreaterThan(20)
  const { user } = process.cpuUsage(begun)
  expect(user / 40_000).toBeLessThan(60)
  const pages = await readWords(bytes)
  expect(pages).toHaveLength(41)
  expect(pages.at(-1)).toMatch(/12 more.*birdhouse\.example\/next/s)
})

it('what has no width, or no space to break at, is printed as quickly as anything else', async () => {
  const hidden = `${'W'.repeat(60)}${'\u200b'.repeat(20_000)}${'\u200d'.repeat(5_000)}`
  const begun = process.cpuUsage()
  const bytes = await print('slip', [sheet({ texts: [text('Long', `${hidden}\n\n${'長'.repeat(5_000)}`)] })])
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(4_000)
  const pages = await readWords(bytes)
  const printed = pages.join('').replace(/\s/g, '')
  expect(printed.match(/W/g)).toHaveLength(60)
  expect(printed.match(/\?/g)?.length).toBeGreaterThanOrEqual(5_000)
})

it('a text that is too long goes on on the next page, and so does the square; nothing is cut off', async () => {
  const long = text(
    'Everything changes',
    Array.from(
      { length: 60 },
      (_, n) => `Point ${n}: bring the keys back and sign the list at the door.`,
    ).join('\n\n'),
  )
  const pages = await readPdf(await print('slip', [sheet({ texts: [long] })]))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.slice(0, -1).every(({ square }) => square === null)).toBe(true)
  expect(pages.at(-1)?.square).toBe('https://birdhouse.example/a/tok-en_1')
  const all = pages.map((page) => page.text).join('')
  for (const n of [0, 30, 59]) expect(all).toContain(`Point ${n}:`)
})

it('names as long as they come are broken, not cut', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(5)
  const [page] = await readPdf(await print('slip', [sheet({ for: name })]))
  expect(page?.text.replace(/\s/g, '')).toContain(name)
  expect(page?.square).not.toBeNull()
})

it('Arabic runs from the right with numbers and Latin words in their own order, and its brackets turned', () => {
  const seen = visualRuns('في (Wellington) 15:00', 'rtl', 400).map((run) => run.text)
  expect(seen.join('|')).toBe('15:00| (|Wellington|) |في')
})

it('several languages stand on one sheet, and Arabic letters are joined', async () => {
  const texts = [
    text('Closed on Friday'),
    text('Kua katia ā te Paraire', 'Whakahokia mai ngā kī.', 'mi'),
    text('مغلق يوم الجمعة', 'أعيدوا المفاتيح.', 'ar'),
  ]
  const [page] = await readPdf(await print('briefing', [sheet({ texts })]))
  expect(page?.text).toContain('Whakahokia mai ngā kī.')
  expect(page?.text).toMatch(/[\u0600-\u06ff]/)
  expect(page?.square).not.toBeNull()
})

it('scripts without an embedded font are named before anything is printed', () => {
  expect(unprintable('Kia ora, Größe, Łódź, Việt, Привет, مرحبا — “1 €”…')).toEqual([])
  expect(unprintable('金曜日に closes 金')).toEqual(['金', '曜', '日', 'に'])
})

it('odd texts are printed all the same', async () => {
  const odd = sheet({ texts: [text('', '\n\n \n'), text('\u202e\u0000\ud83d😀', '(((', 'ar')], for: '' })
  const [page] = await readPdf(await print('slip', [odd]))
  expect(page?.square).not.toBeNull()
})
