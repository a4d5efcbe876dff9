export const media = {
  chosen: 'Bilder des Beitrags',
  remove: 'Bild {{place}} entfernen',
  removed: 'Das Bild ist entfernt.',
  describe: 'Beschreiben',
  described: 'Beschrieben ✓',
  describeOne: 'Bild {{place}} beschreiben',
  descriptionLabel: 'Was ist zu sehen?',
  descriptionHint:
    'Für alle, die das Bild nicht sehen, und für die Suche. Wörter, die im Bild stehen, gehören hierher.',
  left_one: 'Noch {{count}} Zeichen',
  left_other: 'Noch {{count}} Zeichen',
  focus: 'Was im Blick bleibt',
  focusHint:
    'Drück auf das, was beim Zuschneiden zu sehen bleiben muss, oder bewege die Marke mit den Pfeiltasten.',
  cut: 'So wird es zugeschnitten',
  earlier: 'Bild {{place}} nach vorn',
  later: 'Bild {{place}} nach hinten',
  progress: 'Hochladen von Bild {{place}}',
  sending: '{{percent}} %',
  paused: 'Angehalten bei {{percent}} %',
  finishing: 'Wird vorbereitet',
  pause: 'Hochladen von Bild {{place}} anhalten',
  resume: 'Hochladen von Bild {{place}} fortsetzen',
  retry: 'Bild {{place}} noch einmal versuchen',
  noRoom_one:
    'Dafür ist kein Platz. Ein Beitrag trägt Bilder (höchstens {{most}}) oder ein Video oder eine Umfrage.',
  noRoom_other:
    'Für {{count}} davon ist kein Platz. Ein Beitrag trägt Bilder (höchstens {{most}}) oder ein Video oder eine Umfrage.',
  reminder_one:
    'Ein Bild ist nicht beschrieben; nicht alle werden wissen, was es zeigt. Beschreib es, oder drück noch einmal, um es so zu senden.',
  reminder_other:
    '{{count}} Bilder sind nicht beschrieben; nicht alle werden wissen, was sie zeigen. Beschreib sie, oder drück noch einmal, um sie so zu senden.',
  reminderVideo:
    'Das Video hat keine Beschreibung; nicht alle wissen also, was es zeigt. Beschreib es, oder drück noch einmal, um es so zu senden.',
  sensitive: 'Nicht für alle Augen',
  failed: 'Das Bild lässt sich nicht laden.',
  undescribed: 'Bild {{place}}, nicht beschrieben',
  undescribedVideo: 'Ein Video, nicht beschrieben',
  noDescription: 'Niemand hat dieses Bild beschrieben.',
  alt: 'ALT',
  moving: 'GIF',
  large: 'Bild {{place}} von {{count}}',
  placeOf: '{{place}} von {{count}}',
  previous: 'Voriges Bild',
  next: 'Nächstes Bild',
}
