import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import styles from './health.module.css'
import { sayFigures } from './say-figures.ts'

type Check = Reply<'GET /api/birdhouse/v1/health'>['checks'][number]

const ICONS = { fine: CircleCheck, look: TriangleAlert, amiss: CircleAlert }

export function CheckRow({ check }: { check: Check }) {
  const { t } = useTranslation()
  const { name, state, reason } = check
  const Icon = ICONS[state]
  const figures = sayFigures(check.facts)
  return (
    <li className={styles.check} data-state={state}>
      <Icon size={20} role="img" aria-label={t(`health.state_${state}`)} />
      <div>
        <h3>{t(`health.${name}`)}</h3>
        <p>{reason === null ? t(`health.fine_${name}`, figures) : t(`health.${reason}`, figures)}</p>
        {reason !== null && <p className={styles.advice}>{t(`health.${reason}Do`)}</p>}
      </div>
    </li>
  )
}
