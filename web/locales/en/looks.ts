export const looks = {
  title: 'Looks',
  hint: 'The colour of buttons and links in the app. Blue is not among them: it is kept for what is published outside.',
  accent: 'Colour',
  accent_green: 'Green',
  accent_olive: 'Olive',
  accent_plum: 'Plum',
  accent_violet: 'Violet',
  accent_clay: 'Clay',
  accent_slate: 'Slate',
}
