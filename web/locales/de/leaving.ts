export const leaving = {
  archive: 'Dein Archiv',
  archiveHint:
    'Alles, was du geschrieben und begonnen hast, wem und was du folgst, deine Listen, Filter und Gruppen und was du dir gemerkt hast, in einer Datei: eine Seite zum Lesen in jedem Browser, dazu ActivityStreams und CSV für andere Programme. Dass du es mitgenommen hast, steht im Protokoll.',
  download: 'Archiv herunterladen',
  title: 'Weggehen',
  hint: 'Beendet deinen Zugang hier sofort, auf jedem Gerät. Was du geschrieben hast, bleibt, denn andere haben darauf geantwortet; lösch es vorher, wenn du das nicht willst. Nimm dein Archiv mit, bevor du gehst. Nur die Administration kann dich wieder hereinlassen.',
  leave: 'Weggehen…',
  ask: '{{organisation}} verlassen?',
  askText: 'Du wirst überall abgemeldet und kommst nicht von selbst zurück. Deine Beiträge bleiben.',
  handle: 'Gib deinen Kurznamen ein, um zu zeigen, dass du es willst: {{handle}}',
  now: 'Jetzt weggehen',
}
