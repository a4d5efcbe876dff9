import type { Message } from './carrier.ts'
import type { AskedOne, Links } from './links.ts'
import type { PlanSettings } from './settings.ts'

/** A question as it goes to one person. `language`: of its words. */
export type OpenQuestion = {
  announcementId: string
  words: string
  options: string[]
  language: string
  sender: string
}

export type Composed = {
  message: Message | null
  kept: string[]
  passed: string[]
  hours: { hours: string; zone: string; urgent: boolean }
}

export type ComposeParts = {
  links: Links
  url: () => string
  organisation: () => Promise<{ name: string }>
  settings: () => Promise<PlanSettings>
  /** What somebody is asked, while they are. */
  question: (one: AskedOne) => Promise<OpenQuestion | null>
}
