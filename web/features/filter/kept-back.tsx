import { useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import styles from './kept-back.module.css'
import { Place } from './place.ts'

/** What my filters do with a post here: nothing, keep it away, or keep it back until I ask for it. */
export function useKeptBack(post: Post | null | undefined) {
  const [shown, setShown] = useState(false)
  const found = useFound(post?.filtered)
  const back = found.filter((one) => one.filter_action === 'warn')
  return {
    hidden: found.some((one) => one.filter_action === 'hide'),
    titles: shown ? [] : back.map((one) => one.title),
    show: () => setShown(true),
  }
}

/** By which filters the pictures of a post are covered here, and nothing else of it. */
export const useBlurred = (filtered: Post['filtered'] | undefined): string[] =>
  useFound(filtered).flatMap((one) => (one.filter_action === 'blur' ? one.title : []))

function useFound(filtered: Post['filtered'] | undefined) {
  const place = useContext(Place)
  return (filtered ?? [])
    .map((one) => one.filter)
    .filter((one) => place !== null && one.context.includes(place))
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
