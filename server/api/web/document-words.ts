/** Pages that are read before anybody signs in, without the app, so their words are here. */
export const WORDS = {
  en: {
    about: 'What this is for',
    privacy: 'What is done with what you write here',
    terms: 'Terms of use',
    since: 'From {day} on',
    none: 'Nothing is written here yet. Ask in your organisation.',
    enter: 'To Birdhouse',
  },
  de: {
    about: 'Wozu das hier da ist',
    privacy: 'Was mit dem geschieht, was du hier schreibst',
    terms: 'Nutzungsbedingungen',
    since: 'Ab {day}',
    none: 'Hier steht noch nichts. Frag in deiner Organisation.',
    enter: 'Zu Birdhouse',
  },
} as const
