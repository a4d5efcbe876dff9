export const suspended = {
  title: 'Your access is suspended',
  since: 'Moderators decided this on {{when}}.',
  until: 'It holds until it is taken back.',
  words: 'They say:',
  rules: 'Rules that it is about',
  posts: 'Posts that it is about',
  byAdministrator:
    'An administrator took your access away, without a decision of the moderators that you could appeal against here. Ask them why, and until when.',
  waitingHint: 'The answer comes by mail if your e-mail address is known; else look here again.',
  close: 'Back to the sign-in',
}
