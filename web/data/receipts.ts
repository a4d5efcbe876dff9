import { call } from './call.ts'
import { client } from './client.ts'
import { forgetWithPerson } from './forget.ts'

type Kind = 'seen' | 'read'

const GATHER_MS = 400
const AGAIN_MS = 15_000
const MOST = 100

/** What is to be told, by announcement and kind; and what the server has. */
const waiting = new Map<string, { id: string; kind: Kind }>()
const told = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined

forgetWithPerson(() => {
  clearTimeout(timer)
  timer = undefined
  waiting.clear()
  told.clear()
})

/** Says once that I have seen or read it; tried again until the server has it, while the page is open. */
export function tellReceipt(id: string, kind: Kind): void {
  const key = `${kind} ${id}`
  if (told.has(key)) return
  told.add(key)
  waiting.set(key, { id, kind })
  timer ??= setTimeout(send, GATHER_MS)
}

async function send(): Promise<void> {
  const some = [...waiting].slice(0, MOST)
  try {
    const receipts = some.map(([, one]) => one)
    await call('POST /api/birdhouse/v1/lane/receipts', { body: { receipts } })
    for (const [key] of some) waiting.delete(key)
    void client.invalidateQueries({ queryKey: ['lane', 'count'] })
  } catch {
    // Nobody waits for it, and nothing is shown of it.
  }
  timer = waiting.size > 0 ? setTimeout(send, AGAIN_MS) : undefined
}
