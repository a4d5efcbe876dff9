import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { BACK, queryOf, type Registered } from '#test/rig/oauth.ts'
import { withDatabase } from '#test/rig/people.ts'
import { type Program, startProgram, stopProgram } from '#test/rig/program.ts'
import { openStream } from '#test/rig/stream.ts'
import { openSocket } from '#test/rig/streaming.ts'
import { ask } from '#test/rig/writer.ts'

/** Two processes of Birdhouse on one database: what happens at one is true at the other. */
const cluster = openTestCluster(inject('clusterUrl'))
const name = `nodes_${randomBytes(6).toString('hex')}`
let databaseUrl: string
const programs: Program[] = []
let here: string
let there: string

beforeAll(async () => {
  databaseUrl = await cluster.createDatabase(name)
  const environment = { DATABASE_URL: databaseUrl, RATE_LIMITS: 'false', LOG_LEVEL: 'error' }
  programs.push(startProgram(environment, { args: ['--sample'] }))
  here = (await programs[0]?.open()) ?? ''
  programs.push(startProgram(environment))
  there = (await programs[1]?.open()) ?? ''
})
afterAll(async () => {
  await Promise.all(programs.map(stopProgram))
  await cluster.dropDatabase(name)
})

/** A session that was opened at the first node; its secret serves as a cookie and as a bearer token. */
async function signIn(handle: string) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ handle })
  const answer = await fetch(`${here}/api/birdhouse/v1/sample/sign-in`, { method: 'POST', headers, body })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    cookie,
    token: cookie.slice('birdhouse='.length),
    id: ((await answer.json()) as { id: string }).id,
  }
}

type Somebody = Awaited<ReturnType<typeof signIn>>

async function statuses(who: Somebody): Promise<number[]> {
  const path = '/api/birdhouse/v1/me'
  const bearer = { authorization: `Bearer ${who.token}` }
  const asked = [here, there].flatMap((node) => [
    ask(node, { path, cookie: who.cookie }),
    ask(node, { path, cookie: '', headers: bearer }),
  ])
  return (await Promise.all(asked)).map((answer) => answer.status)
}

async function expectOutEverywhere(who: Somebody, act: () => Promise<unknown>): Promise<void> {
  expect(await statuses(who)).toEqual([200, 200, 200, 200])
  const streams = [
    await openStream(here, who),
    await openStream(there, who),
    await openStream(there, { token: who.token }),
  ]
  await act()
  const done = performance.now()
  await Promise.all(
    streams.map((stream) =>
      stream.until((one) => one.name === 'ended' && one.data.reason === 'access_ended'),
    ),
  )
  await Promise.all(streams.map((stream) => stream.ended))
  expect(await statuses(who)).toEqual([401, 401, 401, 401])
  const took = performance.now() - done
  process.stdout.write(`out at both servers ${took.toFixed()} ms after the answer\n`)
  expect(took).toBeLessThan(2_000)
}

it('somebody suspended at one is out at both at once: pages, tokens and streams', async () => {
  const [admin, leaver] = [await signIn('wei.zhou'), await signIn('rewi.matenga')]
  const path = `/api/birdhouse/v1/people/${leaver.id}/suspend`
  await expectOutEverywhere(leaver, () => ask(here, { method: 'POST', path, cookie: admin.cookie }))
})

it('so is somebody whom the administrator suspends by a command', async () => {
  const leaver = await signIn('isla.drummond')
  await expectOutEverywhere(leaver, async () => {
    const bin = fileURLToPath(new URL('../../../bin/birdhouse', import.meta.url))
    const command = spawn(process.execPath, [bin, 'people', 'suspend', 'isla.drummond'], {
      env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    })
    expect((await once(command, 'close'))[0]).toBe(0)
  })
})

type Sent = { status: number; body: { access_token?: string; refresh_token?: string } & Registered }

async function sendTo(node: string, path: string, fields: Record<string, string>): Promise<Sent> {
  const answer = await fetch(`${node}${path}`, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answer.status, body: (await answer.json()) as Sent['body'] }
}

async function registerHere(): Promise<Registered> {
  const wish = { client_name: 'Elk', redirect_uris: BACK, scopes: 'read write' }
  const { client_id, client_secret } = (await sendTo(here, '/api/v1/apps', wish)).body
  return { client_id, client_secret }
}

/** What fetches the tokens of an app that somebody let in at the first node. */
async function letInHere(who: Somebody, app: Registered) {
  const body = { asked: queryOf(app), allow: true }
  const path = '/api/birdhouse/v1/authorise'
  const told = await ask<{ back: string }>(here, { method: 'POST', path, cookie: who.cookie, body })
  const code = new URL(told.body.back).searchParams.get('code') ?? ''
  return { grant_type: 'authorization_code', code, redirect_uri: BACK, ...app }
}

/** The same at both, ten times at once. */
const race = (fields: Record<string, string>) =>
  Promise.all(
    Array.from({ length: 10 }, (_, at) => sendTo(at % 2 === 0 ? here : there, '/oauth/token', fields)),
  )
const with200 = (told: Sent[]) => told.filter(({ status }) => status === 200)
const asApp = (node: string, token = '') =>
  ask(node, { path: '/api/v1/lists', cookie: '', headers: { authorization: `Bearer ${token}` } })

