/** Open pages show the newest; a post that thousands quote or link to must not keep the server busy with the others. */
const NEWEST = 50
const TOLD = 200

/** The facts of events that tell of all these posts: the newest first, then the `rest`. */
export function* newestFirst(postIds: readonly string[]): Generator<{ postIds: string[]; rest?: true }> {
  if (postIds.length > 0) yield { postIds: postIds.slice(0, NEWEST) }
  for (let at = NEWEST; at < postIds.length; at += TOLD)
    yield { postIds: postIds.slice(at, at + TOLD), rest: true }
}
