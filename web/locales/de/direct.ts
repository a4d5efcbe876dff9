/** Who could ever open a post to named people. SECURITY.md says the same; change both. */
export const direct = {
  sentence:
    'Nur du und die Genannten öffnen das; die Moderation nur, wenn es jemand von euch meldet; wer den Server betreibt, könnte es in der Datenbank lesen.',
  ask: 'Wer könnte das öffnen?',
  named: 'Du und die Genannten',
  namedMay: 'Ja',
  namedWhy:
    'Bis du es löschst. Wer in einer späteren Antwort genannt wird, öffnet diese Antwort und nichts davor. Was jemand gelesen hat, kann er oder sie kopieren.',
  others: 'Alle anderen hier, auch Administratoren',
  othersMay: 'Nein',
  othersWhy: 'Keine Rolle öffnet es: Birdhouse hat keine Seite und keine Schnittstelle, die es ihnen zeigt.',
  moderators: 'Moderation',
  moderatorsMay: 'Nur Gemeldetes',
  moderatorsWhy:
    'Wenn du oder jemand Genanntes es meldet, liest sie diesen Beitrag, wie er dann ist, nicht die anderen der Unterhaltung. Was du gelöscht hast, ist auch für sie weg.',
  server: 'Wer den Server betreibt',
  serverMay: 'Technisch ja',
  serverWhy:
    'In der Datenbank und ihren Sicherungen ist es nicht verschlüsselt. Nichts in Birdhouse hindert sie, es dort zu lesen, und das hinterlässt hier keine Spur. Melden sie sich als jemand von euch an, mit einem Zugriffsschlüssel oder einem neuen Passwort von der Befehlszeile, so steht das im Protokoll; den Zugriffsschlüssel siehst du unter Einstellungen → Anmelden → Wo du angemeldet bist, und dein altes Passwort gilt nicht mehr.',
  mail: 'Wer hier den Mailserver einrichtet',
  mailMay: 'Durch Übernahme eines Kontos',
  mailWhy:
    'Der Link, der ein Passwort zurücksetzt, ließe sich abfangen. Das beendet alle Sitzungen und steht im Protokoll, und eine Authentifizierungs-App verhindert es.',
  carriers: 'Mail- und Push-Dienste unterwegs',
  carriersMay: 'Nein',
  carriersWhy:
    'Die tägliche Mail lässt die Worte weg. Ein Push ist für das Gerät versiegelt und zeigt auf dem Sperrbildschirm, was dort gewählt ist.',
  outside: 'Menschen draußen',
  outsideMay: 'Nein',
  outsideWhy: 'Nichts, was hier geschrieben wird, wird draußen veröffentlicht.',
}
