export const silence = {
  threads: 'Unterhaltungen',
  hashtags: 'Hashtags',
  threadTitle: 'Unterhaltung stummschalten',
  threadHint:
    'Es kommt nichts mehr daraus auf deine Startseite, und du erfährst nichts von Antworten darin. Niemand erfährt davon.',
  threadDone: 'Die Unterhaltung ist stumm.',
  hashtagMore: 'Mehr zu #{{hashtag}}',
  hashtagTitle: '#{{hashtag}} stummschalten',
  hashtagHint:
    'Was diesen Hashtag hat, bleibt deiner Startseite und „Alle“ fern. Hier und in der Suche findest du es weiter.',
  hashtagDone: '#{{hashtag}} ist stumm.',
  unmuteHashtag: '#{{hashtag}} nicht mehr stummschalten',
  look: 'Ansehen',
  noThreads: 'Du hast keine Unterhaltung stummgeschaltet',
  noThreadsHint: 'Im Menü eines Beitrags lässt sich seine Unterhaltung stummschalten.',
  noHashtags: 'Du hast keinen Hashtag stummgeschaltet',
  noHashtagsHint: 'Die Seite eines Hashtags hat einen Knopf dafür.',
}
