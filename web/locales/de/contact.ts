export const contact = {
  title: 'Ankündigungen neben der App',
  hint: 'Was du in der App nicht mitbekommen hast, kommt auf anderen Wegen, in deiner Arbeitszeit, bis du es gelesen oder bestätigt hast.',
  email: 'Per E-Mail',
  emailNone: 'Für dich hat noch niemand eine Adresse eingetragen.',
  push: 'Als Mitteilung auf meine Geräte',
  pushNone: 'Noch nimmt keines deiner Geräte Mitteilungen an.',
  sms: 'Per SMS',
  smsNone: 'Für dich hat noch niemand eine Telefonnummer eingetragen.',
  nothingOverrides: 'Was du ausschaltest, bleibt aus, worum es auch geht.',
  emergencyOverrides: 'Notfälle kommen auf jedem Weg, zu jeder Stunde.',
  confirmOverrides: 'Was bestätigt werden muss, kommt auf jedem Weg, Notfälle zu jeder Stunde.',
  revoke: 'Meine persönlichen Links widerrufen',
  revokeTitle: 'Alle persönlichen Links widerrufen?',
  revokeHint:
    'Links in Nachrichten, die du bekommen hast, und die deiner Apps öffnen nichts mehr. Ankündigungen bleiben in der App.',
}
