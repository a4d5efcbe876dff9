import { createDecipheriv, createPublicKey, type ECDH, hkdfSync, verify } from 'node:crypto'
import type { Pushed } from './push-peer.ts'

type Keys = { ecdh: ECDH; auth: Buffer }

const derive = (secret: Buffer, salt: Buffer, info: Buffer, bytes: number) =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, bytes))

const said = (text: string, name: string) =>
  Buffer.from(new RegExp(`(?:^|[;,\\s])${name}=([\\w-]+)`).exec(text)?.[1] ?? '', 'base64url')

function decrypt(key: Buffer, nonce: Buffer, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
  return Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
}

/** Opens a push as a device does, by the standards and without what sealed it: RFC 8291, or the fourth draft of it that came before. */
export function openPush({ headers, body }: Pushed, keys: Keys): Record<string, unknown> {
  const encoding = headers['content-encoding']
  if (encoding !== 'aes128gcm' && encoding !== 'aesgcm') throw new Error(`sealed as ${encoding}`)
  const text = encoding === 'aes128gcm' ? openStandard(body, keys) : openLegacy(headers, body, keys)
  return JSON.parse(String(text)) as Record<string, unknown>
}

/** RFC 8291, 3.4 and RFC 8188, 2.1: salt, size of records, the sender's key; one record that ends with a 2. */
function openStandard(body: Buffer, { ecdh, auth }: Keys): Buffer {
  const salt = body.subarray(0, 16)
  const length = body.readUInt8(20)
  const sender = body.subarray(21, 21 + length)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender])
  const secret = derive(ecdh.computeSecret(sender), auth, info, 32)
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16)
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12)
  const padded = decrypt(key, nonce, body.subarray(21 + length))
  return padded.subarray(0, padded.lastIndexOf(2))
}

/** draft-ietf-webpush-encryption-04: salt and key in headers; the record begins with the length of its padding. */
function openLegacy(headers: Pushed['headers'], body: Buffer, { ecdh, auth }: Keys): Buffer {
  const salt = said(String(headers.encryption), 'salt')
  const sender = said(String(headers['crypto-key']), 'dh')
  const sized = (key: Buffer) => Buffer.concat([Buffer.from([0, key.length]), key])
  const context = Buffer.concat([Buffer.from('P-256\0'), sized(ecdh.getPublicKey()), sized(sender)])
  const secret = derive(ecdh.computeSecret(sender), auth, Buffer.from('Content-Encoding: auth\0'), 32)
  const info = (what: string) => Buffer.concat([Buffer.from(`Content-Encoding: ${what}\0`), context])
  const padded = decrypt(
    derive(secret, salt, info('aesgcm'), 16),
    derive(secret, salt, info('nonce'), 12),
    body,
  )
  return padded.subarray(2 + padded.readUInt16BE(0))
}

/** What the sender says of itself (RFC 8292, or its first draft), once its signature is found to be by the key that comes with it. */
export function readSender({ headers }: Pushed): { claims: Record<string, unknown>; publicKey: string } {
  const authorization = String(headers.authorization)
  const standard = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization)
  const token = standard?.[1] ?? /^WebPush ([\w.-]+)$/.exec(authorization)?.[1] ?? ''
  const point = standard
    ? Buffer.from(standard[2] ?? '', 'base64url')
    : said(String(headers['crypto-key']), 'p256ecdsa')
  const [head = '', claims = '', mark = ''] = token.split('.')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'))
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' })
  const signed = Buffer.from(`${head}.${claims}`)
  if (!verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(mark, 'base64url')))
    throw new Error('not signed by the key that it names')
  const read = JSON.parse(String(Buffer.from(claims, 'base64url'))) as Record<string, unknown>
  return { claims: read, publicKey: point.toString('base64url') }
}
