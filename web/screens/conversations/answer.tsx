import { useState } from 'react'
import { getPost, type Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { load } from '#web/data/storage.ts'
import { Composer } from '#web/features/composer/composer.tsx'
import { useNoReply } from '#web/features/post/use-may-reply.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import styles from './conversations.module.css'

type Props = { newest: Post; all: readonly string[] }

/**
 * Where one answers the newest post, and with it whom that reaches. An answer that is begun stays one to the post that it was begun
 * for, whatever comes meanwhile: another post may reach others.
 */
export function Answer({ newest, all }: Props) {
  const me = useMe().account.id
  const [answered, setAnswered] = useState(() => all.find((id) => isBegun(me, id)) ?? newest.id)
  const parent = (isBegun(me, answered) && getPost(answered)) || newest
  const noReply = useNoReply(parent)
  return (
    <>
      {all.map((id) => (
        <OutboxRows key={id} parent={id} />
      ))}
      <div className={styles.answer}>
        {noReply === undefined ? (
          <Composer
            key={parent.id}
            place={`reply.${parent.id}`}
            parent={parent}
            onDone={() => setAnswered(newest.id)}
          />
        ) : (
          <p className="quiet">{noReply}</p>
        )}
      </div>
    </>
  )
}

const isBegun = (me: string, postId: string) => load(`draft.${me}.reply.${postId}`, null) !== null
