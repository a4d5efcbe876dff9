import type { EndpointName } from '#contract/index.ts'
import type { Caller, TestHouse } from '#test/rig/house.ts'

/** The people whose calls are looked at: `me` asks, the others are those whom it concerns. */
export type World = {
  house: TestHouse
  me: Caller
  mine: string
  other: Caller
  theirs: string
  /** A post of mine that the other answered, favoured, boosted and bookmarked. */
  postId: string
  replyId: string
  post(who: Caller, body: Post): Promise<string>
  idOf(who: Caller): Promise<string>
}

export type Post = {
  status: string
  in_reply_to_id?: string
  media_ids?: string[]
  visibility?: 'direct'
}

/** What an endpoint is asked with. */
export type Asked = { params?: object; query?: object; body?: object; headers?: Record<string, string> }
export type Given = { [N in EndpointName]?: Asked }

/** Two people of the sample organisation who have something to do with each other. */
export async function makeWorld(house: TestHouse): Promise<World> {
  const me = await house.signIn('tui.armitage')
  const other = await house.signIn('dave.pokere')
  const idOf = async (who: Caller) => (await who.call('GET /api/v1/accounts/verify_credentials')).body.id
  const post = async (who: Caller, body: Post) => (await who.call('POST /api/v1/statuses', { body })).body.id
  const [mine, theirs] = [await idOf(me), await idOf(other)]
  const postId = await post(me, { status: 'Morning, @dave.pokere #fieldnotes https://example.org/a' })
  const replyId = await post(other, { status: 'Morning', in_reply_to_id: postId })
  // What the sample bookmarks depends on the day.
  for (const act of ['favourite', 'bookmark'] as const)
    await me.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: replyId } })
  for (const act of ['favourite', 'reblog', 'bookmark'] as const)
    await other.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: postId } })
  await other.call('POST /api/v1/accounts/:id/unfollow', { params: { id: mine } })
  await other.call('POST /api/v1/accounts/:id/follow', { params: { id: mine } })
  return { house, me, mine, other, theirs, postId, replyId, post, idOf }
}
