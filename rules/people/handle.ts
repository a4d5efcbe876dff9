import { HANDLE_LIMIT } from '../limits.ts'
import { fold } from '../text/fold.ts'

export type HandleProblem = 'empty' | 'too_long' | 'bad_character' | 'bad_start' | 'bad_end' | 'reserved'

/** Names that would be taken for the product, for everybody, or for a page of it. */
const RESERVED = new Set(
  (
    'about abuse account accounts admin administrator all announcement announcements api app apps assets auth ' +
    'birdhouse bot bots channel company compose contact direct everybody everyone explore false favourites ' +
    'followers following groups guidelines healthz help here home inbox info invite invitations lists local ' +
    'login logout mail me mention mentions metrics moderator moderators new nobody noreply no-reply notifications ' +
    'null oauth official outbox outside owner post postmaster posts privacy profile public register reserved ' +
    'reset root search security self settings setup share shared signin sign-in signout sign-out signup sign-up ' +
    'staff static status statuses stream streaming support system tag tags team teams terms timeline timelines ' +
    'true undefined user users webmaster well-known www you'
  ).split(' '),
)

/**
 * What is wrong with `handle` (without `@`), or `null`. Only ASCII letters, digits, `_`, `.` and `-`, so
 * that no handle can be mistaken for another by look-alike or invisible letters. Case does not matter.
 */
export function findHandleProblem(handle: string): HandleProblem | null {
  if (handle === '') return 'empty'
  if (/[^A-Za-z0-9_.-]/.test(handle)) return 'bad_character'
  if (handle.length > HANDLE_LIMIT) return 'too_long'
  if (/^[.-]/.test(handle)) return 'bad_start'
  if (/[.-]$/.test(handle)) return 'bad_end'
  return RESERVED.has(handle.toLowerCase()) ? 'reserved' : null
}

const SPELLED_OUT: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ł: 'l',
  ı: 'i',
}

/**
 * A handle for somebody called `name`: `Anahera Ngata` → `anahera.ngata`, numbered when taken. A name
 * without Latin letters gives `colleague`, which its owner can change.
 */
export function suggestHandle(name: string, isTaken: (handle: string) => boolean = () => false): string {
  const words = fold(name)
    .replace(/[æœøðþđłı]/g, (letter) => SPELLED_OUT[letter] ?? '')
    .replace(/['’ʻʼ`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const base = shorten(words) || 'colleague'
  for (let count = 1; ; count += 1) {
    const tail = count === 1 ? '' : String(count)
    const handle = base.slice(0, HANDLE_LIMIT - tail.length).replace(/[.-]$/, '') + tail
    if (findHandleProblem(handle) === null && !isTaken(handle)) return handle
  }
}

/** First and last name when all of them are too long, then as much as fits. */
function shorten(words: string[]): string {
  const whole = words.join('.')
  if (whole.length <= HANDLE_LIMIT) return whole
  const ends = [words[0] ?? '', words.at(-1) ?? ''].join('.')
  return ends.slice(0, HANDLE_LIMIT).replace(/\.$/, '')
}
