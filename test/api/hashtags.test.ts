import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let author: Caller
beforeAll(async () => {
  house = await openHouse({ sample: true })
  author = await house.signIn('tui.armitage')
})
afterAll(() => house.stop())

const post = (who: Caller, status: string, visibility: 'company' | 'followers' = 'company') =>
  who.call('POST /api/v1/statuses', { body: { status, visibility } })

it('a hashtag tells how often it stood in posts to everyone in the last seven days', async () => {
  const other = await house.signIn('dave.pokere')
  await post(author, 'One #Quokka')
  await post(author, 'Two #quokka')
  await post(other, 'Three #QUOKKA')
  await post(other, 'For followers #quokka', 'followers')
  const { body } = await other.call('GET /api/v1/tags/:name', { params: { name: 'quokka' } })
  expect(body.history).toHaveLength(7)
  expect(body.history[0]).toMatchObject({ uses: '3', accounts: '2' })
  expect(body.history[6]).toMatchObject({ uses: '0', accounts: '0' })
  expect(Number(body.history[0]?.day) % 86_400).toBe(0)
})

it.each(['with-hyphen', 'two words', '2026', '!'])(
  'what no post can say as a hashtag, such as %s, is refused with the reason',
  async (name) => {
    for (const { status, body } of [
      await author.call('GET /api/v1/tags/:name', { params: { name } }),
      await author.call('POST /api/v1/tags/:name/follow', { params: { name } }),
      await author.call('GET /api/v1/timelines/tag/:hashtag', { params: { hashtag: name } }),
    ])
      expect([status, body]).toMatchObject([404, { code: 'not_a_hashtag' }])
  },
)

it('what a post can say as a hashtag can be followed, whatever it is made of', async () => {
  for (const name of ['l·l', 'kereru_2', 'वायु', 'カ・タ']) {
    const { tags } = (await post(author, `About #${name}`)).body
    expect(tags.map((tag) => tag.name)).toEqual([name])
    const followed = await author.call('POST /api/v1/tags/:name/follow', { params: { name } })
    expect([followed.status, followed.body.following]).toEqual([200, true])
  }
})

it('following a hashtag brings its posts home, and unfollowing takes them away', async () => {
  const reader = await house.signIn('isla.drummond')
  const { id } = (await post(author, 'On the road #bandicootday')).body
  const home = async () => (await reader.call('GET /api/v1/timelines/home')).body.find((one) => one.id === id)
  await reader.call('POST /api/v1/accounts/:id/unfollow', {
    params: { id: (await author.call('GET /api/v1/accounts/verify_credentials')).body.id },
  })
  expect(await home()).toBeUndefined()
  const name = 'bandicootday'
  const followed = await reader.call('POST /api/v1/tags/:name/follow', { params: { name } })
  expect(followed.body.following).toBe(true)
  expect((await home())?.why).toEqual({ kind: 'follows_hashtag', hashtag: name })
  await reader.call('POST /api/v1/tags/:name/unfollow', { params: { name } })
  expect(await home()).toBeUndefined()
})
