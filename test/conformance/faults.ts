/** Where the description of Mastodon's API is at fault, or says more than Mastodon does: reviewed one by one. */
type Fault = { line: RegExp; why: string; of?: RegExp }

const FAULTS: Fault[] = [
  {
    of: / \/api\/v[12]\/instance$/,
    line: /^\/(contact\/)?email must match format "email"$/,
    why: 'Nobody’s address is given to those who are not signed in; Mastodon too leaves it empty where none is named.',
  },
  {
    line: /\/quote must match exactly one schema in oneOf$/,
    why: 'Of the two shapes of a quote neither asks for more than its state, so whatever fits one fits both.',
  },
  {
    line: /\/(status|reblog|card) must (be null|match exactly one schema in oneOf)$/,
    why: 'A fault from inside, said again one step further out: what is wrong inside has a line of its own.',
  },
  {
    line: /(card|^\/\d+)\/(author_url|embed_url) must match format "uri"$/,
    why: 'Mastodon sends empty addresses of authors and embedded pages where there are none, and so do we.',
  },
  {
    of: /^GET \/api\/v1\/filters$/,
    line: /^ must be object$/,
    why: 'The list of filters is described as one filter.',
  },
]

export function isFault(operation: string, line: string): boolean {
  return FAULTS.some((fault) => fault.line.test(line) && (fault.of?.test(operation) ?? true))
}

/** Lists that are always empty here, by the property that holds them, and why. */
const EMPTY: Record<string, string> = {
  'GET /api/v1/trends/links authors': 'A page says nothing of authors who have an account here.',
  'card authors': 'A page says nothing of authors who have an account here.',
  manual: 'Nobody is asked whether they may be quoted: a policy says so at once.',
  'GET /api/v1/profile attribution_domains': 'No website outside may name people of here.',
  'PATCH /api/v1/profile attribution_domains': 'No website outside may name people of here.',
  'GET /api/v1/accounts/:id/identity_proofs': 'Mastodon no longer has any either.',
  'POST /api/v2/filters statuses': 'Posts are added to a filter that is there.',
  'GET /api/v1/announcements reactions': 'Announcements ask whether they were useful instead.',
}

export const isEmptyHere = (list: string): boolean => list in EMPTY
