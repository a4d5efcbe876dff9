export const digest = {
  title: 'Tägliche Mail',
  hint: 'Was auf deine Startseite kam und du nicht gelesen hast, in einer Mail am Tag. Hast du alles gelesen, kommt keine. Was nicht alle lesen dürfen, steht ohne seine Worte darin.',
  when: 'Wann sie kommt',
  never: 'Nie',
  at: 'Jeden Tag um {{time}}',
  stopTitle: 'Keine tägliche Mail mehr?',
  stopIntro: 'Unter „Einstellungen, Mitteilungen“ kannst du sie wieder einschalten.',
  stop: 'Tägliche Mail abbestellen',
  stopped: 'Abbestellt',
  stoppedHint: 'Du bekommst keine tägliche Mail mehr.',
}
