import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Ballot } from './ballot.tsx'
import styles from './poll.module.css'
import { Result } from './result.tsx'

/** A poll: to vote in, or what came of it so far. */
export function Poll({ post, poll }: { post: Post; poll: NonNullable<Post['poll']> }) {
  const { t } = useTranslation()
  const me = useMe().account.id
  const [looking, setLooking] = useState(false)
  const over = poll.expired || Date.parse(poll.expires_at) <= Date.now()
  const mayVote = !over && !poll.voted && post.account.id !== me
  const voting = mayVote && !looking
  return (
    <fieldset ref={useFocusHere(voting)} className={styles.whole} aria-label={t('poll.title')} tabIndex={-1}>
      {voting ? (
        <Ballot post={post} poll={poll} look={() => setLooking(true)} />
      ) : (
        <Result poll={poll} over={over} lang={post.language ?? undefined}>
          {mayVote && (
            <Button small look="quiet" onClick={() => setLooking(false)}>
              {t('poll.back')}
            </Button>
          )}
        </Result>
      )}
    </fieldset>
  )
}

/** What was pressed goes with what it changed; then the focus stays with the poll. */
function useFocusHere(voting: boolean) {
  const box = useRef<HTMLFieldSetElement>(null)
  const before = useRef(voting)
  useEffect(() => {
    if (before.current !== voting && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true })
    before.current = voting
  }, [voting])
  return box
}
