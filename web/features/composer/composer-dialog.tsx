import { useTranslation } from 'react-i18next'
import { usePost } from '#web/data/posts.ts'
import { PostText } from '#web/features/post/post-text.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useStore } from '#web/ui/store.ts'
import styles from './composer.module.css'
import { Composer } from './composer.tsx'
import { closeComposer, type Writing, writing } from './open.ts'

/** Where one writes when the composer of the page is not at hand: a dialog, on phones a sheet. */
export function ComposerDialog() {
  const what = useStore(writing)
  return what ? <Writer what={what} /> : null
}

function Writer({ what }: { what: Writing }) {
  const { t } = useTranslation()
  const parentId = what.replyTo ?? what.again?.body.in_reply_to_id ?? undefined
  const parent = usePost(parentId ?? '') ?? undefined
  const name = parent?.account.display_name
  return (
    <Dialog
      sheet
      title={name ? t('composer.replyTitle', { name }) : t('composer.title')}
      onClose={closeComposer}
    >
      {parent && (
        <div className={styles.parent}>
          <PostText text={parent.birdhouse.text} post={parent} />
        </div>
      )}
      <Composer
        key={what.again?.key ?? parentId}
        place={what.again?.key ?? (parent ? `reply.${parent.id}` : 'new')}
        parent={parent}
        again={what.again && draftOf(what.again)}
        focused
        onDone={closeComposer}
      />
    </Dialog>
  )
}

function draftOf({ body }: NonNullable<Writing['again']>) {
  const visibility = body.visibility
  const known = visibility === 'followers' || visibility === 'direct' ? visibility : 'company'
  return { text: body.status, fullText: body.full_text ?? null, visibility: known } as const
}
