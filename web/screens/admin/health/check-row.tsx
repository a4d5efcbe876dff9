import { Link } from '@tanstack/react-router'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import styles from './health.module.css'
import { sayFigures } from './say-figures.ts'

type Check = Reply<'GET /api/birdhouse/v1/health'>['checks'][number]

/** Where it is mended, when that is on another page of the administration. */
const PARTS = { mail: 'mail', administrators: 'people' } as const
const ICONS = { fine: CircleCheck, look: TriangleAlert, amiss: CircleAlert }

export function CheckRow({ check }: { check: Check }) {
  const { t } = useTranslation()
  const { name, state, reason } = check
  const Icon = ICONS[state]
  const part = name === 'mail' || name === 'administrators' ? PARTS[name] : undefined
  const figures = sayFigures(check.facts)
  return (
    <li className={styles.check} data-state={state}>
      <Icon size={20} role="img" aria-label={t(`health.state_${state}`)} />
      <div>
        <h3>{t(`health.${name}`)}</h3>
        <p>{reason === null ? t(`health.fine_${name}`, figures) : t(`health.${reason}`, figures)}</p>
        {reason !== null && (
          <p className={styles.advice}>
            {t(`health.${reason}Do`)}{' '}
            {part && (
              <Link to="/admin" search={{ part }}>
                {t(`health.to_${part}`)}
              </Link>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
