export const mail = {
  title: 'E-Mail',
  hint: 'Mit einem Mailserver setzen alle ein vergessenes Passwort selbst zurück und hören von Änderungen an ihrem Konto. Die Mails enthalten keine Bilder und verfolgen niemanden.',
  fixed:
    'Die Umgebung des Servers legt das fest (SMTP_HOST und die anderen). Ändere es dort, und starte neu.',
  host: 'Mailserver',
  security: 'Sicherheit',
  security_starttls: 'STARTTLS',
  security_tls: 'TLS',
  security_none: 'Keine',
  noneHint:
    'Mails und Passwort gehen lesbar durchs Netz. Nimm das nur für einen Mailserver auf dieser Maschine.',
  port: 'Port',
  username: 'Name (leer, wenn der Server keinen verlangt)',
  password: 'Passwort des Mailservers',
  passwordKept: 'Eines ist gespeichert. Lass das Feld leer, um es zu behalten.',
  sender: 'Absender',
  senderHint: 'Die Adresse, von der die Mails kommen, etwa birdhouse@example.org.',
  remove: 'Keine Mails mehr senden',
  test: 'Ausprobieren',
  testHint: 'Sendet sofort eine Mail mit den gespeicherten Einstellungen.',
  testTo: 'An',
  send: 'Test senden',
  sending: 'Wird gesendet',
  said: 'Der Mailserver sagte:',
  detail: 'Im Einzelnen:',
  queue: 'Was gesendet wurde',
  waiting_one: '{{count}} Mail wartet.',
  waiting_other: '{{count}} Mails warten.',
  givenUp_one: '{{count}} wurde in 30 Tagen aufgegeben.',
  givenUp_other: '{{count}} wurden in 30 Tagen aufgegeben.',
  lastSent: 'Die letzte ging {{when}} hinaus.',
  noneSent: 'Noch ist keine gesendet.',
  retry: 'Jetzt noch einmal versuchen',
  retried: 'Was wartet, wird jetzt versucht.',
  state_waiting: 'wartet',
  state_given_up: 'aufgegeben',
}

export const verdict = {
  sent: 'Der Mailserver hat sie für {{address}} angenommen. Schau nach, ob sie angekommen ist.',
  unknown_host: 'Einen Mailserver mit diesem Namen gibt es nicht. Prüf die Schreibweise.',
  connection_refused:
    'An diesem Server und Port antwortet nichts. Prüf beides, und ob eine Firewall dazwischen steht.',
  timed_out: 'Der Mailserver antwortet nicht. Prüf Server und Port, und ob eine Firewall dazwischen steht.',
  wrong_security:
    'Der Mailserver spricht diese Art von Sicherheit auf diesem Port nicht. Nimm eine andere, oder den Port, der dazugehört.',
  certificate:
    'Dem Zertifikat des Mailservers ist nicht zu trauen, oder es gilt für einen anderen Namen. Nimm den Namen, für den es ausgestellt ist.',
  wrong_password: 'Der Mailserver nimmt Name und Passwort nicht an. Prüf beides.',
  sign_in_wanted: 'Der Mailserver verlangt Name und Passwort. Gib beides an.',
  sender_refused:
    'Der Mailserver lässt dich nicht mit diesem Absender senden. Nimm eine Adresse, die zum Namen gehört.',
  address_refused: 'Der Mailserver stellt {{address}} nichts zu. Prüf die Adresse.',
  refused: 'Der Mailserver hat die Mail abgelehnt. Seine eigenen Worte sagen, warum.',
  try_later:
    'Der Mailserver bittet, es später noch einmal zu versuchen. Richtige Mails werden von selbst wieder versucht.',
  broken_off:
    'Der Mailserver hat mittendrin aufgelegt. Versuch es noch einmal, und prüf Port und Sicherheit, wenn es so bleibt.',
  expired: 'Sie ließ sich nicht rechtzeitig senden und wird nicht mehr gebraucht.',
  failed: 'Das ging nicht, und wir wissen nicht, warum. Vielleicht sagen es die Worte des Mailservers.',
}
