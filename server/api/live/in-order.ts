type Work = () => Promise<void>

/**
 * What is told of one thing ends with its last change. To find out who is to be told what takes a while: a change that happens
 * meanwhile would be told before what was read before it, and that be taken for the newest. So a change waits for all that is being
 * told of the same thing, and only of that.
 */
export function inOrder() {
  const telling = new Map<string, Promise<unknown>>()

  function begin(id: string, work: Promise<void>): Promise<void> {
    const all = Promise.allSettled([telling.get(id), work])
    telling.set(id, all)
    void all.then(() => {
      if (telling.get(id) === all) telling.delete(id)
    })
    return work
  }

  return {
    /** Something that is there: told at once. */
    there: (id: string, work: Work): Promise<void> => begin(id, work()),
    /** Something that became otherwise, or went. */
    changed(id: string, work: Work): Promise<void> {
      const before = telling.get(id)
      return begin(id, before === undefined ? work() : before.then(work))
    },
  }
}
