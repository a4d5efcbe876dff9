import { createStore } from './store.ts'

export type Theme = 'system' | 'light' | 'dark'
const KEY = 'birdhouse.theme'

export const theme = createStore<Theme>(read())

function read(): Theme {
  const { theme: set } = document.documentElement.dataset
  return set === 'light' || set === 'dark' ? set : 'system'
}

/** Takes effect at once, and on the next load before the first paint (public/theme.js). */
export function chooseTheme(choice: Theme): void {
  theme.set(choice)
  if (choice === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // Storage is off: it holds until the page is closed.
  }
}
