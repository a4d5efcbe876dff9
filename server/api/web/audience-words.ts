import { type ConditionWords, sayCondition } from '#rules/audience/index.ts'
import type { Frame } from './plain-page.ts'

/** As the app says it. */
export const AUDIENCE: Record<Frame, ConditionWords> = {
  en: {
    everybody: 'everybody',
    department: 'department',
    team: 'team',
    location: 'place',
    role: 'role',
    language: 'language',
    manager: 'manager',
    group: 'group',
    person: 'person',
    is: '{{attribute}} is {{values}}',
    isNot: '{{attribute}} is not {{values}}',
    not: 'not ({{what}})',
    and: ', and ',
    or: ', or ',
  },
  de: {
    everybody: 'alle',
    department: 'Abteilung',
    team: 'Team',
    location: 'Ort',
    role: 'Rolle',
    language: 'Sprache',
    manager: 'Führungskraft',
    group: 'Gruppe',
    person: 'Person',
    is: '{{attribute}} ist {{values}}',
    isNot: '{{attribute}} ist nicht {{values}}',
    not: 'nicht ({{what}})',
    and: ' und ',
    or: ' oder ',
  },
}

export const sayAudience = (frame: Frame, condition: string): string =>
  sayCondition(condition, AUDIENCE[frame], frame)
