import { once } from 'node:events'
import WebSocket from 'ws'
import { framesOf } from './frames.ts'
import type { Caller } from './house.ts'
import type { Somebody } from './people.ts'

export type Frame = {
  stream?: string[]
  event?: string
  /** Read from the JSON in it, where it is some. */
  payload?: unknown
  error?: string
  status?: number
}

export type StreamSocket = {
  ws: WebSocket
  frames: Frame[]
  send(frame: object | string): void
  /** Waits for a frame that fits; throws after 15 seconds. */
  until(fits: (frame: Frame) => boolean): Promise<Frame>
  closed: Promise<{ code: number; reason: string }>
}

type How = {
  token?: string
  /** Said as a subprotocol. */
  protocol?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  path?: string
}

const PATIENCE_MS = 15_000

export const tokenOf = ({ cookie }: Pick<Caller, 'cookie'>): string => cookie.split('=')[1] ?? ''
export const idIn = ({ payload }: Frame): unknown =>
  typeof payload === 'object' && payload !== null && 'id' in payload ? payload.id : payload

/** A list of a reader's own with somebody in it; its id. */
export async function listWith({ caller }: Somebody, { id }: Somebody): Promise<string> {
  const list = (await caller.call('POST /api/v1/lists', { body: { title: 'Live' } })).body.id
  await caller.call('POST /api/v1/lists/:id/accounts', { params: { id: list }, body: { account_ids: [id] } })
  return list
}

function connect(
  url: string,
  { token, protocol, query = {}, headers = {}, path = '/api/v1/streaming' }: How,
) {
  const address = new URL(path, url.replace(/^http/, 'ws'))
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return new WebSocket(address, protocol === undefined ? [] : [protocol], {
    headers: { ...bearer, ...headers },
  })
}

/** The status with which a WebSocket is refused; 101 for one that opens. */
export async function refusalOf(url: string, how: How): Promise<number> {
  const ws = connect(url, how)
  ws.on('error', () => {})
  return new Promise((resolve) => {
    ws.on('unexpected-response', (_request, answer) => {
      resolve(answer.statusCode ?? 0)
      answer.resume()
      ws.terminate()
    })
    ws.on('open', () => {
      resolve(101)
      ws.terminate()
    })
  })
}

/** Opens Mastodon's streams as an app does. It is open when this resolves. */
export async function openSocket(url: string, how: How): Promise<StreamSocket> {
  const ws = connect(url, how)
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  ws.on('message', (data) => {
    frames.push(readFrame(String(data)))
    for (const look of waiting) look()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  await once(ws, 'open')
  ws.on('error', () => {})
  return {
    ws,
    frames,
    closed,
    send: (frame) => ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`not among ${JSON.stringify(frames).slice(0, 2_000)}`))
        }, PATIENCE_MS)
        function look() {
          const found = frames.find(fits)
          if (found === undefined) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
  }
}

function readFrame(text: string): Frame {
  const frame = JSON.parse(text) as Frame & { payload?: string }
  if (typeof frame.payload !== 'string' || /delete$/.test(frame.event ?? '')) return frame
  return { ...frame, payload: JSON.parse(frame.payload) }
}

/** Subscribes to each, and waits until all of them are. */
export async function subscribe(socket: StreamSocket, ...streams: object[]): Promise<void> {
  for (const stream of streams) socket.send({ type: 'subscribe', ...stream })
  // Frames are done in their order, so that what is wrong with this one comes last.
  const before = socket.frames.length
  socket.send({ type: 'subscribe', stream: 'the end' })
  await socket.until((frame) => frame.status === 400 && socket.frames.indexOf(frame) >= before)
}

/** Reads along until one of these comes, and answers its data; then leaves. */
export async function readEvent(answer: Response, event: string): Promise<string> {
  const before: string[] = []
  for await (const one of framesOf(answer.body)) {
    if (one.event === event) return one.data
    before.push(one.event)
  }
  throw new Error(`ended after ${before.join(', ').slice(0, 500)}`)
}
