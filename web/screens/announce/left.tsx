import { useTranslation } from 'react-i18next'
import { countWeighted } from '#rules/text/count.ts'
import { useOrganisation } from '#web/data/session.ts'
import styles from './announce.module.css'

/** How much more a short text holds. */
export function Left({ text }: { text: string }) {
  const { t } = useTranslation()
  const { post_limit } = useOrganisation()
  const left = post_limit - countWeighted(text)
  return (
    <span className={left < 0 ? styles.over : undefined}>
      {t(left < 0 ? 'announce.over' : 'announce.left', { count: Math.abs(left) })}
    </span>
  )
}
