import type { EndpointName } from '#contract/index.ts'
import { isHashtag } from '#rules/text/entities.ts'
import { Refusal } from '#server/base/errors.ts'
import type { SeenPost, Skeleton } from '#server/domains/posts/index.ts'
import type { House } from '../house.ts'
import { type Call, Ready } from '../http/implement.ts'
import { linkPages } from '../http/paging.ts'
import type { Site } from '../present/account.ts'
import type { StatusPresenter } from '../present/status.ts'

export type Desk = { house: House; statuses: StatusPresenter; site: Site }

/** A page of posts: what a skeleton names, as far as the reader may see it. */
export async function answerPosts(
  desk: Desk,
  call: Call<EndpointName>,
  skeleton: Skeleton[],
  limit: number,
): Promise<Ready> {
  const seen = await desk.house.posts.read(
    call.me,
    skeleton.map((item) => item.id),
  )
  linkPages(
    call.request,
    call.reply,
    skeleton.map((item) => item.key),
    limit,
    desk.site.url,
  )
  return new Ready(await listFor(desk, call.me, seen))
}

/** A page of posts whose ids are their keys. */
export async function answerSeen(
  desk: Desk,
  call: Call<EndpointName>,
  seen: SeenPost[],
  limit: number,
): Promise<Ready> {
  const ids = seen.map(({ post }) => post.id)
  linkPages(call.request, call.reply, ids, limit, desk.site.url)
  return new Ready(await listFor(desk, call.me, seen))
}

/** Posts as one reader gets them, with what their filters say. */
export async function listFor(desk: Desk, readerId: string, seen: SeenPost[]): Promise<Buffer[]> {
  return desk.statuses.list(seen, [], await desk.house.filtering.of(readerId, seen))
}

export async function answerPost(desk: Desk, readerId: string, id: string): Promise<Ready> {
  const seen = await desk.house.posts.one(readerId, id)
  const [matches] = (await desk.house.filtering.of(readerId, [seen])) ?? []
  return new Ready(desk.statuses.one(seen, undefined, matches))
}

/** A hashtag from an address, with or without its `#`. Throws Refusal `not_a_hashtag` for what no post can say. */
export function readHashtag(text: string): string {
  const name = text.replace(/^#/, '')
  if (!isHashtag(name)) throw new Refusal('not_a_hashtag', { name })
  return name
}
