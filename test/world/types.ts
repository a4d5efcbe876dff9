import type { WorldAnnouncing } from './announcing/types.ts'

/** The sample organisation as plain data: no database, no ids. People are known by handle, posts by key. */
export type World = {
  organisation: { name: string; purpose: string }
  people: WorldPerson[]
  follows: { follower: string; followee: string; at: Date }[]
  hashtagFollows: { handle: string; tag: string; at: Date }[]
  groups: WorldGroup[]
  /** Oldest first; a reply or boost always comes after what it answers. */
  posts: WorldPost[]
  favourites: { handle: string; post: string; at: Date }[]
  bookmarks: { handle: string; post: string; at: Date }[]
  rules: { text: string; hint: string }[]
  glossary: { term: string; note: string }[]
  /** Drawn in test/world/pictures, under the same name. */
  emojis: { shortcode: string; category: string }[]
  announcing: WorldAnnouncing
}

export type WorldPerson = {
  handle: string
  name: string
  /** About one in seven works without one. */
  email: string | null
  /** About a third have given none. */
  phone: string | null
  department: string
  team: string
  location: string
  /** The job title. */
  role: string
  /** `null` for the chief executive only. */
  managerHandle: string | null
  /** As `parseWorkingHours` reads them, in `timeZone`. */
  workingHours: string
  timeZone: string
  /** BCP 47 tags, best first. */
  languages: string[]
  bio: string
  joinedAt: Date
  /** Since when the account is closed. */
  leftAt: Date | null
  /** Words of built-in roles. */
  roles: string[]
  /** Why this person is offered on the sample's sign-in page; absent for all others. */
  featured?: string
  /** 0 to 359, for a drawn avatar. */
  hue: number
  seed: number
}

export type WorldGroup = {
  handle: string
  name: string
  description: string
  closed: boolean
  at: Date
  organisers: string[]
  /** Organisers too. */
  members: string[]
}

export type WorldPost = {
  key: string
  author: string
  at: Date
  /** At most 140 weighted characters; empty for a boost. */
  text: string
  fullText?: string
  visibility: 'company' | 'followers' | 'direct' | 'group'
  /** The handle of the group in which it stands. */
  group?: string
  /** Company-wide, but kept out of the Company timeline. */
  quiet?: boolean
  replyTo?: string
  boostOf?: string
  quoteOf?: string
  /** Stands before the text, which is shown on request. */
  warning?: string
  picture?: WorldPicture
  poll?: WorldPoll
  language: string
}

export type WorldPicture = {
  /** Of a drawing in test/world/pictures. */
  name: string
  description: string
  /** As in Mastodon: -1 to 1 from the left, and from below. */
  focus: [number, number]
}

export type WorldPoll = {
  options: string[]
  until: Date
  /** One for each voter; `choice` counts from 0. */
  votes: { handle: string; choice: number }[]
}
