import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** Speaks PostgreSQL's wire protocol just far enough to let anybody in and to say how old it is; or to refuse with an error. */
type Peer = { url: string; close(): Promise<void> }

type Answering = { version: string } | { refuses: { code: string; message: string } }

const SSL_REQUEST = 80_877_103

export async function startPeer(answering: Answering): Promise<Peer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let started = false
    socket.on('data', (data) => {
      if (!started && data.readInt32BE(4) === SSL_REQUEST) return void socket.write('N')
      if (!started) {
        started = true
        if ('refuses' in answering) return void socket.end(refusal(answering.refuses))
        return void socket.write(welcome(answering.version))
      }
      if ('version' in answering) socket.write(answer(data, answering.version))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return {
    url: `postgres://somebody:secretword@127.0.0.1:${port}/birds`,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

const text = (...parts: string[]) => Buffer.from(parts.map((part) => `${part}\0`).join(''))
const number16 = (value: number) => Buffer.from([value >> 8, value & 255])
const number32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

const READY = message('Z', Buffer.from('I'))

const welcome = (version: string) =>
  Buffer.concat([message('R', number32(0)), message('S', text('server_version', version)), READY])

const refusal = ({ code, message: said }: { code: string; message: string }) =>
  message('E', Buffer.concat([text('SFATAL', 'VFATAL', `C${code}`, `M${said}`), Buffer.from([0])]))

/** Whatever is asked in whichever way, the answer is the version's number: as if all connections were one, too. */
function answer(asked: Buffer, version: string): Buffer {
  const [major = '0', minor = '0'] = version.split('.')
  const value = Buffer.from(String(Number(major) * 10_000 + Number(minor)))
  const column = Buffer.concat([
    text(asked.includes('pg_backend_pid') ? 'pid' : 'server_version_num'),
    number32(0),
    number16(0),
    number32(25),
    number16(0xffff),
    number32(-1),
    number16(0),
  ])
  const rows = [
    message('T', Buffer.concat([number16(1), column])),
    message('D', Buffer.concat([number16(1), number32(value.length), value])),
    message('C', text('SHOW')),
  ]
  const extended = asked.toString('latin1', 0, 1) === 'P'
  return Buffer.concat([
    ...(extended ? [message('1', Buffer.alloc(0)), message('2', Buffer.alloc(0))] : []),
    ...rows,
    READY,
  ])
}
