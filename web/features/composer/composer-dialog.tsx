import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { usePost } from '#web/data/posts.ts'
import { ofIds } from '#web/features/media/draft-media.ts'
import { fromSent } from '#web/features/poll/draft-poll.ts'
import { PostText } from '#web/features/post/post-text.tsx'
import { previewOf } from '#web/features/post/warned.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { useStore } from '#web/ui/store.ts'
import styles from './composer.module.css'
import { Composer } from './composer.tsx'
import { type Draft, draftOf, NOTHING } from './draft.ts'
import { closeComposer, type Writing, writing } from './open.ts'

/** Most posts are never edited. */
const Editor = lazyPart(() => import('./editor.tsx'), 'Editor')

/** Where one writes when the composer of the page is not at hand: a dialog, on phones a sheet. */
export function ComposerDialog() {
  const what = useStore(writing)
  return what ? <Writer what={what} /> : null
}

function Writer({ what }: { what: Writing }) {
  const { t } = useTranslation()
  const answered = what.edit ?? what.rewrite
  const parentId = what.replyTo ?? what.again?.body.in_reply_to_id ?? answered?.in_reply_to_id ?? ''
  const parent = usePost(parentId) ?? undefined
  const key =
    what.place ??
    what.again?.key ??
    what.rewrite?.id ??
    (what.group && `group.${what.group.id}`) ??
    (what.quote && `quote.${what.quote}`) ??
    (what.to && `to.${what.to.join('.')}`) ??
    what.begin
  const name = parent?.account.display_name
  const title = name
    ? t('composer.replyTitle', { name })
    : t(what.to ? 'conversations.fresh' : 'composer.title')
  return (
    <Dialog sheet title={what.edit ? t('composer.editTitle') : title} onClose={closeComposer}>
      {parent && (
        <div className={styles.parent}>
          <PostText text={previewOf(parent)} post={parent} />
        </div>
      )}
      {what.edit ? (
        <Suspense>
          <Editor key={what.edit.id} post={what.edit} onDone={closeComposer} />
        </Suspense>
      ) : (
        <Composer
          key={key ?? parentId}
          place={key ?? (parent ? `reply.${parent.id}` : 'new')}
          parent={parent}
          again={toDraft(what)}
          before={what.again}
          time={timeOf(what.again)}
          focused
          bare
          onDone={closeComposer}
        />
      )}
    </Dialog>
  )
}

const SOONEST = 5 * 60_000

/** When it was to be published; null, so that another time is chosen, where that is over by now. */
function timeOf(again: Writing['again']): string | null | undefined {
  const { time } = again ?? {}
  return time === undefined || Date.parse(time) > Date.now() + SOONEST ? time : null
}

const VISIBILITIES = ['followers', 'direct', 'group'] as const

function toDraft({ again, rewrite, begin, group, quote, to }: Writing): Draft | undefined {
  if (group) return { ...NOTHING, visibility: 'group', group, text: begin ?? '' }
  if (quote) return { ...NOTHING, quotedId: quote }
  if (to) return { ...NOTHING, visibility: 'direct', text: to.map((handle) => `@${handle} `).join('') }
  if (begin) return { ...NOTHING, text: begin }
  if (rewrite) return draftOf(rewrite)
  if (!again) return undefined
  const { body } = again
  const visibility = VISIBILITIES.find((one) => one === body.visibility) ?? 'company'
  return {
    text: body.status,
    fullText: body.full_text ?? null,
    visibility,
    group: again.group ?? null,
    warning: body.spoiler_text ?? null,
    language: body.language ?? null,
    poll: body.poll ? fromSent(body.poll) : null,
    media: ofIds(body.media_ids ?? []),
    quotedId: body.quoted_status_id ?? null,
    replyPolicy: body.reply_policy ?? 'everyone',
    more: again.more ?? [],
  }
}
