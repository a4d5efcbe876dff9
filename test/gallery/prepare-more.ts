import type { APIRequestContext, Browser } from 'playwright-core'
import { webm } from '#test/rig/clips/index.ts'
import { send } from '#test/rig/send.ts'
import { landscape } from './landscape.ts'

/** Paths of pages that show something in particular, and names of what was made. */
export type More = {
  pictures: string
  covered: string
  video: string
  quote: string
  list: string
  listEmpty: string
  conversation: string
}

type Made = { id: string; account: { acct: string } }

/** Somebody of the sample, asking the API as their page would. */
type Somebody = {
  id: string
  origin: string
  ask: <T>(path: string, data?: unknown) => Promise<T>
  change: (method: 'put' | 'patch', path: string, data: unknown) => Promise<void>
  upload: (file: Buffer, description: string, type?: string) => Promise<string>
  request: APIRequestContext
  leave: () => Promise<void>
}

async function enter(browser: Browser, origin: string, handle: string): Promise<Somebody> {
  const context = await browser.newContext()
  const { request } = context
  const ask = async <T>(path: string, data?: unknown) =>
    (await (await send(request, origin, path, data)).json()) as T
  const { id } = await ask<{ id: string }>('/api/birdhouse/v1/sample/sign-in', { handle })
  return {
    id,
    origin,
    ask,
    request,
    async change(method, path, data) {
      const answer = await request[method](origin + path, { data, headers: { origin } })
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    },
    async upload(buffer, description, mimeType = 'image/jpeg') {
      const multipart = { description, file: { name: 'file', mimeType, buffer } }
      const answer = await request.post(`${origin}/api/v2/media`, { headers: { origin }, multipart })
      return ((await answer.json()) as Made).id
    },
    leave: () => context.close(),
  }
}

/** What Mele keeps, and what others wrote that she sees: pictures, lists, filters, what is muted, drafts, what has a time. */
export async function prepareMore(browser: Browser, origin: string): Promise<More> {
  const [mele, rewi, wei] = await Promise.all(
    ['mele.fifita', 'rewi.matenga', 'wei.zhou'].map((handle) => enter(browser, origin, handle)),
  )
  if (!mele || !rewi || !wei) throw new Error('somebody is not in the sample')
  await furnishHouse(wei, origin)
  const path = (one: Made) => `/@${one.account.acct}/${one.id}`
  const shown = await showPictures(rewi)
  const quote = await mele.ask<Made>('/api/v1/statuses', {
    status: 'This is why we walk up twice a year.',
    quoted_status_id: shown.pictures.id,
  })
  await keepThings(mele)
  const list = await mele.ask<Made>('/api/v1/lists', { title: 'Netzbetrieb und Bereitschaftsdienste Nord' })
  await mele.ask(`/api/v1/lists/${list.id}/accounts`, { account_ids: [rewi.id, wei.id] })
  const listEmpty = await mele.ask<Made>('/api/v1/lists', { title: 'Shops' })
  await holdBack(mele, wei)
  const told = await wei.ask<Made>('/api/v1/statuses', {
    status: '@mele.fifita @rewi.matenga who looks after the mast on Thursday?',
    visibility: 'direct',
  })
  await rewi.ask('/api/v1/statuses', {
    status: '@mele.fifita I do, from ten on.',
    in_reply_to_id: told.id,
    visibility: 'direct',
  })
  await Promise.all([mele.leave(), rewi.leave(), wei.leave()])
  return {
    pictures: path(shown.pictures),
    covered: path(shown.covered),
    video: path(shown.video),
    quote: path(quote),
    list: `/lists/${list.id}`,
    listEmpty: `/lists/${listEmpty.id}`,
    conversation: `/conversations/${told.id}`,
  }
}

