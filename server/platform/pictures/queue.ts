/** So many at once, so many more waiting in order; who comes then is told to come later. */
export function createQueue(atOnce: number, waiting: number) {
  let running = 0
  const line: (() => void)[] = []

  return {
    /** False when the line is full. */
    hasRoom: () => running < atOnce || line.length < waiting,

    async run<T>(work: () => Promise<T>): Promise<T> {
      if (running >= atOnce) await new Promise<void>((resolve) => line.push(resolve))
      else running += 1
      try {
        return await work()
      } finally {
        const next = line.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
