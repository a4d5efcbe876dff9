import type { Language, Letter } from '../../mail/index.ts'

export type Envelope = { to: string; language: Language; organisation: string; handle: string; expires: Date }

/** Whom somebody else writes to is written to in their own. */
export const languageOf = (languages: readonly string[]): Language =>
  languages[0]?.startsWith('de') ? 'de' : 'en'

type Words = { subject: string; paragraphs: string[]; label?: string }

const footer = {
  en: (organisation: string) =>
    `Birdhouse of ${organisation}. Nobody here ever asks for your password by mail.`,
  de: (organisation: string) =>
    `Birdhouse von ${organisation}. Niemand fragt dich je per Mail nach deinem Passwort.`,
}

function letter(kind: string, envelope: Envelope, { label, ...words }: Words, url?: string): Letter {
  const { to, language, organisation, expires } = envelope
  return {
    ...{ kind, to, language, expires, ...words },
    footer: footer[language](organisation),
    ...(url !== undefined && label !== undefined && { action: { label, url } }),
  }
}

export function resetLetter(envelope: Envelope, url: string): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Set a new password for ${organisation}`,
      paragraphs: [
        `Somebody, probably you, asked for a new password for @${handle}. The link works once, for an hour.`,
        'If it was not you, do nothing: your password stays as it is.',
      ],
      label: 'Set a new password',
    },
    de: {
      subject: `Neues Passwort für ${organisation}`,
      paragraphs: [
        `Jemand, vermutlich du, möchte ein neues Passwort für @${handle}. Der Link gilt einmal und eine Stunde lang.`,
        'Warst du es nicht, dann tu nichts: Dein Passwort bleibt, wie es ist.',
      ],
      label: 'Neues Passwort setzen',
    },
  }
  return letter('reset', envelope, words[envelope.language], url)
}

export function passwordSetLetter(envelope: Envelope): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Your password for ${organisation} is new`,
      paragraphs: [
        `The password of @${handle} was just set anew by a link from a mail, everybody who was signed in as you is signed out, and passkeys are removed.`,
        'If it was not you, ask your administrator at once to suspend your account.',
      ],
    },
    de: {
      subject: `Dein Passwort für ${organisation} ist neu`,
      paragraphs: [
        `Das Passwort von @${handle} wurde gerade mit einem Link aus einer Mail neu gesetzt, überall ist die Anmeldung beendet, und Passkeys sind entfernt.`,
        'Warst du es nicht, dann bitte die Administration sofort, dein Konto zu sperren.',
      ],
    },
  }
  return letter('password_set', envelope, words[envelope.language])
}

export function confirmLetter(envelope: Envelope, url: string): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Confirm your address for ${organisation}`,
      paragraphs: [
        `@${handle} wants to use this address. Confirm it, and mail from ${organisation} comes here. The link works for a day.`,
        'If this is not you, do nothing.',
      ],
      label: 'Confirm the address',
    },
    de: {
      subject: `Bestätige deine Adresse für ${organisation}`,
      paragraphs: [
        `@${handle} möchte diese Adresse verwenden. Bestätige sie, dann kommen Mails von ${organisation} hierher. Der Link gilt einen Tag lang.`,
        'Bist du das nicht, dann tu nichts.',
      ],
      label: 'Adresse bestätigen',
    },
  }
  return letter('email_confirm', envelope, words[envelope.language], url)
}

export function toldLetter(envelope: Envelope, url: string): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Your address for ${organisation} was changed`,
      paragraphs: [
        `Mail for @${handle} goes to another address from now on, and no longer to this one.`,
        'If it was not you, undo it: this address is put back and everybody who is signed in as you is signed out. The link works for seven days.',
      ],
      label: 'Undo it',
    },
    de: {
      subject: `Deine Adresse für ${organisation} wurde geändert`,
      paragraphs: [
        `Mails für @${handle} gehen von jetzt an an eine andere Adresse und nicht mehr an diese.`,
        'Warst du es nicht, dann mach es rückgängig: Diese Adresse gilt wieder, und überall ist die Anmeldung beendet. Der Link gilt sieben Tage lang.',
      ],
      label: 'Rückgängig machen',
    },
  }
  return letter('email_changed', envelope, words[envelope.language], url)
}

/** Without a link: what went to another address is not for this one, but whoever reads this one should know. */
export function archiveToldLetter(envelope: Envelope): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Your archive from ${organisation} goes to another address`,
      paragraphs: [
        `A link to the archive of @${handle}, with what you posted at ${organisation}, was just sent to another address than this one.`,
        `If you did not ask for that, or have not left, tell the administration of ${organisation} at once.`,
      ],
    },
    de: {
      subject: `Dein Archiv von ${organisation} geht an eine andere Adresse`,
      paragraphs: [
        `Ein Link zum Archiv von @${handle}, mit dem, was du bei ${organisation} geschrieben hast, ging gerade an eine andere Adresse als diese.`,
        `Hast du nicht darum gebeten, oder bist du nicht ausgeschieden, dann sag es sofort der Administration von ${organisation}.`,
      ],
    },
  }
  return letter('archive_told', envelope, words[envelope.language])
}

export function archiveTakenLetter(envelope: Envelope): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `You have access to ${organisation} again, and your archive was taken`,
      paragraphs: [
        `While @${handle} was recorded as having left, the archive with what you posted was downloaded by a link that went out by mail.`,
        'If that was not you, ask your administrator who sent it, and to which domain: it stands in the audit log.',
      ],
    },
    de: {
      subject: `Du hast wieder Zugang zu ${organisation}, und dein Archiv wurde geholt`,
      paragraphs: [
        `Solange @${handle} als ausgeschieden galt, wurde das Archiv mit dem, was du geschrieben hast, über einen Link aus einer Mail heruntergeladen.`,
        'Warst du das nicht, dann frag die Administration, wer ihn geschickt hat und an welche Domain: Es steht im Protokoll.',
      ],
    },
  }
  return letter('archive_taken', envelope, words[envelope.language])
}

export function archiveLetter(envelope: Envelope, url: string): Letter {
  const { handle, organisation } = envelope
  const words: Record<Language, Words> = {
    en: {
      subject: `Your archive from ${organisation}`,
      paragraphs: [
        `You have left ${organisation}. Behind this link is what you, @${handle}, posted there, in one file to keep; without posts to named people, since others had a part in them.`,
        'It works within seven days, and for an hour from its first use. Whoever has the link can open it, so do not pass it on. What was written for people inside may still be confidential.',
      ],
      label: 'Open the page',
    },
    de: {
      subject: `Dein Archiv von ${organisation}`,
      paragraphs: [
        `Du hast ${organisation} verlassen. Hinter diesem Link liegt, was du, @${handle}, dort geschrieben hast, in einer Datei zum Behalten; ohne Beiträge an Genannte, weil andere daran beteiligt waren.`,
        'Er gilt sieben Tage lang, und von der ersten Nutzung an eine Stunde. Wer den Link hat, kann es öffnen; gib ihn nicht weiter. Was für Menschen im Haus geschrieben war, kann noch vertraulich sein.',
      ],
      label: 'Seite öffnen',
    },
  }
  return letter('archive', envelope, words[envelope.language], url)
}
