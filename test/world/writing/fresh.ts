import { FRESH } from '../content/fresh.ts'
import type { WorldPost } from '../types.ts'
import type { Desk } from './desk.ts'

/** The newest posts, minutes before now, so that the first screen is alive at whatever hour one looks. */
export function writeFresh(desk: Desk): void {
  const { calendar } = desk
  let before: WorldPost | undefined
  // Oldest last in the list; answers (`^`) come two minutes after what they answer.
  for (const line of FRESH.trim().split('\n')) {
    const [, minutes, answers, who = '', text = ''] = /^(\d+) (\^ )?(\S+)> (.*)$/.exec(line) ?? []
    const parent = answers ? before : undefined
    const at = new Date(calendar.today.getTime() - Number(minutes) * 60_000 + (parent ? 120_000 : 0))
    const [voice = ''] = who.split(':')
    const author = desk.author(voice, at)
    const filled = author && desk.fill(text, author)
    if (!author || !filled) throw new Error(`Nobody can say this: ${line}`)
    const language = /[؀-ۿ]/.test(text) ? 'ar' : 'en'
    before = desk.post({
      author: author.handle,
      at,
      text: filled,
      language,
      ...(parent ? { replyTo: parent.key } : {}),
    })
  }
}
