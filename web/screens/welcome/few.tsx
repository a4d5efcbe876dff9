import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import styles from './welcome.module.css'

type Props<T> = { title: string; items: T[]; first: number; children: (item: T) => ReactNode }

/** A titled list that begins short; nothing at all when it is empty. */
export function Few<T>({ title, items, first, children }: Props<T>) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <div className={styles.rows}>{(all ? items : items.slice(0, first)).map(children)}</div>
      {!all && items.length > first && (
        <Button small look="quiet" className={styles.showMore} onClick={() => setAll(true)}>
          {t('common.more')}
        </Button>
      )}
    </>
  )
}
