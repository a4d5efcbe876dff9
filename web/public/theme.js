// Runs before the first paint, so that a chosen theme never flashes in the other one.
try {
  const theme = localStorage.getItem('birdhouse.theme')
  const accent = localStorage.getItem('birdhouse.accent')
  if (accent) document.documentElement.dataset.accent = accent
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is off: the system's theme applies.
}
