import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { forgetWithPerson } from '#web/data/forget.ts'
import type { Post } from '#web/data/posts.ts'
import { Emojified } from '#web/features/emoji/emojified.tsx'
import { Button } from '#web/ui/button.tsx'
import { createStore } from '#web/ui/store.ts'
import styles from './warned.module.css'

/** Posts that the reader asked to see, wherever they stand, until the page is left. */
const shown = createStore<ReadonlySet<string>>(new Set())
forgetWithPerson(() => shown.set(new Set()))

function toggle(id: string): void {
  shown.set((now) => {
    const next = new Set(now)
    if (!next.delete(id)) next.add(id)
    return next
  })
}

type Behind = Pick<Post, 'id' | 'spoiler_text' | 'language'> & { emojis?: Post['emojis'] }

/** What a post says, behind its warning where it has one. */
export function Warned({ post, children }: { post: Behind; children: ReactNode }) {
  const { t } = useTranslation()
  const open = useSyncExternalStore(shown.subscribe, () => shown.get().has(post.id))
  const id = useId()
  if (post.spoiler_text === '') return children
  return (
    <>
      <div className={styles.warned}>
        <p className={styles.warning}>
          <TriangleAlert size={18} aria-hidden="true" />
          <span className="visually-hidden">{t('post.warning')}</span>
          <span lang={post.language ?? undefined} dir="auto">
            <Emojified text={post.spoiler_text} emojis={post.emojis} />
          </span>
        </p>
        <Button
          small
          look="soft"
          data-act="show"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => toggle(post.id)}
        >
          {t(open ? 'post.hide' : 'post.show')}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  )
}

/** One line of a post where it is not shown itself: never what stands behind a warning. */
export function previewOf(post: Pick<Post, 'spoiler_text' | 'birdhouse' | 'media_attachments'>): string {
  return post.spoiler_text || post.birdhouse.text || (post.media_attachments[0]?.description ?? '🖼')
}
