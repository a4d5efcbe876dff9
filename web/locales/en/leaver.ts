export const leaver = {
  send: 'Send their archive…',
  title: 'Archive of {{name}}',
  hint: 'A link goes to a private address of theirs: for seven days, and for an hour from its first use, it opens a file with what they posted, without posts to named people, drafts and what they marked or muted. You do not get to see it. The address that is known of them is told, and that it was sent stands in the audit log.',
  email: 'Private e-mail address',
  do: 'Send the link',
  sent: 'The link is on its way.',
  pageTitle: 'Your archive',
  pageIntro:
    'What @{{handle}} posted at {{organisation}}, in one file. The link works until {{when}}, and for an hour from its first use.',
  download: 'Download it',
  done: 'The archive is on this device',
  doneHint: 'If the download broke off, open the link again within an hour.',
}
