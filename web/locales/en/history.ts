export const history = {
  title: 'What it said',
  hint: 'The present version first. What an edit put in is underlined, what it took out is struck through.',
  never: 'This post was never edited.',
  written: 'Written',
  changed: 'Edited',
  warning: 'Warning',
  full: 'Full text',
  added: 'Put in:',
  removed: 'Taken out:',
  end: 'End.',
}
