export const looks = {
  title: 'Aussehen',
  hint: 'Die Farbe von Knöpfen und Links in der App. Blau ist nicht dabei: Es bleibt dem vorbehalten, was die Organisation verlässt.',
  accent: 'Farbe',
  accent_green: 'Grün',
  accent_olive: 'Oliv',
  accent_plum: 'Pflaume',
  accent_violet: 'Violett',
  accent_clay: 'Ton',
  accent_slate: 'Schiefer',
  logo: 'Logo',
  logoHint:
    'Es steht bei der Anmeldung und am Kopf jeder Seite, und Apps zeigen es. Gibt es nur eines, steht es auf beiden Hintergründen.',
  logo_light: 'Auf Hell',
  logo_dark: 'Auf Dunkel',
  logoChoose: 'Bild wählen, höchstens 4\u00a0MB',
  logoRemove: 'Entfernen',
  logoRemoveName: 'Logo entfernen: {{which}}',
  logoRemoveHint:
    'An seiner Stelle steht das Häuschen von Birdhouse, oder das andere Logo, wo es eines gibt.',
  logoRemoved: 'Das Logo ist entfernt.',
}
