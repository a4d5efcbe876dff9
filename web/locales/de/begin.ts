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
  invalidHint: 'Sie gilt einmal und einige Tage lang. Bitte um einen neuen Link.',
}

export const signIn = {
  login: 'Kurzname oder E-Mail',
  password: 'Passwort',
  submit: 'Anmelden',
  sampleTitle: 'Wer möchtest du sein?',
  sampleHint:
    'Das ist eine Beispielorganisation, in der sich alle als jede Person anmelden können. Nichts ist echt.',
  code: 'Code',
  codeHint: 'Aus deiner Authentifizierungs-App, oder einer deiner Ersatzcodes.',
  codeHelp: 'Beides nicht zur Hand? Bitte die Administration, den zweiten Schritt aufzuheben.',
  lost: 'Passwort vergessen?',
  help: 'Noch kein Passwort, oder vergessen? Bitte die Administration um einen Einladungslink.',
  endedTitle: 'Du bist abgemeldet',
  ended_signed_out: 'Du hast dich hier oder von einem anderen Gerät aus abgemeldet.',
  ended_access_ended:
    'Dein Zugang ist beendet. Wurdest du gesperrt, melde dich an, um zu lesen, warum und was du tun kannst.',
}