async function furnishHouse(wei: Somebody, origin: string): Promise<void> {
  const words = {
    NOC: 'the network operations centre: the people who watch the towers',
    churn: 'say “customers who leave”',
    Störungsannahmestelle: 'the desk that takes reports of faults',
  }
  for (const [term, note] of Object.entries(words))
    await wei.ask('/api/birdhouse/v1/glossary', { term, note })
  for (const [shortcode, hue] of Object.entries({
    tui: 200,
    pukeko: 230,
    tower: 30,
    onions: 320,
  })) {
    const file = { name: `${shortcode}.png`, mimeType: 'image/jpeg', buffer: await landscape(96, 96, hue) }
    const multipart = { shortcode, category: hue > 100 ? 'Birds' : 'Things', file }
    const answer = await wei.request.post(`${origin}/api/birdhouse/v1/emoji`, {
      headers: { origin },
      multipart,
    })
    if (!answer.ok()) throw new Error(await answer.text())
  }
}

async function showPictures(rewi: Somebody) {
  const post = (status: string, media_ids: string[], more = {}) =>
    rewi.ask<Made>('/api/v1/statuses', { status, media_ids, ...more })
  const views = [
    await rewi.upload(await landscape(1200, 800), 'The mast at Cape Palliser, seen from the ridge'),
    await rewi.upload(await landscape(800, 1200, 200), 'The same mast, from below'),
    await rewi.upload(await landscape(900, 900, 30), ''),
  ]
  return {
    pictures: await post('Three views from the top. The wind was kind today. :tower:', views),
    covered: await post(
      'First aid training, step 4.',
      [await rewi.upload(await landscape(900, 600, 320), 'A bandaged hand')],
      {
        sensitive: true,
      },
    ),
    video: await post('Ten seconds of silence up here.', [
      await rewi.upload(webm(), 'Clouds over the ridge', 'video/webm'),
    ]),
  }
}

async function keepThings(mele: Somebody): Promise<void> {
  const filter = (title: string, keyword: string, filter_action: string, more = {}) =>
    mele.ask('/api/v2/filters', {
      ...{ title, context: ['home', 'public'], filter_action, ...more },
      keywords_attributes: [{ keyword, whole_word: true }],
    })
  await filter('Tower walk', 'ridge', 'warn')
  await filter('Weihnachtsfeierplanungsausschuss', 'Weihnachtsfeier', 'hide', { expires_in: 86_400 })
  const find = async (handle: string) =>
    (await (
      await mele.request.get(new URL(`/api/v1/accounts/lookup?acct=${handle}`, mele.origin).href)
    ).json()) as Made
  await mele.ask(`/api/v1/accounts/${(await find('wilhelmina.vdw')).id}/mute`, { duration: 86_400 })
  await mele.ask(`/api/v1/accounts/${(await find('liam.dalgleish')).id}/mute`)
  await mele.ask(`/api/v1/accounts/${(await find('layla.alhaddad')).id}/block`)
  await mele.ask('/api/birdhouse/v1/hashtags/rugby/mute', {})
  const drafts = {
    'gallery-draft-one': { text: 'What I would tell my first-week self about the counter, in three posts' },
    'gallery-draft-two': {
      text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, kurz DDSG',
      full_text: 'Mit allem, was dazugehört.',
      visibility: 'followers',
    },
  }
  for (const [key, content] of Object.entries(drafts))
    await mele.change('put', `/api/birdhouse/v1/drafts/${key}`, { revision: 0, content })
  const scheduled = {
    1: 'The canteen opens again tomorrow',
    3: 'Stocktake begins. Doors open at ten.',
    5: 'Roster for December is up',
  }
  for (const [days, status] of Object.entries(scheduled))
    await mele.ask('/api/v1/statuses', {
      status,
      scheduled_at: new Date(Date.now() + Number(days) * 86_400_000).toISOString(),
    })
}

/** Somebody whom Mele's setting holds back has named her. */
async function holdBack(mele: Somebody, wei: Somebody): Promise<void> {
  await mele.change('patch', '/api/v2/notifications/policy', { for_not_following: 'filter' })
  await wei.ask(`/api/v1/accounts/${mele.id}/unfollow`)
  await mele.ask(`/api/v1/accounts/${wei.id}/unfollow`)
  await wei.ask('/api/v1/statuses', {
    status: '@mele.fifita could you look at the queue at the counter some time?',
  })
}
