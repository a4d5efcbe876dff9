import { fold } from './text/fold.ts'

export const GROUP_NAME_LIMIT = 60
export const GROUP_DESCRIPTION_LIMIT = 500
export const GROUP_HANDLE_LIMIT = 30

/** ASCII letters, digits and single hyphens, with a letter among them: what can be said aloud and typed on any keyboard. */
export function isGroupHandle(handle: string): boolean {
  return (
    handle.length >= 2 &&
    handle.length <= GROUP_HANDLE_LIMIT &&
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(handle) &&
    /[a-z]/.test(handle)
  )
}

/** A handle for a group of this name; '' when the name has nothing for one. */
export function suggestGroupHandle(name: string): string {
  const words =
    fold(name)
      .replace(/['’]/g, '')
      .match(/[a-z0-9]+/g) ?? []
  const handle = words.join('-').slice(0, GROUP_HANDLE_LIMIT).replace(/-$/, '')
  return isGroupHandle(handle) ? handle : ''
}
