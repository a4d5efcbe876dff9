import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { announceOn } from './announce-on.ts'
import { type Stage, setStage } from './stage.ts'

/**
 * Who opens what: one person of each role goes to every address that the app has, and sees it, or the plain refusal. The parts of the
 * administration are in roles.test.ts.
 */
const ROLES = {
  administrator: 'wei.zhou',
  communicator: 'tui.armitage',
  care_agent: 'anahera.ngata',
  policy_owner: 'ngaire.whitcombe',
  staff_representative: 'dave.pokere',
  moderator: 'josie.karaitiana',
  employee: 'liam.dalgleish',
}
type Role = keyof typeof ROLES

/** `sees`: everybody unless said; then what it `shows` to them, and the `refusal` to others. Everybody here is Wei's own alone, who is no exception to who may read what. */
type Screen = { at: string; heading: string; sees?: Role[]; shows?: string; refusal?: string }

/** A name that differs by who asks. */
const ANY = ''
const GONE = 'This is not here'
const OWN: Role[] = ['administrator']
const SCREENS: Record<string, Screen[]> = {
  '/': [{ at: '/', heading: 'Home' }],
  '/company': [{ at: '/company', heading: 'Company' }],
  '/tags/$hashtag': [{ at: '/tags/ask', heading: '#ask' }],
  '/notifications': [{ at: '/notifications', heading: 'Notifications' }],
  '/follow-requests': [{ at: '/follow-requests', heading: 'Requests to follow you' }],
  '/notifications/requests': [{ at: '/notifications/requests', heading: 'Held back' }],
  '/search': [{ at: '/search', heading: 'Search' }],
  '/announcements': [{ at: '/announcements', heading: 'Announcements' }],
  '/announcements/$announcement': [
    {
      at: '/announcements/ADDRESSED',
      heading: 'Announcement',
      shows: 'For Wei alone',
      sees: OWN,
      refusal: GONE,
    },
  ],
  '/announcements/$announcement/figures': [
    {
      at: '/announcements/ADDRESSED/figures',
      heading: 'Figures',
      shows: 'Too few to count',
      sees: ['administrator', 'communicator'],
      refusal: 'None of your roles permits this.',
    },
  ],
  '/announce': [
    {
      at: '/announce?state=published',
      heading: 'Announce',
      shows: 'For Wei alone',
      sees: ['administrator', 'communicator'],
      refusal: 'None of your roles permits this.',
    },
  ],
  '/announce/$announcement': [
    {
      at: '/announce/ADDRESSED',
      heading: ANY,
      shows: 'For Wei alone',
      sees: ['administrator', 'communicator'],
      refusal: 'None of your roles permits this.',
    },
  ],
  '/conversations': [{ at: '/conversations', heading: 'Direct messages' }],
  '/conversations/$conversation': [
    {
      at: '/conversations/CONVERSATION',
      heading: ANY,
      shows: 'between us',
      sees: ['administrator', 'communicator'],
      refusal: GONE,
    },
  ],
  '/lists': [{ at: '/lists', heading: 'Lists' }],
  '/lists/$list': [
    {
      at: '/lists/LIST',
      heading: 'Mine',
      shows: 'Nothing here yet',
      sees: OWN,
      refusal: 'There is no such list',
    },
  ],
  '/daily': [{ at: '/daily', heading: 'Daily sources' }],
  '/drafts': [{ at: '/drafts', heading: 'Drafts' }],
  '/filters': [{ at: '/filters', heading: 'Filters' }],
  '/groups': [{ at: '/groups', heading: 'Groups' }],
  '/groups/$group': [
    { at: '/groups/screens-open', heading: 'Open to all' },
    { at: '/groups/nobody-made-this', heading: 'Groups', sees: [], refusal: 'There is no such group' },
  ],
  '/scheduled': [{ at: '/scheduled', heading: 'Scheduled' }],
  '/tags': [{ at: '/tags', heading: 'Hashtags you follow' }],
  '/muted': [{ at: '/muted', heading: 'Muted and blocked' }],
  '/bookmarks': [{ at: '/bookmarks', heading: 'Bookmarks' }],
  '/favourites': [{ at: '/favourites', heading: 'Favourites' }],
  '/people': [{ at: '/people', heading: 'People' }],
  '/reports': [{ at: '/reports', heading: 'Reports and decisions' }],
  '/rules': [{ at: '/rules', heading: 'Rules' }],
  '/papers': [{ at: '/papers', heading: 'Briefings' }],
  '/settings': [
    '',
    '?part=profile',
    '?part=looks',
    '?part=notifications',
    '?part=access',
    '?part=archive',
  ].map((part, index) => ({
    at: `/settings${part}`,
    heading: [
      'Settings',
      'Profile',
      'Appearance and language',
      'Notifications',
      'Signing in',
      'Archive and leaving',
    ][index] as string,
  })),
  '/admin': [
    {
      at: '/admin?part=audit',
      heading: 'Audit',
      shows: 'What was done',
      sees: ['administrator'],
      refusal: 'None of your roles permits this.',
    },
    {
      at: '/admin?part=reports',
      heading: 'Reports',
      shows: 'Appeals',
      sees: ['administrator', 'moderator'],
      refusal: 'None of your roles permits this.',
    },
  ],
  '/you': [{ at: '/you', heading: ANY }],
  '/@{$handle}': [
    { at: '/@wei.zhou', heading: 'Wei Zhou' },
    { at: '/@nobody.here', heading: '@nobody.here', sees: [], refusal: GONE },
  ],
  '/@{$handle}/followers': [{ at: '/@wei.zhou/followers', heading: 'Followers of Wei Zhou' }],
  '/@{$handle}/tagged/$hashtag': [
    { at: '/@wei.zhou/tagged/ask', heading: '#ask by Wei Zhou' },
    { at: '/@nobody.here/tagged/ask', heading: '#ask by @nobody.here', sees: [], refusal: GONE },
  ],
  '/@{$handle}/following': [{ at: '/@wei.zhou/following', heading: 'Followed by Wei Zhou' }],
  ...Object.fromEntries(
    [
      ['', 'Thread', ''],
      ['/history', 'What it said', 'never edited'],
      ['/favourites', 'Favourite of', 'Nobody yet'],
      ['/boosts', 'Boosted by', 'Nobody yet'],
    ].map(([tail, heading = '', shows]) => [
      `/@{$handle}/$id${tail}`,
      [
        { at: `/@wei.zhou/PUBLIC${tail}`, heading },
        // Tui is named in it.
        {
          at: `/@wei.zhou/DIRECT${tail}`,
          heading,
          shows: shows || 'between us',
          sees: [...OWN, 'communicator'],
          refusal: GONE,
        },
        { at: `/@wei.zhou/CLOSED${tail}`, heading, shows: shows || 'Among us', sees: OWN, refusal: GONE },
      ],
    ]),
  ),
}

