import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addFiles, areReady, type ChangeMedia, idsOf, picturesMost } from '#web/features/media/draft-media.ts'
import { useFiles } from '#web/features/media/use-files.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { Change, Draft } from './draft.ts'

const Tray = lazyPart(() => withLaterTexts(import('#web/features/media/tray.tsx')), 'Tray')
const Reminder = lazyPart(() => withLaterTexts(import('#web/features/media/reminder.tsx')), 'Reminder')

/** Pictures come and go late; each time they are those of the draft as it is then. */
const changing =
  (change: Change): ChangeMedia =>
  (next) =>
    change(({ media }) => ({ media: next(media) }))

/** Pictures of a draft: how they come into it, whether it can be sent with them, and one reminder of what they lack. */
export function usePictures(draft: Draft, change: Change) {
  const { t } = useTranslation()
  const [missing, setMissing] = useState(0)
  const add = async (files: File[]) => {
    const left = draft.poll ? files.length : await addFiles(files, changing(change))
    if (left === 0) return
    await withLaterTexts(Promise.resolve())
    toast(t('media.noRoom', { count: left, most: picturesMost() }))
  }
  const { over, handlers } = useFiles(add)
  return {
    add,
    over,
    handlers,
    ready: areReady(draft.media),
    missing,
    sent: draft.media.length > 0 ? { media_ids: idsOf(draft.media) } : {},
    /** True when somebody is reminded now, instead of sending; only once. */
    remind(): boolean {
      const without = draft.media.filter(({ description }) => description === '').length
      const first = missing === 0 && without > 0
      setMissing(first ? without : 0)
      return first
    },
  }
}

type Props = { draft: Draft; change: Change; missing?: number; posted?: readonly string[] }

export function Pictures({ draft, change, missing = 0, posted }: Props) {
  if (draft.media.length === 0) return null
  return (
    <Suspense>
      <Tray media={draft.media} change={changing(change)} posted={posted} />
      {missing > 0 && <Reminder count={missing} video={draft.media.some(({ video }) => video !== null)} />}
    </Suspense>
  )
}
