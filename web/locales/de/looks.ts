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
}
