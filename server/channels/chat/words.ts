import type { Message } from '../carrier.ts'
import type { Frame } from '../words.ts'

/** What stands above an announcement in a room, and on the button below it. */
export const KICKERS: Record<Frame, Record<Message['level'] | 'open', string>> = {
  en: {
    information: 'Announcement',
    important: 'Important',
    confirm: 'Please read and confirm',
    emergency: 'Emergency',
    open: 'Open',
  },
  de: {
    information: 'Ankündigung',
    important: 'Wichtig',
    confirm: 'Bitte lesen und bestätigen',
    emergency: 'Notfall',
    open: 'Öffnen',
  },
}
