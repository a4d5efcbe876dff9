import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { getPost, keep, type Post, type Status, usePost } from '#web/data/posts.ts'
import { useAbout } from '#web/data/talk.ts'
import { Composer } from '#web/features/composer/composer.tsx'
import { Place } from '#web/features/filter/place.ts'
import { PostRow } from '#web/features/post/post-row.tsx'
import { useNoReply } from '#web/features/post/use-may-reply.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Focus } from './focus.tsx'
import { type Branch, shapeThread } from './shape.ts'
import styles from './thread.module.css'

/** One post among what it answers and what answers it. */
export function ThreadScreen() {
  const { t } = useTranslation()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useThread(id)
  usePlace(`thread.${id}`)
  const post = usePost(id)
  if (error && !data) {
    return (
      <>
        <PageHeader title={t('post.thread')} back />
        <LoadFailure error={error} retry={refetch} />
      </>
    )
  }
  return (
    <Place value="thread">
      <PageHeader title={t('post.thread')} back />
      {data?.above.map((above) => (
        <div className={styles.above} key={above}>
          <PostRow postId={above} threaded />
        </div>
      ))}
      {post && post.in_reply_to_id === null && <About postId={post.id} />}
      {post && <Focus post={post} alone={(data?.above.length ?? 0) === 0} />}
      {post === null && <Notice title={t('post.gone')} />}
      {post === undefined && <PostSkeletons count={3} />}
      {post && <Answer key={id} post={post} />}
      <OutboxRows parent={id} />
      <section aria-label={t('post.fullThread')}>
        {data?.below.map((branch) => (
          <BranchView key={branch.id} branch={branch} depth={0} />
        ))}
      </section>
    </Place>
  )
}

/** Most posts talk about no announcement. */
const AboutAnnouncement = lazyPart(
  () => withLaterTexts(import('./about-announcement.tsx')),
  'AboutAnnouncement',
)

function About({ postId }: { postId: string }) {
  const about = useAbout(postId).data?.announcement
  return (
    about && (
      <Suspense>
        <AboutAnnouncement about={about} />
      </Suspense>
    )
  )
}

/** Where one answers, or why one can't. */
function Answer({ post }: { post: Post }) {
  const noReply = useNoReply(post)
  return (
    <div className={styles.reply}>
      {noReply === undefined ? (
        <Composer place={`reply.${post.id}`} parent={post} folded />
      ) : (
        <p className="quiet">{noReply}</p>
      )}
    </div>
  )
}

/** The ids above, and the answers as a tree. What is already known of the post shows at once. */
function useThread(id: string) {
  const threadId = getPost(id)?.birdhouse.thread_id ?? id
  return useQuery({
    queryKey: ['thread', threadId, id],
    queryFn: async () => {
      const params = { id }
      const [post, context] = await Promise.all([
        call('GET /api/v1/statuses/:id', { params }),
        call('GET /api/v1/statuses/:id/context', { params }),
      ])
      const keepAll = (list: Status[]) => list.map((one) => keep(one).postId)
      keep(post)
      keepAll(context.descendants)
      return { above: keepAll(context.ancestors), below: shapeThread(id, context.descendants) }
    },
  })
}

/** Deeper than this, answers no longer move in: there would be no room for words. */
const DEEPEST = 4

function BranchView({ branch, depth }: { branch: Branch; depth: number }) {
  return (
    <div className={depth === 0 ? styles.branch : depth <= DEEPEST ? styles.nested : undefined}>
      <PostRow postId={branch.id} threaded />
      {branch.answers.map((answer) => (
        <BranchView key={answer.id} branch={answer} depth={depth + 1} />
      ))}
    </div>
  )
}
