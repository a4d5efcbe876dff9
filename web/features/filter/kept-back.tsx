import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import styles from './kept-back.module.css'
import { Place } from './place.ts'

/** What my filters do with a post here: nothing, keep it away, or keep it back until I ask for it. */
export function useKeptBack(post: Post | null | undefined) {
  const place = useContext(Place)
  const [shown, setShown] = useState(false)
  const found = (post?.filtered ?? [])
    .map((one) => one.filter)
    .filter((one) => place !== null && one.context.includes(place))
  const back = found.filter(
    (one) => one.filter_action === 'warn' || (one.filter_action === 'blur' && post?.media_attachments.length),
  )
  return {
    hidden: found.some((one) => one.filter_action === 'hide'),
    titles: shown ? [] : back.map((one) => one.title),
    show: () => setShown(true),
  }
}

type Props = { titles: string[]; show: () => void; position?: number | undefined }

export function KeptBack({ titles, show, position }: Props) {
  const { t } = useTranslation()
  const says = t('post.filtered', { title: titles.join(', ') })
  return (
    <article
      className={styles.kept}
      tabIndex={-1}
      aria-label={says}
      aria-posinset={position}
      aria-setsize={position ? -1 : undefined}
    >
      <span dir="auto">{says}</span>
      <Button
        small
        onClick={() => {
          show()
          setTimeout(keepFocus)
        }}
      >
        {t('post.showAnyway')}
      </Button>
    </article>
  )
}
