/** By what it is of, whether a list has been seen with something in it. */
export type Lists = Map<string, boolean>

/** Lists that belong to a post or a person, wherever that stands. */
const OWN = new Set([
  'media_attachments',
  'mentions',
  'tags',
  'emojis',
  'filtered',
  'fields',
  'automatic',
  'manual',
])

/** Notes all lists in an answer. */
export function noteLists(lists: Lists, operation: string, body: unknown): void {
  walk(lists, operation, '', body)
}

function walk(lists: Lists, parent: string, key: string, value: unknown): void {
  if (Array.isArray(value)) {
    const name = key === '' ? parent : OWN.has(key) ? key : `${parent} ${key}`
    lists.set(name, lists.get(name) === true || value.length > 0)
    for (const one of value) walk(lists, key === '' ? parent : key, '', one)
  } else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) walk(lists, key === '' ? parent : key, name, one)
}
