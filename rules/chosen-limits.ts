/** Limits that an administrator chooses: what holds where nothing is chosen, and from what to what. `contract/` says the same to apps. */
export const CHOSEN_LIMITS = {
  pictures: { usual: 4, least: 1, most: 4 },
  picture_megabytes: { usual: 16, least: 1, most: 16 },
  video_megabytes: { usual: 99, least: 1, most: 99 },
  poll_options: { usual: 8, least: 2, most: 16 },
  thread_posts: { usual: 25, least: 2, most: 50 },
  pins: { usual: 5, least: 1, most: 20 },
  invitation_days: { usual: 7, least: 1, most: 30 },
} as const

export type LimitName = keyof typeof CHOSEN_LIMITS
export const LIMIT_NAMES = Object.keys(CHOSEN_LIMITS) as LimitName[]

export const GROUP_MAKERS = ['everyone', 'managers'] as const
export type GroupMakers = (typeof GROUP_MAKERS)[number]

export type Limits = Record<LimitName, number> & {
  /** Whether links in posts to everyone are looked at. */
  link_previews: boolean
  /** Who makes groups: everyone, or who may manage them. */
  group_makers: GroupMakers
}

export const USUAL_LIMITS: Limits = {
  ...(Object.fromEntries(LIMIT_NAMES.map((name) => [name, CHOSEN_LIMITS[name].usual])) as Record<
    LimitName,
    number
  >),
  link_previews: true,
  group_makers: 'everyone',
}
