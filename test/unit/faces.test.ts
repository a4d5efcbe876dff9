import { expect, test } from 'vitest'
import { COLOURS } from '#server/api/web/avatar.ts'

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)

test.each(COLOURS)('white letters can be read on %s', (colour) => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  expect(1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test.each(COLOURS)('%s is no blue, which is kept for the outside', (colour) => {
  const [red = 0, green = 0, blue = 0] = channels(colour)
  expect(blue).toBeLessThan(Math.max(red, green))
})
