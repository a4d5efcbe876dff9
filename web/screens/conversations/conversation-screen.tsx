import { useParams } from '@tanstack/react-router'
import { AtSign } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useConversationPosts } from '#web/data/conversations.ts'
import { getPost, usePost } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { allOf, namesOf, othersOf } from '#web/features/direct/names.ts'
import { usePeople } from '#web/features/direct/use-people.ts'
import { Place } from '#web/features/filter/place.ts'
import { PostRow } from '#web/features/post/post-row.tsx'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Answer } from './answer.tsx'
import styles from './conversations.module.css'
import { useEndInView } from './use-end-in-view.ts'
import { useReading } from './use-reading.ts'

/** What was said in one conversation, oldest first, and where one answers. */
export function ConversationScreen() {
  const { conversation = '' } = useParams({ strict: false })
  return <Opened key={conversation} id={conversation} />
}

function Opened({ id }: { id: string }) {
  const { t } = useTranslation()
  const me = useMe().account.acct
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useConversationPosts(id)
  const ids = data?.toReversed() ?? []
  const newest = usePost(data?.[0] ?? '') ?? undefined
  const posts = ids.flatMap((one) => getPost(one) ?? [])
  const person = usePeople([...new Set(posts.flatMap((post) => othersOf(post, me)))], posts)
  useReading(id, newest)
  const keepPlace = useEndInView(ids)
  return (
    <Place value="thread">
      <PageHeader
        title={newest ? namesOf(othersOf(newest, me).map(person), t) : t('nav.conversations')}
        back="/conversations"
      />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons count={3} />)}
      {hasNextPage && (
        <p className={styles.earlier}>
          <Button
            small
            busy={isFetchingNextPage}
            onClick={() => {
              keepPlace()
              void fetchNextPage()
            }}
          >
            {t('conversations.earlier')}
          </Button>
        </p>
      )}
      <section aria-label={t('conversations.posts')}>
        {ids.map((postId, at) => (
          <Fragment key={postId}>
            <Reaches postId={postId} before={ids[at - 1]} person={person} />
            <PostRow postId={postId} threaded told />
          </Fragment>
        ))}
      </section>
      {newest && <Answer newest={newest} all={data ?? []} />}
    </Place>
  )
}

type ReachesProps = { postId: string; before: string | undefined; person: ReturnType<typeof usePeople> }

/** Whom it reaches, wherever that is not whom the post before it reached. */
function Reaches({ postId, before, person }: ReachesProps) {
  const { t } = useTranslation()
  const me = useMe().account.acct
  const post = usePost(postId)
  const earlier = before === undefined ? undefined : getPost(before)
  if (!post) return null
  const others = othersOf(post, me)
  if (earlier && othersOf(earlier, me).join() === others.join()) return null
  return (
    <p className={styles.reaches}>
      <AtSign size={14} aria-hidden="true" />
      <span dir="auto">{allOf(others.map(person), t)}</span>
    </p>
  )
}
