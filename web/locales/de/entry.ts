export const signIn = {
  login: 'Name oder E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  sampleTitle: 'Wer möchtest du sein?',
  sampleHint:
    'Das ist eine Beispielorganisation, in der sich alle als jede Person anmelden können. Nichts ist echt.',
  help: 'Noch kein Passwort, oder vergessen? Bitte die Administration um einen Einladungslink.',
  endedTitle: 'Du bist abgemeldet',
  ended_signed_out: 'Du hast dich hier oder von einem anderen Gerät aus abgemeldet.',
  ended_access_ended: 'Dein Zugang ist beendet. Wenn dich das wundert, frag die Administration.',
}

export const setup = {
  title: 'Willkommen. Richten wir Birdhouse ein',
  intro: 'Zwei Minuten, dann kann es losgehen. Alles hier lässt sich später ändern.',
  organisation: 'Eure Organisation',
  name: 'Name der Organisation',
  purpose: 'Wofür ist das hier?',
  purposeHint:
    'Ein, zwei Sätze, die alle sehen, etwa: fragen, wer etwas weiß, und hören, wie es gelaufen ist.',
  administrator: 'Das erste Konto, mit Administrationsrechten',
  yourName: 'Dein Name',
  handle: 'Kurzname',
  handleHint: 'So nennen dich andere mit @: kleine Buchstaben, Ziffern, Punkt, Bindestrich.',
  email: 'E-Mail (freiwillig)',
  password: 'Passwort',
  passwordHint: 'Mindestens 10 Zeichen.',
  submit: 'Einrichten',
  orSample: 'Nur mal schauen?',
  sampleHint:
    'Kererū Mobile ist eine erfundene Telefongesellschaft mit 240 Leuten und Beiträgen aus einem halben Jahr.',
  sample: 'Beispielorganisation laden',
  loading: 'Das Beispiel wird geladen; das dauert einen Moment',
  noToken: 'Nimm den Einrichtungslink',
  noTokenHint:
    'Der Server hat ihn beim Start ausgegeben. Er endet mit einem langen Schlüssel, damit niemand sonst einrichten kann. ./bin/birdhouse setup gibt einen neuen aus.',
}

export const invite = {
  title: '{{organisation}} beitreten',
  intro: 'In Birdhouse reden die Leute von {{organisation}} miteinander. Von außen kann niemand mitlesen.',
  submit: 'Beitreten',
  toSignIn: 'Ich bin schon dabei: anmelden',
  invalid: 'Diese Einladung gilt nicht mehr',
  invalidHint: 'Sie gilt einmal und sieben Tage lang. Bitte um einen neuen Link.',
}

export const welcome = {
  title: 'Willkommen, {{name}}',
  step: 'Schritt {{n}} von 3',
  whoTitle: 'Wer sieht was',
  whoCompany: 'Alle hier. Das ist das Übliche.',
  whoFollowers: 'Wer dir folgt, und alle, die du nennst.',
  whoDirect: 'Nur, wen du mit @ nennst. Nicht verschlüsselt: Wer den Server betreibt, könnte es lesen.',
  whoOutside: 'Nichts, was du schreibst, verlässt die Organisation.',
  followTitle: 'Such aus, was du lesen möchtest',
  followHint:
    'Fünf sind ein guter Anfang. Du folgst niemandem von selbst, und niemand erfährt, wenn du aufhörst.',
  alone: 'Du bist hier die erste Person',
  aloneHint: 'Wenn andere dazukommen, findest du sie unter Personen.',
  aloneAdmin:
    'Lade andere mit einem Link ein, oder importiere euer Verzeichnis. Bis dahin gibt es niemanden, dem du folgen könntest.',
  invite: 'Jemanden einladen',
  people: 'Personen',
  teams: 'Teams',
  topics: 'Themen',
  reason_team: 'In deinem Team',
  reason_manager: 'Deine Führungskraft',
  reason_place: 'Auch in {{place}}',
  reason_followed_by_many: 'Hat viele Follower',
  reason_colleague: 'Arbeitet auch hier',
  members_one: '{{count}} Person',
  members_other: '{{count}} Personen',
  teamFollowed_one: 'Du folgst jetzt {{count}} Person mehr',
  teamFollowed_other: 'Du folgst jetzt {{count}} Personen mehr',
  teamUndo: 'Rückgängig: {{name}} folgen',
  uses_one: '{{count}} Beitrag in 30 Tagen',
  uses_other: '{{count}} Beiträge in 30 Tagen',
  following_one: 'Du folgst {{count}} Person',
  following_other: 'Du folgst {{count}} Personen',
  writeTitle: 'Sag Hallo, oder antworte jemandem',
  writeHint: 'Was machst du, und was kann man dich fragen? Oder lass es für später.',
  asks: 'Hier fragt jemand',
  done: 'Zur Startseite',
  later: 'Später',
}
