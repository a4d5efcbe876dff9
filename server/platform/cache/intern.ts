/** One value for the same key, made once; the oldest are let go when there are more than so many, and then made again. */
export function createIntern<V>(most: number, make: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    if (known.size > most) for (const oldest of known.keys().take(1)) known.delete(oldest)
    return made
  }
}
