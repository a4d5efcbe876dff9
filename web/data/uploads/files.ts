import { forgetWithPerson } from '#web/data/forget.ts'

const NAME = 'birdhouse.uploads'
const STORE = 'files'

/** Files that are being uploaded, kept in the browser so that an upload goes on after the page was closed. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** What the browser can't keep is only lost with the page: nothing here ever fails. */
async function ask<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  try {
    const database = await open()
    const request = work(database.transaction(STORE, mode).objectStore(STORE))
    const answer = await new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    database.close()
    return answer
  } catch {
    return undefined
  }
}

/** `id`: of the upload, once the server has given it one. */
export type Kept = { file: File; id: string | null }

export const keepFile = (key: string, kept: Kept) => ask('readwrite', (store) => store.put(kept, key))
export const dropFile = (key: string) => ask('readwrite', (store) => store.delete(key))
export const findFile = (key: string) =>
  ask('readonly', (store) => store.get(key) as IDBRequest<Kept | undefined>)

forgetWithPerson(() => void ask('readwrite', (store) => store.clear()))
