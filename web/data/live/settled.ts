import { client } from '#web/data/client.ts'

/** Resolves when nothing that was asked for is still on its way. */
export function settled(): Promise<void> {
  if (client.isFetching() === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = client.getQueryCache().subscribe(() => {
      if (client.isFetching() > 0) return
      stop()
      resolve()
    })
  })
}
