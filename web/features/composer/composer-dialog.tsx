import { useTranslation } from 'react-i18next'
import { usePost } from '#web/data/posts.ts'
import { PostText } from '#web/features/post/post-text.tsx'
import { previewOf } from '#web/features/post/warned.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { useStore } from '#web/ui/store.ts'
import styles from './composer.module.css'
import { Composer } from './composer.tsx'
import { type Draft, NOTHING } from './draft.ts'
import { closeComposer, type Writing, writing } from './open.ts'

/** Where one writes when the composer of the page is not at hand: a dialog, on phones a sheet. */
export function ComposerDialog() {
  const what = useStore(writing)
  return what ? <Writer what={what} /> : null
}

function Writer({ what }: { what: Writing }) {
  const { t } = useTranslation()
  const parentId = what.replyTo ?? what.again?.body.in_reply_to_id ?? what.rewrite?.in_reply_to_id ?? ''
  const parent = usePost(parentId) ?? undefined
  const again = draftOf(what)
  const key = what.again?.key ?? what.rewrite?.id ?? what.begin
  const name = parent?.account.display_name
  return (
    <Dialog
      sheet
      title={name ? t('composer.replyTitle', { name }) : t('composer.title')}
      onClose={closeComposer}
    >
      {parent && (
        <div className={styles.parent}>
          <PostText text={previewOf(parent)} post={parent} />
        </div>
      )}
      <Composer
        key={key ?? parentId}
        place={key ?? (parent ? `reply.${parent.id}` : 'new')}
        parent={parent}
        again={again}
        focused
        bare
        onDone={closeComposer}
      />
    </Dialog>
  )
}

function draftOf({ again, rewrite, begin }: Writing): Draft | undefined {
  if (begin) return { ...NOTHING, text: begin }
  if (rewrite) {
    const { text, full_text: fullText, visibility } = rewrite.birdhouse
    return { text, fullText, visibility, warning: rewrite.spoiler_text || null, language: rewrite.language }
  }
  if (!again) return undefined
  const {
    status,
    full_text: fullText = null,
    spoiler_text: warning = null,
    language = null,
    visibility,
  } = again.body
  const known = visibility === 'followers' || visibility === 'direct' ? visibility : 'company'
  return { text: status, fullText, visibility: known, warning, language }
}
