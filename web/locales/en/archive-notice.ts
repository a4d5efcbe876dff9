export const archiveNotice = {
  title: 'Your archive was taken',
  text: 'While you were recorded as having left, a file with what you posted was downloaded, last on {{when}}, by a link that an administrator sent by mail. If it was not you, ask them who sent it, and where to: it stands in their audit log.',
  read: 'I have read it',
}