it('a code and a refresh token work once, though they come to both at once; what came of them ends at both', async () => {
  const who = await signIn('tui.armitage')
  const app = await registerHere()
  const fetched = with200(await race(await letInHere(who, app)))
  expect(fetched).toHaveLength(1)
  for (const node of [here, there])
    expect((await asApp(node, fetched[0]?.body.access_token)).status).toBe(401)
  const { body } = await sendTo(there, '/oauth/token', await letInHere(who, app))
  for (const node of [here, there]) expect((await asApp(node, body.access_token)).status).toBe(200)
  const renewal = { grant_type: 'refresh_token', refresh_token: body.refresh_token ?? '', ...app }
  const once = await sendTo(here, '/oauth/token', renewal)
  expect(once.status).toBe(200)
  for (const node of [here, there]) {
    expect((await asApp(node, body.access_token)).status).toBe(401)
    expect((await asApp(node, once.body.access_token)).status).toBe(200)
  }
  const next = { ...renewal, refresh_token: once.body.refresh_token ?? '' }
  const renewed = with200(await race(next))
  expect(renewed).toHaveLength(1)
  for (const node of [here, there])
    expect((await asApp(node, renewed[0]?.body.access_token)).status).toBe(401)
})

it('an app that an administrator ends for everybody at one is out at both, and hears nothing more', async () => {
  const [who, admin] = [await signIn('dave.pokere'), await signIn('wei.zhou')]
  const { body } = await sendTo(there, '/oauth/token', await letInHere(who, await registerHere()))
  const token = body.access_token ?? ''
  const sockets = [await openSocket(here, { token }), await openSocket(there, { token })]
  for (const node of [here, there]) expect((await asApp(node, token)).status).toBe(200)
  const path = '/api/birdhouse/v1/apps/authorisations'
  await ask(here, { method: 'DELETE', path, cookie: admin.cookie })
  for (const { closed } of sockets) expect((await closed).code).toBe(1008)
  for (const node of [here, there]) expect((await asApp(node, token)).status).toBe(401)
  expect(await statuses(who)).toEqual([200, 200, 200, 200])
})

it('a post at one comes to the open pages at the other, changes there when it is edited, and goes when it is deleted', async () => {
  const [author, reader] = [await signIn('tui.armitage'), await signIn('dave.pokere')]
  await ask(here, { method: 'POST', path: `/api/v1/accounts/${author.id}/follow`, cookie: reader.cookie })
  const stream = await openStream(there, reader)
  const body = { status: 'Numbat at noon' }
  const { id } = (
    await ask<{ id: string }>(here, { method: 'POST', path: '/api/v1/statuses', cookie: author.cookie, body })
  ).body
  await stream.until((one) => one.name === 'home' && one.data.id === id)
  const path = `/api/v1/statuses/${id}`
  await ask(there, { path, cookie: reader.cookie })
  const edit = { status: 'Numbat at one #numbatx' }
  await ask(here, { method: 'PUT', path, cookie: author.cookie, body: edit })
  await stream.until((one) => one.name === 'edited' && one.data.id === id)
  const read = await ask<{ birdhouse: { text: string } }>(there, { path, cookie: reader.cookie })
  expect(read.body.birdhouse.text).toBe(edit.status)
  await ask(here, { method: 'DELETE', path: `/api/v1/statuses/${id}`, cookie: author.cookie })
  await stream.until((one) => one.name === 'deleted' && one.data.id === id)
  expect((await ask(there, { path: `/api/v1/statuses/${id}`, cookie: reader.cookie })).status).toBe(404)
  stream.close()
})

it('whatever another user of the database sends in their place, both go on and tell nobody more than before', async () => {
  const [author, reader] = [await signIn('tui.armitage'), await signIn('dave.pokere')]
  const body = { status: 'For nobody but me @tui.armitage', visibility: 'direct' }
  const { id } = (
    await ask<{ id: string }>(here, { method: 'POST', path: '/api/v1/statuses', cookie: author.cookie, body })
  ).body
  const stream = await openStream(there, reader)
  const facts = [null, {}, [], 'x', { accountId: 7, postId: 'x', kept: {}, followerId: null, readAt: 'x' }]
  const rightFacts = {
    postId: id,
    authorId: author.id,
    accountId: reader.id,
    notificationId: '1',
    boostId: id,
    boosterId: author.id,
    reach: [{ why: 2, hashtagId: null, accountIds: [reader.id] }],
  }
  const names = [
    ...['account.joined', 'account.changed', 'follow.added', 'follow.removed', 'hashtag.followed'],
    ...[
      'post.published',
      'post.boosted',
      'post.unboosted',
      'post.deleted',
      'post.edited',
      'poll.voted',
      'poll.ended',
      'home.changed',
      'conversation.changed',
      'post.favourited',
      'post.counted',
    ],
    ...['notification.added', 'organisation.changed', 'directory.changed', 'nothing.known', '__proto__', 7],
  ]
  const told = names.flatMap((name) => [...facts, rightFacts].map((one) => ({ name, facts: one })))
  const payloads = [
    '',
    'x',
    'null',
    '7',
    '[]',
    '{}',
    '{"told":7}',
    '{"told":[null,7,{}]}',
    '{"from":null,"told":{"length":9}}',
  ]
  await withDatabase(databaseUrl, async (client) => {
    for (const payload of [...payloads, ...told.map((one) => JSON.stringify({ from: 'me', told: [one] }))])
      await client.query(`select pg_notify('birdhouse_events', $1)`, [payload])
  })
  const last = { status: 'Still there?' }
  const { id: later } = (
    await ask<{ id: string }>(here, {
      method: 'POST',
      path: '/api/v1/statuses',
      cookie: author.cookie,
      body: last,
    })
  ).body
  await stream.until((one) => one.data.id === later)
  expect(await statuses(reader)).toEqual([200, 200, 200, 200])
  expect(JSON.stringify(stream.events)).not.toContain('For nobody but me')
  for (const node of [here, there])
    expect(
      JSON.stringify(await ask(node, { path: '/api/v1/timelines/home', cookie: reader.cookie })),
    ).not.toContain('For nobody but me')
  stream.close()
})
