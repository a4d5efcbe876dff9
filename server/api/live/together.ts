/** Votes come in crowds: what happened to one post within this time is told once, at its end; the later, the more have to be told. */
const TOGETHER_MS = 2_000
const OF_EACH_MS = 2

export function together(
  tell: (facts: { postId: string }) => void,
  readers: () => number,
): (facts: { postId: string }) => void {
  const waiting = new Set<string>()
  return ({ postId }) => {
    if (waiting.has(postId)) return
    waiting.add(postId)
    setTimeout(
      () => {
        waiting.delete(postId)
        tell({ postId })
      },
      TOGETHER_MS + OF_EACH_MS * readers(),
    ).unref()
  }
}
