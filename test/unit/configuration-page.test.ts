import { expect, test } from 'vitest'
import { settings } from '#server/base/config.ts'
import { configurationPage } from '#server/base/configuration-page.ts'

test('the page about settings is what the code says', async () => {
  await expect(configurationPage()).toMatchFileSnapshot('../../docs/operate/configuration.md')
})

test('every setting says what it does', () => {
  const silent = Object.entries(settings).filter(([, setting]) => !setting.description)
  expect(silent.map(([name]) => name)).toEqual([])
})
