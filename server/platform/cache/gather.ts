/** One load for all that is asked for in the same turn of the event loop, such as by requests that came together. */
export type Gathered<V> = { keys: Set<string>; found: Promise<Map<string, V>> }

/** Answers the load that will bring the key. It begins after the asking, so it sees every change made before. */
export function createGather<V>(
  load: (keys: string[]) => Promise<Map<string, V>>,
): (key: string) => Gathered<V> {
  let open: Gathered<V> | undefined

  function begin(): Gathered<V> {
    const keys = new Set<string>()
    const found = new Promise((resolve) => setImmediate(resolve)).then(() => {
      open = undefined
      return load([...keys])
    })
    return { keys, found }
  }

  return (key) => {
    open ??= begin()
    open.keys.add(key)
    return open
  }
}
