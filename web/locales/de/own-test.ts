/** A test of an announcement, to whoever writes it. */
export const ownTest = {
  open: 'Testen …',
  title: 'Einen Test an dich schicken',
  hint: 'Er kommt so, wie es bei allen ankommt, mit dem Wort „Test“ davor. Sonst bekommt ihn niemand, und nichts davon wird gezählt.',
  language: 'In welcher Sprache?',
  to: 'An {{to}}',
  toDevices: 'An die Geräte, auf denen du benachrichtigt wirst',
  send: 'Senden',
  sendName: 'Senden: {{name}}',
  sending: 'Unterwegs …',
  why_mail_off: 'E-Mail ist nicht eingerichtet. Frag die Administration.',
  why_sms_off: 'Für SMS ist kein Gateway eingerichtet. Frag die Administration.',
  why_no_email: 'Du hast hier keine E-Mail-Adresse. Trag eine in den Einstellungen ein.',
  why_no_phone: 'Im Verzeichnis steht keine Telefonnummer von dir. Die Administration kann sie eintragen.',
  why_no_device: 'Keines deiner Geräte nimmt Mitteilungen an. Schalte sie in den Einstellungen ein.',
  accepted: 'Er ist unterwegs. Sieh nach, ob er angekommen ist.',
  later: 'Er wurde gerade nicht angenommen. Bei den Empfängern würde es noch einmal versucht.',
  refused: 'Er wurde abgelehnt. Bei den Empfängern würde es nicht noch einmal versucht.',
  setup:
    'Dieser Weg ist nicht richtig eingerichtet, es käme bei niemandem an. Sag der Administration Bescheid.',
  connection:
    'Die Gegenseite ist gerade nicht zu erreichen. Bei den Empfängern würde es noch einmal versucht.',
  said: 'Antwort:',
  paper: 'Auf Papier und als Link',
  paperHint: 'So würde es gedruckt, und diese Seite öffnet der Link in einer Nachricht.',
  page: 'Seite hinter dem Link',
}
