/** What each part is called, as a key of its text. */
export const NAMES = {
  profile: 'settings.profile',
  looks: 'settings.look',
  notifications: 'nav.notifications',
  access: 'settings.access',
  archive: 'settings.archive',
} as const

export type SettingsPart = keyof typeof NAMES

export const isSettingsPart = (named: string | undefined): named is SettingsPart =>
  named !== undefined && Object.hasOwn(NAMES, named)
