import { expect, it } from 'vitest'
import { asEvent, asFrame } from '#server/api/live/streams/messages.ts'
import { readStream } from '#server/api/live/streams/stream.ts'
import { createSubscriptions } from '#server/api/live/streams/subscriptions.ts'
import { type Telling, Words } from '#server/api/live/telling.ts'

const words = () => new Words('{"id":"1","content":"<p>“Kererū”\\n</p>"}')

it('a frame is made once for all who read the same on the same stream, and its text once for all streams', () => {
  const [said, user, tag] = [
    words(),
    readStream({ stream: 'user' }),
    readStream({ stream: 'hashtag', tag: 'x' }),
  ]
  const frame = asFrame(user, 'update', said)
  expect(asFrame(readStream({ stream: 'user' }), 'update', said)).toBe(frame)
  expect(asFrame(tag, 'update', said)).not.toBe(frame)
  const read = JSON.parse(String(frame))
  expect(read).toMatchObject({ stream: ['user'], event: 'update' })
  expect(JSON.parse(read.payload)).toEqual(JSON.parse(String(said.text)))
  expect(asEvent(user, 'update', said)).toBe(asEvent(tag, 'update', said))
  expect(String(asEvent(user, 'filters_changed', null))).toBe('event: filters_changed\ndata: {}\n\n')
  expect(JSON.parse(String(asFrame(user, 'filters_changed', null)))).toEqual({
    stream: ['user'],
    event: 'filters_changed',
  })
})

it.each([
  ['Kererū', 'kereru'],
  ['#KERERU', 'ＫＥＲＥＲＵ'],
  [' numbat ', 'Numbat'],
])('the hashtags %s and %s are one stream, and each is named as it was asked for', (one, other) => {
  const [a, b] = [one, other].map((tag) => readStream({ stream: 'hashtag', tag }))
  expect(a?.key).toBe(b?.key)
  expect([a?.says[1], b?.says[1]]).toEqual([one, other])
})

it.each(['toString', '__proto__', 'constructor', '', 'user '])('“%s” is no stream', (stream) => {
  expect(() => readStream({ stream })).toThrow(/no stream/)
})

it('a connection waits for what its streams bring, and for nothing once they are gone', () => {
  const carried = createSubscriptions(asFrame, true)
  const brings = (telling: Telling) => [...carried.messages(telling)].length
  const gone: Telling = { name: 'deleted', words: new Words('1'), id: '1' }
  expect([carried.awaits('home'), brings(gone)]).toEqual([false, 0])
  for (const stream of ['user', 'public', 'direct', 'user:notification', 'public:remote'])
    carried.add(readStream({ stream }))
  carried.add(readStream({ stream: 'user' }))
  expect([carried.awaits('home'), carried.awaits('public'), carried.awaits('list')]).toEqual([
    true,
    true,
    false,
  ])
  // On those that bring posts.
  expect(brings(gone)).toBe(2)
  expect(brings({ name: 'notification', words: words(), ours: false })).toBe(2)
  expect(brings({ name: 'notification', words: words(), ours: true })).toBe(0)
  for (const stream of ['user', 'public', 'direct', 'user:notification', 'public:remote', 'never'])
    carried.remove(stream)
  expect([carried.awaits('home'), carried.awaits('direct'), brings(gone)]).toEqual([false, false, 0])
})
