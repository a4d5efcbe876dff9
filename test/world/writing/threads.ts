import { minuteOf } from '../calendar.ts'
import { FULL_TEXTS } from '../content/full-texts.ts'
import { PICTURES } from '../content/shown.ts'
import type { Colleague } from '../people.ts'
import type { WorldPost } from '../types.ts'
import type { Desk } from './desk.ts'
import { makePoll } from './polls.ts'

/**
 * A thread as it is written down: the first line `75 09:12 who> text` (days ago, clock), then replies
 * `+14 who> text` (minutes after the line before). `^2` before the name answers line 2 (0 is the first)
 * instead of the line before; `[full=name]`, `[followers]`, `[group=name]`, `[picture=name]`, `[poll=name]`, `[warning="words"]`
 * or `[quote=0]`, which quotes line 0 instead of answering, after it. `care:a` is somebody of Care, the same
 * wherever the thread says so.
 */
const LINE = /^(\+?\d+)(?: (\d\d:\d\d))?(?: \^(\d+))? (\S+?)(?: \[([^\]]*)\])?> (.*)$/

export function writeThreads(desk: Desk, threads: string): void {
  for (const thread of threads.trim().split(/\n{2,}/)) writeThread(desk, thread.split('\n'))
}

function writeThread(desk: Desk, lines: string[]): void {
  const roles = new Map<string, Colleague>()
  const posts: WorldPost[] = []
  let at = desk.calendar.today
  for (const line of lines) {
    const [, when = '', clock, answered, who = '', marks = '', text = ''] = LINE.exec(line) ?? []
    if (text === '') throw new Error(`This line of a thread can't be read: ${line}`)
    at = timeOf(desk, when, clock, at, who)
    if (at >= desk.calendar.today) return
    const author = roles.get(who) ?? cast(desk, who, at, roles)
    roles.set(who, author)
    const filled = desk.fill(nameRoles(text, roles), author)
    if (filled === undefined) throw new Error(`Too long or said twice: ${text}`)
    const quoted = posts[Number(/quote=(\d+)/.exec(marks)?.[1] ?? Number.NaN)]
    const parent = quoted ? undefined : answered === undefined ? posts.at(-1) : posts[Number(answered)]
    const group = /group=([a-z-]+)/.exec(marks)?.[1] ?? parent?.group
    const fullText = FULL_TEXTS[/full=([a-z-]+)/.exec(marks)?.[1] ?? '']
    posts.push(
      desk.post({
        author: author.handle,
        at,
        text: filled,
        language: /lang=([a-z]+)/.exec(marks)?.[1] ?? 'en',
        ...(parent ? { replyTo: parent.key } : {}),
        ...(fullText ? { fullText: fullText.trim() } : {}),
        ...(marks.includes('quiet') ? { quiet: true } : {}),
        ...(group ? { group } : {}),
        ...(quoted ? { quoteOf: quoted.key } : {}),
        ...carriedBy(marks, { author: author.handle, at }, desk),
        visibility: group
          ? 'group'
          : marks.includes('direct')
            ? 'direct'
            : marks.includes('followers')
              ? 'followers'
              : 'company',
      }),
    )
  }
}

function carriedBy(marks: string, by: Pick<WorldPost, 'author' | 'at'>, desk: Desk): Partial<WorldPost> {
  const named = (mark: string) => new RegExp(`${mark}=([a-z]+)`).exec(marks)?.[1]
  const warning = /warning="([^"]+)"/.exec(marks)?.[1]
  const [picture, poll] = [named('picture'), named('poll')]
  const { description = '', focus = [0, 0] } = PICTURES[picture ?? ''] ?? {}
  return {
    ...(warning && { warning }),
    ...(picture && { picture: { name: picture, description, focus } }),
    ...(poll && { poll: makePoll(poll, by, desk.people, desk.random) }),
  }
}

/** Shops, care and operations work on weekends; what others begin then is moved to the Friday before. */
function timeOf(
  { calendar }: Desk,
  when: string,
  clock: string | undefined,
  before: Date,
  who: string,
): Date {
  if (clock === undefined) return new Date(before.getTime() + Number(when) * 60_000)
  const days = /^(shop|care|operations)/.test(who) ? Number(when) : calendar.workday(Number(when))
  return calendar.at(days, minuteOf(clock))
}

function cast(desk: Desk, who: string, at: Date, roles: Map<string, Colleague>): Colleague {
  const taken = new Set([...roles.values()].map(({ handle }) => handle))
  const [voice = ''] = who.split(':')
  const author = desk.author(voice, at, taken)
  if (!author) throw new Error(`Nobody is left to speak as ${who} on ${at.toISOString()}.`)
  return author
}

/** `@care:a` becomes the handle of whoever plays that part; parts are met before they are named. */
function nameRoles(text: string, roles: Map<string, Colleague>): string {
  return text.replace(/@([a-z-]+:[a-z])/g, (_, part: string) => `@${roles.get(part)?.handle ?? part}`)
}
