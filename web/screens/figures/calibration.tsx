import { useTranslation } from 'react-i18next'
import styles from './figures.module.css'
import { sayNumber, sayShare } from './shape.ts'

export type Checked = { expected: number; low: number; high: number; share: number }

const holds = ({ low, high, share }: Checked) => low <= share && share <= high

/** Of each earlier announcement the band that was foretold, and what came as a point: hollow where it came outside. */
export function Calibration({ checked }: { checked: readonly Checked[] }) {
  const { t } = useTranslation()
  const numbered = checked.map((one, index) => ({ ...one, nth: index + 1 }))
  return (
    <>
      <div className={styles.calibration} role="img" aria-label={t('forecast.plot')}>
        <span className={styles.scale} aria-hidden="true">
          {[1, 0.75, 0.5, 0.25, 0].map((share) => (
            <span key={share}>{sayShare(share)}</span>
          ))}
        </span>
        <span className={styles.columns}>
          {numbered.map((one) => (
            <Column key={one.nth} one={one} />
          ))}
        </span>
      </div>
      <p className={styles.key} aria-hidden="true">
        <span className={styles.keyBand} /> {t('forecast.foretold')}
        <span className={styles.keyPoint} /> {t('forecast.came')}
      </p>
      <details className={styles.details}>
        <summary>{t('figures.table')}</summary>
        <Table checked={numbered} />
      </details>
    </>
  )
}

const percent = (share: number) => `${Math.min(1, Math.max(0, share)) * 100}%`

function Column({ one }: { one: Checked }) {
  return (
    <span className={styles.column}>
      <span
        className={styles.foretold}
        style={{ insetBlockEnd: percent(one.low), insetBlockStart: percent(1 - one.high) }}
      />
      <span className={styles.middle} style={{ insetBlockEnd: percent(one.expected) }} />
      <span className={styles.came} data-within={holds(one)} style={{ insetBlockEnd: percent(one.share) }} />
    </span>
  )
}

function Table({ checked }: { checked: readonly (Checked & { nth: number })[] }) {
  const { t } = useTranslation()
  const names = ['nth', 'foretold', 'between', 'came', 'inside'] as const
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('forecast.plot')}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {t(`forecast.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checked.map((one) => (
          <tr key={one.nth}>
            <th scope="row">{sayNumber(one.nth)}</th>
            <td>{sayShare(one.expected)}</td>
            <td>{`${sayShare(one.low)} – ${sayShare(one.high)}`}</td>
            <td>{sayShare(one.share)}</td>
            <td>{t(holds(one) ? 'forecast.within' : 'forecast.outside')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