/** Open to who is not signed in; whoever has no business there is told so. */
const OUTSIDE: Record<string, { at: string; heading: string }> = {
  '/sign-in': { at: '/sign-in', heading: 'Kererū Mobile inside' },
  '/setup': { at: '/setup', heading: 'Use the set-up link' },
  '/reset': { at: '/reset', heading: 'A new password' },
  '/reset/$token': { at: '/reset/nobodys-token-at-all', heading: 'This link does not work any more' },
  '/email/$token': { at: '/email/nobodys-token-at-all', heading: 'This link does not work any more' },
  '/archive/$token': { at: '/archive/nobodys-token-at-all', heading: 'Your archive' },
  '/digest/$token': { at: '/digest/nobodys-token-at-all', heading: 'No more daily mail?' },
  '/screen/$token': { at: '/screen/nobodys-token-at-all', heading: 'This address shows nothing any more' },
  '/invite/$token': { at: '/invite/nobodys-token-at-all', heading: 'This invitation does not work any more' },
}

let stage: Stage
let named: Record<string, string>
beforeAll(async () => {
  stage = await setStage({ sample: true, environment: { RATE_LIMITS: 'false' } })
  const wei = await stage.openAs('wei.zhou')
  const made = (path: string, data: object) => stage.send<{ id: string }>(wei, path, data)
  const post = async (data: object) => (await made('/api/v1/statuses', data)).id
  await made('/api/birdhouse/v1/groups', { name: 'Open to all', handle: 'screens-open' })
  const closed = await made('/api/birdhouse/v1/groups', {
    ...{ name: 'Closed', handle: 'screens-closed', closed: true },
  })
  named = {
    LIST: (await made('/api/v1/lists', { title: 'Mine' })).id,
    DIRECT: await post({ status: '@tui.armitage between us', visibility: 'direct' }),
    CLOSED: await post({ status: 'Among us', group_id: closed.id }),
    PUBLIC: await post({ status: 'For all' }),
  }
  named.ADDRESSED = await announceOn(stage, wei, {
    condition: 'person = wei.zhou',
    texts: [{ language: 'en', short: 'For Wei alone', full_text: null }],
  })
  const found = await wei.request.get(`${stage.app.origin}/api/v1/conversations`)
  const [conversation] = (await found.json()) as { id: string }[]
  named.CONVERSATION = conversation?.id ?? ''
  await wei.context().close()
})
afterAll(() => stage.close())

