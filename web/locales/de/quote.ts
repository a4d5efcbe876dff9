export const quote = {
  title: 'Zitate',
  hint: 'Das gilt für alles, was du von jetzt an postest. Jeder Beitrag hat im Menü seine eigene Wahl.',
  open: 'Der zitierte Beitrag von {{name}}, {{when}}',
  deeper: 'Er zitiert einen anderen Beitrag.',
  drop: 'Nicht zitieren',
  revoked: 'Der zitierte Beitrag wurde zurückgezogen.',
  deleted: 'Der zitierte Beitrag wurde gelöscht.',
  unauthorized: 'Der zitierte Beitrag ist nicht für dich.',
  withdrawAsk: 'Deinen Beitrag aus diesem Zitat zurückziehen?',
  withdrawHint: 'Was darum herum geschrieben ist, bleibt. Zurückholen kannst du deinen Beitrag dort nicht.',
  withdraw: 'Zurückziehen',
}
