/** One answer that is the same for all, recalled for so many milliseconds. Who asks while it is being found waits for it. */
export function createRecall<V>(milliseconds: number, find: () => Promise<V>) {
  let known: Promise<V> | undefined
  let until = 0

  return {
    read(): Promise<V> {
      if (known !== undefined && Date.now() < until) return known
      const finding = find()
      known = finding
      until = Date.now() + milliseconds
      finding.catch(() => {
        if (known === finding) known = undefined
      })
      return finding
    },
    forget(): void {
      known = undefined
    },
  }
}
