import { createCipheriv, createDecipheriv, createHmac, hash, hkdfSync, randomBytes } from 'node:crypto'
import { Refusal } from '#server/base/errors.ts'

const CIPHER = 'aes-256-gcm'
const MARK = 4
const NONCE = 12
const TAG = 16

/**
 * Secrets that have to be read again, such as those of authenticator apps: the database holds them only sealed with a key
 * that is not in it. `about` says whose it is and for what; sealed for one it does not open as another's.
 */
export type Sealer = {
  seal(secret: string, about: string): Buffer
  open(sealed: Buffer, about: string): string
  /** Says later that this came from here, and what it was for. */
  mac(about: string, bytes: Buffer): Buffer
  /** Whether this key has sealed it. */
  fits(sealed: Buffer): boolean
}

/** `readKey` is asked at the first use. What is sealed: mark of the key, nonce, tag, text. */
export function createSealer(readKey: () => string): Sealer {
  let made: ReturnType<typeof derive> | undefined
  const known = () => {
    made ??= derive(readKey())
    return made
  }
  return {
    seal(secret, about) {
      const { key, mark } = known()
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(about))
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return Buffer.concat([mark, nonce, cipher.getAuthTag(), text])
    },
    fits: (sealed) => isMarked(sealed, known().mark),
    mac: (about, bytes) => createHmac('sha256', known().macKey).update(`${about}\n`).update(bytes).digest(),
    /** Throws Refusal `key_differs` for what another key has sealed. */
    open(sealed, about) {
      const { key, mark } = known()
      if (!isMarked(sealed, mark)) throw new Refusal('key_differs')
      const [nonce, tag] = [MARK, MARK + NONCE].map((at, n) =>
        sealed.subarray(at, at + (n === 0 ? NONCE : TAG)),
      )
      const decipher = createDecipheriv(CIPHER, key, nonce ?? '', { authTagLength: TAG })
      decipher.setAAD(Buffer.from(about)).setAuthTag(tag ?? Buffer.alloc(TAG))
      return decipher.update(sealed.subarray(MARK + NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

const isMarked = (sealed: Buffer, mark: Buffer) => sealed.subarray(0, MARK).equals(mark)

function derive(secret: string): { key: Buffer; mark: Buffer; macKey: Buffer } {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'birdhouse secrets at rest', 32))
  const macKey = Buffer.from(hkdfSync('sha256', secret, '', 'birdhouse marks of its own', 32))
  return { key, macKey, mark: hash('sha256', key, 'buffer').subarray(0, MARK) }
}
