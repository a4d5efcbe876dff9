import type { Accent } from '#rules/looks.ts'

const KEY = 'birdhouse.accent'

/** Takes effect at once, and on the next load before the first paint (public/theme.js). */
export function showAccent(accent: Accent): void {
  const { dataset } = document.documentElement
  if (accent === 'green') delete dataset.accent
  else dataset.accent = accent
  try {
    if (accent === 'green') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, accent)
  } catch {
    // Storage is off: the next page begins in green, and changes as soon as it is told.
  }
}
