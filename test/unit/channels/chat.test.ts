import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { bodyFor } from '#server/channels/chat/formats.ts'
import { FORMATS, type Format, makeChatCarrier } from '#server/channels/chat/index.ts'
import { createCall, createGate } from '#server/platform/fetch/index.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { messageOf } from '#test/rig/messages.ts'

/** Rooms of a chat are posted to by webhooks, as each chat wants it; a real server plays the chat. */
let peer: Awaited<ReturnType<typeof startHttpPeer>>
beforeAll(async () => {
  peer = await startHttpPeer()
})
afterAll(() => peer.close())
beforeEach(() => {
  peer.asked.length = 0
  peer.answer({ status: 200, body: 'ok' })
})

const call = createCall(createGate(['127.0.0.1']), undefined, 400)
const carrierOf = (format: Format) =>
  makeChatCarrier({
    call,
    anyRoom: async () => true,
    room: async (id) => (id === '5' ? { url: `${peer.url}/hook/secret`, format } : null),
  })
const message = messageOf({
  to: '5',
  short: 'Keys <!channel> @all *now*',
  full: 'One.\n\n[Two](https://evil.example)',
})
const posted = () => JSON.parse(peer.asked[0]?.body ?? '')

it('Slack gets blocks of plain text and a button', async () => {
  expect(await carrierOf('slack').send(message)).toEqual({ kind: 'accepted' })
  const { text, blocks } = posted()
  expect(text).toBe('Important · Operations, Kererū Mobile: Keys &lt;!channel&gt; @all *now*')
  expect(blocks[1].text).toEqual({ type: 'plain_text', text: message.short, emoji: false })
  expect(blocks.at(-1).elements[0]).toMatchObject({ type: 'button', url: message.link })
  expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
})

it('Teams gets an adaptive card whose text reads no Markdown', async () => {
  await carrierOf('teams').send({ ...message, language: 'de' })
  const [{ contentType, content }] = posted().attachments
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
  expect(content.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Öffnen', url: message.link }])
  expect(content.body.every((one: { type: string }) => one.type === 'RichTextBlock')).toBe(true)
  expect(content.body).toHaveLength(4)
})

it('Mattermost gets Markdown in which nothing of the author’s is a sign or calls anybody', async () => {
  await carrierOf('mattermost').send(message)
  const { text } = posted()
  expect(text).toContain('@\u200ball \\*now\\*')
  expect(text).toContain('\\[Two\\]\\(https:\u200b//evil.example\\)')
  expect(text).toContain(`[Open](${message.link})`)
})

it('the longest announcement stays within what chats take, whole letters only', () => {
  const long = messageOf({ short: '😀'.repeat(400), full: '😀'.repeat(20_000) })
  for (const format of FORMATS) {
    const body = JSON.stringify(bodyFor(format, long))
    expect(body.isWellFormed()).toBe(true)
    expect(body).not.toMatch(/\\ud[89ab]../i)
    expect(body.length).toBeLessThan(40_000)
  }
})

it.each([
  [
    { status: 429, headers: { 'retry-after': '2' } },
    { kind: 'later', afterMs: 2_000 },
  ],
  [
    { status: 404, body: 'no_team' },
    { kind: 'refused', said: '404 no_team' },
  ],
  [{ status: 410 }, { kind: 'refused' }],
  [{ status: 500 }, { kind: 'later' }],
  ['silent', { kind: 'later' }],
  ['half', { kind: 'later' }],
] as const)('%j', async (answer, outcome) => {
  peer.answer(answer)
  expect(await carrierOf('slack').send(message)).toMatchObject(outcome)
})

it('a room that was removed is refused', async () => {
  expect(await carrierOf('slack').send({ ...message, to: '6' })).toMatchObject({ kind: 'refused' })
  expect(peer.asked).toEqual([])
})
