export const suspended = {
  title: 'Your access is suspended',
  since: 'It was decided on {{when}}.',
  until: 'It holds until it is taken back.',
  words: 'The reason given:',
  rules: 'Rules that it is about',
  posts: 'Posts that it is about',
  noWords: 'No reason was given. Ask for one in your appeal.',
  waitingHint: 'The answer comes by mail if your e-mail address is known; else look here again.',
  close: 'Back to the sign-in',
}
