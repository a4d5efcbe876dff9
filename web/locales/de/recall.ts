export const recall = {
  title: 'Behalten',
  hint: 'Einige zufällig Gezogene von allen, für die sie war, erreicht oder nicht, bekommen eine Frage. Wer was geantwortet hat, wird nicht aufbewahrt.',
  ask: 'Einige zufällig fragen',
  once: 'Eine Frage je Ankündigung, und je Person eine in vierzehn Tagen. Ist sie gestellt, lässt sie sich nicht mehr ändern.',
  question: 'Frage',
  right: 'Richtige Antwort',
  wrong: 'Falsche Antwort {{number}}',
  people: 'So viele fragen',
  peopleHint: 'Ab 20. Mit 50 stimmt das Ergebnis auf etwa 14 Punkte, mit 200 auf etwa 7.',
  send: 'Fragen',
  early:
    '{{asked}} Personen sind gefragt. Ein Ergebnis steht hier ab fünf Antworten und bewegt sich mit je fünf.',
  said: 'Etwa {{share}} wissen es, wahrscheinlich zwischen {{low}} und {{high}}.',
  sentence:
    'Von denen, die auf die Frage dazu geantwortet haben, wissen {{share}}, was darin steht ({{low}} bis {{high}}).',
  of: 'Von denen, die geantwortet haben, ohne das, was Raten erklärt: {{answered}} von {{asked}} Gefragten ({{rate}}).',
  bounds: 'Hätten alle anderen falsch oder richtig geantwortet: {{low}} bis {{high}}.',
  lift: 'Wer sie gesehen hatte, weiß es um {{points}} Punkte öfter als die anderen ({{low}} bis {{high}}). Das ist beobachtet, nicht bewirkt: Sie können sich auch sonst unterscheiden.',
  asked: 'Eine Frage zu einer Ankündigung',
  why: 'Du wurdest zufällig gezogen und wirst höchstens einmal in vierzehn Tagen gefragt. Deine Antwort wird gezählt; dass sie von dir ist, wird nicht aufbewahrt.',
  unsure: 'Weiß ich nicht',
  counted: 'Gezählt. Danke.',
}
