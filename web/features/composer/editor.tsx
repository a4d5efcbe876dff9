import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, call } from '#web/data/call.ts'
import { forgetHistory } from '#web/data/history.ts'
import { keep, type Post, usePost } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { idsOf, toAttributes } from '#web/features/media/draft-media.ts'
import { PostText } from '#web/features/post/post-text.tsx'
import { SeenBy } from '#web/features/post/seen-by.tsx'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { Failure } from '#web/ui/failure.tsx'
import { Ring } from '#web/ui/ring.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './composer.module.css'
import { type Draft, draftOf, languageOf, useDraft } from './draft.ts'
import { Pictures, usePictures } from './pictures.tsx'
import { Tools } from './tools.tsx'
import { useRoom, Words } from './words.tsx'

type Props = { post: Post; onDone: () => void }

/** A post of mine, to be written differently. It is saved only over the version that I saw, or when I say so. */
export function Editor({ post, onDone }: Props) {
  const { t } = useTranslation()
  const { account } = useMe()
  const start = draftOf(post)
  const place = `${account.id}.edit.${post.id}.${post.birdhouse.version}`
  const { draft, change, clear } = useDraft(place, start, start)
  const [version, setVersion] = useState(post.birdhouse.version)
  const { used, limit, fits } = useRoom(draft)
  const pictures = usePictures(draft, change)
  const ready = (draft.text.trim() !== '' || draft.media.length > 0) && fits && pictures.ready
  const now = usePost(post.id)
  const moved = now && now.birdhouse.version > version ? now : undefined
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (!ready || moved || pictures.remind()) return
    await save(post.id, draft, version)
    clear()
    onDone()
    toast(t('composer.edited'))
  })
  const outdated = error instanceof ApiError && error.code === 'post_changed'
  let form: HTMLFormElement | null = null
  return (
    <form
      ref={(element) => {
        form = element
      }}
      {...pictures.handlers}
      className={classNames(styles.composer, styles.bare, pictures.over && styles.dropping)}
      data-bare
      onSubmit={onSubmit}
    >
      <div className={styles.main}>
        <Words
          draft={draft}
          change={change}
          submit={() => form?.requestSubmit()}
          label={t('composer.editLabel')}
          focused
          roomy
        />
        <Pictures
          draft={draft}
          change={change}
          missing={pictures.missing}
          posted={post.media_attachments.map(({ id }) => id)}
        />
        {moved && <Moved post={moved} keepMine={() => setVersion(moved.birdhouse.version)} />}
        <Failure error={outdated ? null : error} />
        <p className={styles.fixed}>
          <SeenBy post={post} />
          <span>{t('composer.editHint')}</span>
        </p>
        <div className={styles.foot}>
          <span className={styles.send}>
            <Tools draft={draft} change={change} addPictures={pictures.add} fixed />
            <span className={styles.go}>
              <Ring used={used} limit={limit} />
              <Button look="primary" type="submit" busy={busy} disabled={!ready || moved !== undefined}>
                {t('common.save')}
              </Button>
            </span>
          </span>
        </div>
      </div>
    </form>
  )
}

/** Refused because of an edit elsewhere, it brings what stands there now, so that one can choose. */
async function save(id: string, draft: Draft, version: number): Promise<void> {
  const params = { id }
  try {
    const body = {
      status: draft.text,
      full_text: draft.fullText?.trim() ? draft.fullText : null,
      spoiler_text: draft.warning?.trim() ?? '',
      language: languageOf(draft),
      media_ids: idsOf(draft.media),
      media_attributes: toAttributes(draft.media),
      version,
    }
    keep(await call('PUT /api/v1/statuses/:id', { params, body }))
    forgetHistory(id)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'post_changed')
      keep(await call('GET /api/v1/statuses/:id', { params }))
    throw error
  }
}

function Moved({ post, keepMine }: { post: Post; keepMine: () => void }) {
  const { t } = useTranslation()
  return (
    <div className={styles.moved} role="alert">
      <p>{t('composer.moved')}</p>
      <div className={styles.parent}>
        <PostText text={post.birdhouse.text} post={post} />
      </div>
      <Button small look="soft" onClick={keepMine}>
        {t('composer.keepMine')}
      </Button>
    </div>
  )
}
