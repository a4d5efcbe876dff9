import type { CelebrityFigures } from '../measure/celebrity.ts'
import type { FanOutFigures } from '../measure/fan-out.ts'
import { milliseconds, number, spread, table } from './words.ts'

export function fanOut({
  followers,
  accepted,
  bare,
  ratio,
  visible,
  early,
  late,
  missing,
}: FanOutFigures): string {
  return `## A post to ${followers} followers

Eight post at once, as fast as they are answered, in turns with the bare SQL that writes the same rows in the same transactions over eight connections.
Then, while as many go on posting, one more posts, and the home of each of its ${followers} followers is read until the post is there; the time is from sending the
post to the last follower's answer, so it includes reading ${followers} homes. A backlog would show as a later third that is slower, or as entries that are missing
at the end.

${table(
  ['', ''],
  [
    ['accepted, posts/s', spread(accepted)],
    ['bare SQL, posts/s', spread(bare)],
    ['accepted ÷ bare', spread(ratio)],
    [
      'seen by the last follower, p50 / p99 / most',
      [visible.p50, visible.p99, visible.most].map(milliseconds).join(' / '),
    ],
    ['… in the first / last third', `${milliseconds(early)} / ${milliseconds(late)}`],
    ['posts timed', number(visible.posts)],
    ['entries missing at the end', String(missing)],
  ],
)}`
}

export function celebrity({ followers, accepted, visible, bare }: CelebrityFigures): string {
  return `## A post to ${number(followers)} followers

One at a time, in turns with the bare SQL that writes the same rows; seen by 200 of the followers, whose homes are in memory.

${table(
  ['', 'ms'],
  [
    ['acknowledged', spread(accepted)],
    ['seen by the last of 200', spread(visible)],
    ['bare SQL', spread(bare)],
  ],
)}`
}
