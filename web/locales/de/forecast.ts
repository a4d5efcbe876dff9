export const forecast = {
  title: 'Was zu erwarten war',
  early:
    'Für eine Vorhersage ist es zu früh: Es gibt {{past}} frühere Ankündigungen von {{needed}}, die sie braucht.',
  said: 'Nach {{past}} früheren Ankündigungen: {{share}} der Personen tun, worum sie bittet, wahrscheinlich zwischen {{low}} und {{high}}.',
  plot: 'Was von früheren Ankündigungen vorhergesagt wurde und was kam, als Bild. Die Tabelle darunter sagt dasselbe.',
  foretold: 'Vorhergesagt',
  between: 'Wahrscheinlich zwischen',
  came: 'Kam',
  inside: 'Darin',
  within: 'ja',
  outside: 'nein',
  nth: 'Nr.',
  held: 'Von {{count}} früheren lagen {{held}} da, wo die vor ihnen es vorhersagten.',
}
