import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { webm } from '#test/rig/clips/index.ts'
import { drawing, photo } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
let page: Page
beforeAll(async () => {
  stage = await setStage({ sample: true })
  page = await stage.openAs('mele.fifita', { hasty: true })
})
afterAll(() => stage.close())

const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer })
const label = 'What do you want to say?'
const chosen = (on = page) => on.getByRole('list', { name: 'Pictures of the post' })
const post = (on = page) => on.getByRole('button', { name: 'Post', exact: true })
const described = (place: number) => page.getByRole('button', { name: `Describe picture ${place}` })

async function write(text: string, on = page): Promise<void> {
  await on.goto('/')
  await on.getByRole('textbox', { name: label }).fill(text)
  await post(on).waitFor()
}
const choose = (...files: ReturnType<typeof file>[]) =>
  page.locator('form input[type=file]').first().setInputFiles(files)
const arrived = (count: number) =>
  chosen()
    .locator('img')
    .nth(count - 1)
    .waitFor()

async function describePicture(place: number, words: string): Promise<void> {
  await described(place).click()
  await page.locator('textarea:focus').waitFor()
  await page.keyboard.type(words)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Posts past the time to undo, and answers the row. */
async function publish(text: string) {
  await post().click()
  const row = page.locator('[data-post]').filter({ hasText: text })
  await row.locator('button img').first().waitFor()
  return row
}

test('pictures are chosen, described, put in order, and posted with a reminder of what lacks words', async () => {
  await write('From the mast')
  await choose(file('a.jpg', await photo(300, 200)), file('b.png', await drawing(200, 200), 'image/png'))
  await arrived(2)
  expect(await findBarriers(page)).toEqual([])
  await describePicture(1, 'A mast')
  await page.getByRole('button', { name: 'Move picture 1 back' }).click()
  expect(await chosen().locator('img').last().getAttribute('alt')).toBe('A mast')
  await post().click()
  await page.getByText('A picture has no description').waitFor()
  const row = await publish('From the mast')
  const alts = await row
    .locator('button img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))
  expect(alts.slice(-2)).toEqual(['Picture 1, not described', 'A mast'])
  expect(await findBarriers(page)).toEqual([])
})

test('what finds no room beside what is chosen is left out, and that is said in front of the dialog', async () => {
  const phone = await stage.openAs('mele.fifita', { viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.goto('/')
  await phone.getByRole('button', { name: 'Write', exact: true }).click()
  const field = phone.getByRole('dialog').locator('input[type=file]')
  await field.setInputFiles(file('a.jpg', await photo(300, 200)))
  await chosen(phone).locator('img').waitFor()
  await field.setInputFiles(file('b.webm', await webm(), 'video/webm'))
  const said = phone.getByRole('dialog').getByText('There is no room for it')
  await said.waitFor()
  const onTop = () =>
    said.evaluate((it) => {
      const { left, top } = it.getBoundingClientRect()
      return document.elementFromPoint(left + 9, top + 9) === it
    })
  await expect.poll(onTop).toBe(true)
  expect(await chosen(phone).getByRole('listitem').count()).toBe(1)
  expect(await findBarriers(phone)).toEqual([])
  await phone.context().close()
})

test('the dialog of a picture takes words and what stays in view by keys, and sends nothing by itself', async () => {
  await write('In focus')
  await choose(file('a.jpg', await photo(300, 200)))
  await arrived(1)
  await described(1).click()
  await page.locator('textarea:focus').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.type('A hill')
  await page.getByRole('button', { name: 'What stays in view' }).focus()
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('textbox', { name: label }).inputValue()).toBe('In focus')
  const row = await publish('In focus')
  expect(
    await row
      .locator('button img')
      .first()
      .evaluate((one) => (one as HTMLElement).style.objectPosition),
  ).toBe('65% 45%')
})

test('a picture opens large, is turned by arrow keys, and gives the focus back', async () => {
  const media_ids: string[] = []
  for (const description of ['First', 'Second']) {
    const multipart = { description, file: file('a.jpg', await photo(300, 200)) }
    const headers = { origin: stage.app.origin }
    const sent = await page.request.post(`${stage.app.origin}/api/v2/media`, { headers, multipart })
    media_ids.push(((await sent.json()) as { id: string }).id)
  }
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'Two views',
    media_ids,
  })
  await page.goto(`/@mele.fifita/${id}`)
  await page.getByRole('button', { name: 'First' }).press('Enter')
  const large = page.getByRole('dialog')
  await large.getByText('1 of 2').waitFor()
  await page.keyboard.press('ArrowRight')
  await large.getByRole('img', { name: 'Second' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await large.getByRole('img', { name: 'First' }).waitFor()
  await page.keyboard.press('Escape')
  await large.waitFor({ state: 'detached' })
  await page
    .locator('button:focus')
    .and(page.getByRole('button', { name: 'First' }))
    .waitFor()
})

test('a post that is sensitive covers its pictures until somebody asks', async () => {
  const sent = await page.request.post(`${stage.app.origin}/api/v2/media`, {
    headers: { origin: stage.app.origin },
    multipart: { description: 'Blood', file: file('a.jpg', await photo(300, 200)) },
  })
  const { id: medium } = (await sent.json()) as { id: string }
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    ...{ status: 'First aid', media_ids: [medium], sensitive: true },
  })
  const reader = await stage.openAs('tui.armitage')
  await reader.goto(`/@mele.fifita/${id}`)
  await reader.getByText('Not for everybody’s eyes').waitFor()
  expect(await reader.getByRole('img', { name: 'Blood' }).count()).toBe(0)
  await reader.getByRole('button', { name: 'Show' }).click()
  await reader.getByRole('img', { name: 'Blood' }).waitFor()
  await reader.goto('/@mele.fifita')
  await reader.getByRole('link', { name: 'Pictures' }).click()
  await reader.getByText('First aid').waitFor()
})

test('what is pasted or dropped is taken, and a fifth picture is not', async () => {
  await write('By paste and drop')
  const bytes = [...(await drawing())]
  const hand = (kind: 'paste' | 'drop', count: number) =>
    page.evaluate(
      ([kind, count, bytes]) => {
        const data = new DataTransfer()
        for (let n = 0; n < count; n++)
          data.items.add(new File([new Uint8Array(bytes)], `${kind}${n}.png`, { type: 'image/png' }))
        const area = document.querySelector('form textarea')
        const how = { bubbles: true, cancelable: true }
        area?.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...how, clipboardData: data })
            : new DragEvent('drop', { ...how, dataTransfer: data }),
        )
      },
      [kind, count, bytes] as const,
    )
  await hand('paste', 1)
  await arrived(1)
  await hand('drop', 5)
  await arrived(4)
  expect(await chosen().getByRole('listitem').count()).toBe(4)
  expect(await page.getByRole('button', { name: 'Add pictures or a video' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Remove picture 4' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await arrived(4)
  expect(await chosen().getByRole('listitem').count()).toBe(4)
})

test('what comes late to a draft leaves what was written since', async () => {
  const own = await stage.openAs('isla.drummond')
  await write('Two at once', own)
  const bytes = [...(await drawing())]
  await own.evaluate((bytes) => {
    for (const name of ['one.png', 'two.png']) {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
      const how = { bubbles: true, cancelable: true, clipboardData: data }
      document.querySelector('form textarea')?.dispatchEvent(new ClipboardEvent('paste', how))
    }
  }, bytes)
  await chosen(own).locator('img').nth(1).waitFor()
  await own.getByRole('button', { name: 'Remove picture 1' }).click()
  const box = own.getByRole('textbox', { name: label })
  await box.fill('Two at once, and words')
  await own.getByRole('button', { name: 'Undo' }).click()
  await chosen(own).locator('img').nth(1).waitFor()
  expect(await box.inputValue()).toBe('Two at once, and words')
})

/** Larger than a piece, however well it is packed. */
async function large(): Promise<Buffer> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 }
  return sharp({ create: { width: 1_400, height: 1_000, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

test('an upload is paused and goes on, is tried again when the line broke, and survives a reload', async () => {
  const own = await stage.openAs('tui.armitage')
  const context = own.context()
  const patches = '**/api/birdhouse/v1/uploads/*?offset=*'
  // Nothing gets through, and nobody hears of it; then the line breaks each time; then it is whole.
  let line: 'silent' | 'broken' | 'whole' = 'silent'
  await context.route(patches, (route) => {
    if (line === 'broken') return route.abort()
    if (line === 'whole') return route.continue()
  })
  await write('A slow line', own)
  await own
    .locator('form input[type=file]')
    .first()
    .setInputFiles([file('slow.jpg', await large()), file('slower.jpg', await large())])
  await own.getByRole('button', { name: 'Pause the upload of picture 1' }).click()
  await own.getByText('Paused at 0 %').waitFor()
  // Nothing lies over how far it has come.
  expect(await own.getByRole('button', { name: 'Move picture 1 back' }).count()).toBe(0)
  await own.getByRole('button', { name: 'Remove picture 2' }).click()
  expect(await post(own).isDisabled()).toBe(true)
  line = 'broken'
  await own.getByRole('button', { name: 'Go on with the upload of picture 1' }).click()
  await own.getByRole('button', { name: 'Try picture 1 again' }).waitFor()
  await own.getByText('The server cannot be reached').waitFor()
  line = 'whole'
  await own.reload()
  await chosen(own).locator('img').waitFor()
  await expect.poll(() => post(own).isDisabled()).toBe(false)
  await own.reload()
  await chosen(own).locator('img').waitFor()
})

test('a file that is no picture says so beside it, and goes again', async () => {
  page = await stage.openAs('dave.pokere')
  await write('Not a picture')
  const before = stage.complaints.length
  await choose(file('a\u202Egnp.exe', Buffer.from('<script>alert(1)</script>'), 'image/png'))
  await chosen().getByText('This file cannot be shown').waitFor()
  // A name that turns its direction is shown as it is written.
  expect(await chosen().getByText(/gnp/).textContent()).toBe('agnp.exe')
  expect(await post().isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Remove picture' }).first().click()
  stage.complaints.splice(before)
  page = await stage.openAs('mele.fifita', { hasty: true })
})

test('a video stands alone, is described, and is played where it stands', async () => {
  page = await stage.openAs('isla.drummond', { hasty: true })
  await write('Moving squares')
  await choose(file('clip.webm', webm(), 'video/webm'))
  await chosen().locator('video').waitFor()
  expect(await page.getByRole('button', { name: 'Add pictures or a video' }).isDisabled()).toBe(true)
  await post().click()
  await page.getByText('The video has no description').waitFor()
  await describePicture(1, 'Squares')
  await post().click()
  const row = page.locator('[data-post]').filter({ hasText: 'Moving squares' })
  const video = row.locator('video')
  await video.waitFor()
  expect(await findBarriers(page)).toEqual([])
  const played = await video.evaluate(async (one) => {
    const element = one as HTMLVideoElement
    element.muted = true
    await element.play()
    await new Promise((resolve) => element.addEventListener('ended', resolve))
    return { width: element.videoWidth, label: element.getAttribute('aria-label') }
  })
  expect(played).toEqual({ width: 96, label: 'Squares' })
  // One frame of it, drawn in the browser; and no address in the page opens without its cookie.
  const poster = (await video.getAttribute('poster')) ?? ''
  const answer = await page.request.get(poster)
  expect([answer.status(), (await sharp(await answer.body()).metadata()).width]).toEqual([200, 96])
  expect(await page.content()).not.toContain('signature=')
  expect((await fetch(poster)).status).toBe(401)
  page = await stage.openAs('mele.fifita', { hasty: true })
})

test('an edit takes a picture off and describes another', async () => {
  const media_ids: string[] = []
  for (const description of ['Keep', 'Drop']) {
    const sent = await page.request.post(`${stage.app.origin}/api/v2/media`, {
      headers: { origin: stage.app.origin },
      multipart: { description, file: file('a.jpg', await photo(300, 200)) },
    })
    media_ids.push(((await sent.json()) as { id: string }).id)
  }
  const { id } = await stage.send<{ id: string }>(page, '/api/v1/statuses', {
    status: 'To be edited',
    media_ids,
  })
  await page.goto(`/@mele.fifita/${id}`)
  await page.getByRole('button', { name: 'More about this post' }).first().click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit the post' })
  await dialog.getByRole('button', { name: 'Remove picture 2' }).click()
  await dialog.getByRole('button', { name: 'Describe picture 1' }).click()
  await page.getByRole('textbox', { name: 'What is to be seen?' }).fill('Kept and described')
  await page.getByRole('dialog', { name: 'Describe picture 1' }).getByRole('button', { name: 'Save' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('img', { name: 'Kept and described' }).waitFor()
  expect(await page.getByRole('img', { name: 'Drop' }).count()).toBe(0)
  expect(stage.complaints.filter((line) => !/ERR_FAILED|422/.test(line))).toEqual([])
})
