import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { exactly } from '#web/locales/when.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { Section } from '#web/ui/section.tsx'
import styles from './figures.module.css'
import { type Figures, type Kind, kindsOf, sayNumber, sayShare } from './shape.ts'

const TimePlot = lazyPart(() => import('./time-plot.tsx'), 'TimePlot')

export function TimeSection({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  return (
    <Section title={t('figures.time')}>
      <Suspense fallback={<div className={styles.plot} />}>
        <TimePlot figures={figures} />
      </Suspense>
      <details className={styles.details}>
        <summary>{t('figures.table')}</summary>
        {kindsOf(figures).map((kind) => (
          <Course key={kind} kind={kind} figures={figures} />
        ))}
      </details>
    </Section>
  )
}

/** The latest 200 points; the files have all. */
const MOST = 200

function Course({ kind, figures }: { kind: Kind; figures: Figures }) {
  const { t } = useTranslation()
  const curve = figures.kinds.find((one) => one.kind === kind)?.curve ?? []
  return (
    <table className={styles.table}>
      <caption>{t(`figures.${kind}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('figures.when')}</th>
          <th scope="col">{t('figures.people')}</th>
          <th scope="col">{t('figures.share')}</th>
        </tr>
      </thead>
      <tbody>
        {curve.length === 0 && (
          <tr>
            <td colSpan={3}>{t('figures.few')}</td>
          </tr>
        )}
        {curve.slice(-MOST).map(({ at, people }) => (
          <tr key={at}>
            <th scope="row">{exactly(at)}</th>
            <td>{sayNumber(people)}</td>
            <td>{sayShare(people / figures.addressed)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
