import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { takeTurns } from './turns.ts'

const derive = promisify(argon2)
/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19 * 1024, passes: 2, parallelism: 1 }
const TAG = 32
/**
 * Two at a time leave two of the pool's four threads to files and look-ups, and bound the memory to 38 MiB; who would wait
 * behind 60 others, some 2 s, is told to come back.
 */
const inTurn = takeTurns({ atOnce: 2, waiting: 60 })

/** A PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Takes some 30 ms of one thread of the pool. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await run(password, salt, COST)
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(salt)}$${text(hash)}`
}

/** False also for a hash it cannot read. With null it works as long as with a hash, so that time tells nobody which names exist. */
export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? '')
  const [, m, t, p, salt, tag] = parts ?? []
  if (m === undefined || t === undefined || p === undefined || salt === undefined || tag === undefined) {
    await run(password, Buffer.alloc(16), COST)
    return false
  }
  const expected = Buffer.from(tag, 'base64')
  const found = await run(password, Buffer.from(salt, 'base64'), {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
  })
  return found.length === expected.length && timingSafeEqual(found, expected)
}

function run(password: string, nonce: Buffer, cost: typeof COST): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'))
  return inTurn(() => derive('argon2id', { message, nonce, tagLength: TAG, ...cost }))
}

const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
