/** Who could ever open a post to named people. SECURITY.md says the same; change both. */
export const direct = {
  sentence:
    'Only you and those named open this; moderators only if one of you reports it; whoever runs the server could read it in the database.',
  ask: 'Who could open this?',
  named: 'You and those named',
  namedMay: 'Yes',
  namedWhy:
    'Until you delete it. Naming somebody in a later answer opens that answer to them, and nothing before it. What somebody has read they can copy.',
  others: 'Everybody else here, administrators too',
  othersMay: 'No',
  othersWhy: 'No role opens it: there is no page and no interface of Birdhouse that shows it to them.',
  moderators: 'Moderators',
  moderatorsMay: 'Only what is reported',
  moderatorsWhy:
    'If you or somebody named reports it, they read that post as it stands then, not the others of the thread. What you have deleted is gone for them too.',
  server: 'Whoever runs the server',
  serverMay: 'Technically yes',
  serverWhy:
    'It is not encrypted in the database and its backups. Nothing in Birdhouse stops them from reading it there, and that leaves no trace here. If they sign in as one of you, by an access token or a new password from the command line, it stands in the audit log; you see the access token in Settings → Signing in → Where you are signed in, and your old password no longer works.',
  mail: 'Whoever sets up the mail server here',
  mailMay: 'By taking over an account',
  mailWhy:
    'They could catch the link that resets a password. That ends all sessions and stands in the audit log, and an authenticator app stops it.',
  carriers: 'Mail and push services on the way',
  carriersMay: 'No',
  carriersWhy:
    'The daily mail leaves the words of it out. A push is sealed for the device, and shows on its locked screen what its owner chose.',
  outside: 'People outside',
  outsideMay: 'No',
  outsideWhy: 'Nothing that is written here is published outside.',
}
