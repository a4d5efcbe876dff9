export const contact = {
  title: 'Announcements beside the app',
  hint: 'What you have not come to in the app is repeated on other ways, in your working hours, until you have read or confirmed it.',
  email: 'By e-mail',
  emailNone: 'Nobody has entered an address for you yet.',
  push: 'As pushes to my devices',
  pushNone: 'None of your devices takes pushes yet.',
  sms: 'By SMS',
  smsNone: 'Nobody has entered a phone number for you yet.',
  nothingOverrides: 'What you turn off stays off, whatever it is about.',
  emergencyOverrides: 'Emergencies come on every way, at any hour.',
  confirmOverrides: 'What must be confirmed comes on every way, and emergencies at any hour.',
  revoke: 'Revoke my personal links',
  revokeTitle: 'Revoke all personal links?',
  revokeHint:
    'Links in messages that you have been sent, and those that apps were given, open nothing any more. Announcements stay in the app.',
}
