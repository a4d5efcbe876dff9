import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#web/ui/button.tsx'
import styles from './plan.module.css'

type Props = { line: string; fault?: string; edit: () => void; remove: () => void }

/** A step of a plan that is being written, and what is wrong with it. */
export function PlanStep({ line, fault, edit, remove }: Props) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <li>
      <div className={styles.line}>
        <span id={id}>{line}</span>
        {fault && (
          <span className={styles.fault} role="alert">
            {fault}
          </span>
        )}
      </div>
      <span className={styles.acts}>
        <Button small onClick={edit} aria-describedby={id}>
          {t('plan.change')}
        </Button>
        <Button small onClick={remove} aria-describedby={id}>
          {t('plan.remove')}
        </Button>
      </span>
    </li>
  )
}
