import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawing } from '#test/rig/pictures.ts'
import { findBarriers } from './barriers.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage({ sample: true })
})
afterAll(() => stage.close())

test('an administrator adds an emoji, and it is picked by keys, completed, and seen in a post', async () => {
  const admin = await stage.openAs('wei.zhou')
  await admin.goto('/admin?part=emoji')
  const file = { name: 'Kererū flying.png', mimeType: 'image/png', buffer: await drawing(64, 64) }
  await admin.locator('input[type=file]').setInputFiles(file)
  const name = admin.getByRole('textbox', { name: 'Name' })
  expect(await name.inputValue()).toBe('kereru_flying')
  await name.fill('tui')
  await admin.getByRole('textbox', { name: 'Shown under' }).fill('Birds')
  await admin.getByRole('button', { name: 'Add', exact: true }).click()
  await admin.getByRole('button', { name: 'Change :tui:' }).waitFor()
  expect(await findBarriers(admin)).toEqual([])

  const page = await stage.openAs('mele.fifita', { hasty: true })
  await page.goto('/')
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('A bird')
  await page.getByRole('button', { name: 'Emoji', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Find an emoji' }).fill('bird')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: ':tui:' }).press('Enter')
  await page.locator('textarea:focus').waitFor()
  await expect.poll(() => area.inputValue()).toBe('A bird :tui: ')
  await page.keyboard.type('and :tu')
  await page.getByRole('option', { name: ':tui:' }).waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => area.inputValue()).toBe('A bird :tui: and :tui: ')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  const row = page.locator('[data-post]').filter({ hasText: 'A bird' })
  await row.getByRole('img', { name: ':tui:' }).first().waitFor()
  expect(await row.getByRole('img', { name: ':tui:' }).count()).toBe(2)

  const own = admin.getByRole('listitem').filter({ hasText: ':tui:' })
  await own.getByRole('button', { name: 'Turn off' }).click()
  await own.getByRole('button', { name: 'Turn on' }).waitFor()
  await page.reload()
  await row.getByText('A bird :tui: and :tui:').waitFor()
  expect(stage.complaints).toEqual([])
})

test('ordinary emoji are found in English and German, walked through by keys, and the recent ones come first', async () => {
  const page = await stage.openAs('tui.armitage')
  const before: string[] = []
  page.on('request', (request) => before.push(request.url()))
  await page.goto('/')
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await area.fill('Well done')
  const open = async () => {
    await page.getByRole('button', { name: 'Emoji', exact: true }).click()
    return page.getByRole('dialog', { name: 'Emoji' })
  }
  // Who opens none loads none.
  expect(before.filter((url) => url.includes('/data-'))).toEqual([])
  const dialog = await open()
  await dialog.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Food and drink' }).click()
  await dialog.getByRole('button', { name: 'red apple' }).waitFor()
  const search = dialog.getByRole('searchbox', { name: 'Find an emoji' })
  await search.fill('clap')
  await dialog.getByRole('button', { name: 'clapping hands' }).waitFor()
  await search.fill('klatsch')
  await dialog.getByRole('button', { name: 'clapping hands' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await search.fill('zzzzz')
  await dialog.getByText('There is none of that name.').waitFor()
  await search.fill('heart')
  await dialog.getByRole('button', { name: 'red heart', exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const first = await page.locator(':focus').getAttribute('aria-label')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator(':focus').getAttribute('aria-label')).not.toBe(first)
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe(first)
  await page.keyboard.press('Enter')
  await page.locator('textarea:focus').waitFor()
  expect(await area.inputValue()).toMatch(/^Well done\p{Emoji}/u)
  const again = await open()
  await again.getByRole('region', { name: 'Lately' }).getByRole('button').first().waitFor()
  expect(await again.getByRole('region', { name: 'Lately' }).getByRole('button').count()).toBe(1)
  await page.keyboard.press('Escape')

  const german = await stage.openAs('mele.fifita', { locale: 'de-DE' })
  await german.goto('/')
  await german.getByRole('textbox').first().click()
  await german.getByRole('button', { name: 'Emoji', exact: true }).click()
  await german.getByRole('searchbox', { name: 'Emoji finden' }).fill('apple')
  await german.getByRole('button', { name: 'roter Apfel' }).waitFor()
  // Enter takes the first that was found.
  await german.getByRole('searchbox', { name: 'Emoji finden' }).press('Enter')
  await german.locator('textarea:focus').waitFor()
  expect(await german.getByRole('textbox').first().inputValue()).toMatch(/^\p{Emoji}/u)
})

test('while the ordinary emoji are on their way nothing is counted, and what did not come can be asked for again', async () => {
  const page = await stage.openAs('rewi.matenga')
  await page.goto('/')
  await page.getByRole('textbox', { name: 'What do you want to say?' }).fill('Well')
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/data-*.js', async (route) => {
    await held
    await route.abort()
  })
  await page.getByRole('button', { name: 'Emoji', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Emoji' })
  await dialog.getByText('Loading').first().waitFor()
  await dialog.getByRole('searchbox').fill('grinning')
  expect(await dialog.getByText(/\d found/).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  go()
  const again = dialog.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  expect(await dialog.getByText(/\d found/).count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await page.unroute('**/data-*.js')
  await Promise.all([page.waitForEvent('load'), again.click()])
  const area = page.getByRole('textbox', { name: 'What do you want to say?' })
  await expect.poll(() => area.inputValue()).toBe('Well')
  await page.getByRole('button', { name: 'Emoji', exact: true }).click()
  await dialog.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
})

test('on a phone a finger finds each group of emoji and each tool of the composer', async () => {
  for (const width of [320, 360, 740]) {
    const page = await stage.openAs('tui.armitage', {
      viewport: { width, height: 740 },
      hasTouch: true,
      isMobile: true,
    })
    await page.goto('/')
    await page.getByRole('button', { name: 'Write', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'New post' })
    await dialog.getByRole('textbox').first().fill('Well')
    const small = (within: string) =>
      page.locator(within).evaluateAll((all) =>
        all.flatMap((one) => {
          const { width, height } = one.getBoundingClientRect()
          return width > 0 && (width < 44 || height < 44) ? [`${one.ariaLabel} ${width} × ${height}`] : []
        }),
      )
    await dialog.getByRole('button', { name: 'Emoji', exact: true }).waitFor()
    expect(await small('dialog [class*="tools"] > *')).toEqual([])
    await dialog.getByRole('button', { name: 'Emoji', exact: true }).click()
    await page.getByRole('button', { name: 'grinning face', exact: true }).waitFor()
    expect(await small('dialog fieldset button')).toEqual([])
    await page.context().close()
  }
})
