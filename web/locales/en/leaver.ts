export const leaver = {
  send: 'Send their archive…',
  title: 'Archive of {{name}}',
  hint: 'A link goes to a private address of theirs: it opens, once and for seven days, a file with what they posted, without direct messages and drafts. You do not get to see it. That it was sent stands in the audit log.',
  email: 'Private e-mail address',
  do: 'Send the link',
  sent: 'The link is on its way.',
  pageTitle: 'Your archive',
  pageIntro: 'What @{{handle}} posted at {{organisation}}, in one file. The link works once, until {{when}}.',
  download: 'Download it',
  done: 'The archive is on this device',
  doneHint: 'If the download broke off, open the link again within an hour.',
}