const fill = (at: string) => at.replace(/[A-Z]{4,}/, (word) => named[word] ?? word)

test('the table has every address of the app', () => {
  const folder = new URL('../../web/app/', import.meta.url)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  const router = names.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  const paths = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path)
  // The welcome comes by itself, once, and an app's question with what the app asks for.
  const alone = ['/welcome', '/authorise']
  expect(new Set(paths)).toEqual(new Set([...Object.keys(SCREENS), ...Object.keys(OUTSIDE), ...alone]))
})

test.each(Object.entries(ROLES) as [Role, string][])(
  'as %s every address opens, or says that it does not',
  {
    timeout: 120_000,
  },
  async (role, handle) => {
    const page = await stage.openAs(handle)
    const wrong: string[] = []
    for (const screen of Object.values(SCREENS).flat()) {
      const seen = await see(page, screen)
      const wanted = screen.sees === undefined || screen.sees.includes(role) ? 'seen' : 'refused'
      if (seen !== wanted) wrong.push(`${screen.at}: ${seen}, not ${wanted}`)
    }
    expect(wrong).toEqual([])
    expect(stage.complaints.filter((line) => !/status of (403|404)/.test(line))).toEqual([])
    await page.context().close()
  },
)

test('who is not signed in comes to the sign-in from every address inside, and reads what is outside', async () => {
  const page = await stage.open()
  const wrong: string[] = []
  for (const { at } of Object.values(SCREENS).flat()) {
    await page.goto(fill(at))
    await page.getByRole('heading', { level: 1, name: 'Kererū Mobile inside' }).waitFor()
    if (new URL(page.url()).pathname !== '/sign-in') wrong.push(at)
  }
  expect(wrong).toEqual([])
  for (const { at, heading } of Object.values(OUTSIDE)) {
    await page.goto(at)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
}, 120_000)

/** Whether the heading stands over what it is about, or over the words that this is not for who asks. */
async function see(page: Page, { at, heading, shows, refusal }: Screen): Promise<string> {
  await page.goto(fill(at))
  const title = page.getByRole('heading', { level: 1 }).first()
  await title.waitFor()
  if (refusal !== undefined) {
    const refused = page.locator('main').getByText(refusal).first()
    const shown = page
      .locator('main')
      .getByText(shows ?? heading)
      .first()
    // Either is asked for again and again: what is refused may be asked for twice, and shown as loading in between.
    let told = false
    while (!told && !(shows !== undefined && (await shown.isVisible()))) {
      await page.waitForTimeout(20)
      told = await refused.isVisible()
    }
    if (told) return 'refused'
  }
  if (heading === ANY) return 'seen'
  // A name may come a moment later than the page.
  const right = page.getByRole('heading', { level: 1, name: heading, exact: true })
  const seen = await right.waitFor().then(
    () => true,
    () => false,
  )
  return seen ? 'seen' : title.innerText()
}
