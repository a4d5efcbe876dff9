export const leaving = {
  archive: 'Your archive',
  archiveHint:
    'Everything you wrote and began to write, whom and what you follow, your lists, filters and groups, and what you marked, in one file: a page to read in any browser, and ActivityStreams and CSV for other programs. That you took it is noted in the audit log.',
  download: 'Download your archive',
  title: 'Leaving',
  hint: 'Ends your access here at once, on every device. What you wrote stays, since others have answered it; delete it first if you don’t want that. Take your archive before you go. Only an administrator can let you in again.',
  leave: 'Leave…',
  ask: 'Leave {{organisation}}?',
  askText: 'You are signed out everywhere and can’t come back by yourself. Your posts stay.',
  handle: 'To show that you mean it, type your handle: {{handle}}',
  now: 'Leave now',
}
