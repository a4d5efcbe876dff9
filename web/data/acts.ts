import type { TFunction } from 'i18next'
import { toast } from '#web/ui/toast.tsx'
import { call } from './call.ts'
import { explain } from './explain.ts'
import { changePost, getPost, type Post, setPost } from './posts.ts'
import { removeRows } from './timeline.ts'

type Act = {
  on: (post: Post) => boolean
  flip: (post: Post) => Post
  send: (id: string, on: boolean) => Promise<unknown>
}

const step = (on: boolean) => (on ? -1 : 1)

export const acts = {
  favourite: {
    on: (post) => post.favourited,
    flip: (post) => ({
      ...post,
      favourited: !post.favourited,
      favourites_count: post.favourites_count + step(post.favourited),
    }),
    send: (id, on) =>
      call(on ? 'POST /api/v1/statuses/:id/unfavourite' : 'POST /api/v1/statuses/:id/favourite', {
        params: { id },
      }),
  },
  boost: {
    on: (post) => post.reblogged,
    flip: (post) => ({
      ...post,
      reblogged: !post.reblogged,
      reblogs_count: post.reblogs_count + step(post.reblogged),
    }),
    send: (id, on) =>
      call(on ? 'POST /api/v1/statuses/:id/unreblog' : 'POST /api/v1/statuses/:id/reblog', {
        params: { id },
      }),
  },
  bookmark: {
    on: (post) => post.bookmarked,
    flip: (post) => ({ ...post, bookmarked: !post.bookmarked }),
    send: (id, on) =>
      call(on ? 'POST /api/v1/statuses/:id/unbookmark' : 'POST /api/v1/statuses/:id/bookmark', {
        params: { id },
      }),
  },
} satisfies Record<string, Act>

/** The last act of each kind on each post that the server has not answered yet. */
const open = new Map<string, Promise<void>>()

/**
 * Shows at once. Acts of one kind on one post reach the server one after another, so that the last press is what stays,
 * whatever was heard of the others meanwhile. When the server refuses, it is taken back and said.
 */
export function act(name: keyof typeof acts, id: string, t: TFunction): Promise<void> {
  const post = getPost(id)
  if (!post) return Promise.resolve()
  const { on, flip, send } = acts[name]
  const was = on(post)
  const show = (wanted: boolean) => changePost(id, (now) => (on(now) === wanted ? now : flip(now)))
  const key = `${name} ${id}`
  const before = open.get(key) ?? Promise.resolve()
  changePost(id, flip)
  const done = before
    .then(() => send(id, was))
    .then(
      () => !was,
      (error) => {
        toast(explain(error, t), { label: t('common.tryAgain'), run: () => void act(name, id, t) })
        return was
      },
    )
    .then((stands) => {
      if (open.get(key) !== done) return
      open.delete(key)
      show(stands)
    })
  open.set(key, done)
  return done
}

/** Votes in the poll of a post, which then shows what came of it. Throws ApiError; what somebody else's device voted is fetched. */
export async function vote(id: string, choices: number[]): Promise<void> {
  const params = { id }
  try {
    const poll = await call('POST /api/v1/polls/:id/votes', { params, body: { choices } })
    changePost(id, (post) => ({ ...post, poll }))
  } catch (error) {
    const poll = await call('GET /api/v1/polls/:id', { params }).catch(() => null)
    if (poll) changePost(id, (post) => ({ ...post, poll }))
    throw error
  }
}

/** Takes the post away once the server has deleted it. Gives it as it was, for writing it anew. */
export async function deletePost(id: string): Promise<Post | undefined> {
  const post = getPost(id) ?? undefined
  await call('DELETE /api/v1/statuses/:id', { params: { id } })
  setPost(id, null)
  removeRows((item) => item.postId === id)
  const parent = post?.in_reply_to_id
  if (parent)
    changePost(parent, (known) => ({ ...known, replies_count: Math.max(0, known.replies_count - 1) }))
  return post
}
