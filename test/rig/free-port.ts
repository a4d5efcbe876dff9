import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that systems give to connections and to who asks for any port: none of them takes it before it is listened on. */
const [FIRST, LAST] = [20_000, 32_000]

/** A port of this machine that nobody listens on, now and while what is to listen on it starts or starts again. */
export async function freePort(): Promise<number> {
  const port = randomInt(FIRST, LAST)
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch {
    return freePort()
  }
  server.close()
  await once(server, 'close')
  return port
}
