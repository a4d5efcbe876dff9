import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import styles from './form.module.css'

/** Why a form could not be sent; nothing while it has not failed. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  return (
    <p className={styles.failed} role="alert">
      {explain(error, t)}
    </p>
  )
}
