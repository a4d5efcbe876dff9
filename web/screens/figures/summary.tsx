import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useRecall } from '#web/data/questions.ts'
import styles from './figures.module.css'
import { type Figures, peopleOf, sayNumber, sayShare } from './shape.ts'

/** What somebody who has ten seconds takes away. */
export function Summary({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  return (
    <section className={styles.summary}>
      <p className={styles.of}>
        <bdi>{figures.short}</bdi>
      </p>
      {!figures.withheld && (
        <>
          <p className={styles.said} role="status">
            {sayMost(figures, t)}
            <Recalled id={figures.id} />
          </p>
          <p className={styles.how}>{t('figures.how')}</p>
        </>
      )}
    </section>
  )
}

/** Seen is not understood, so what is remembered stands in the same sentence as soon as it is known. */
function Recalled({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useRecall(id)
  if (!data || data.estimate === null || data.interval === null) return null
  const { low, high } = data.interval
  const facts = { share: sayShare(Math.max(0, data.estimate)), low: sayShare(low), high: sayShare(high) }
  return ` ${t('recall.sentence', facts)}`
}

function sayMost(figures: Figures, t: TFunction): string {
  const { done_by: kind, addressed } = figures
  const people = peopleOf(figures, kind)
  const said = { people: sayNumber(people), addressed: sayNumber(addressed) }
  const all = peopleOf(figures, 'delivered')
  if (people === addressed) return `${t(`figures.all_${kind}`, said)} ${sayT80(figures, t)}`
  if (people > 0) return `${t(`figures.said_${kind}`, said)} ${sayT80(figures, t)}`
  if (all === addressed) return t('figures.all_delivered', said)
  return all > 0 ? t('figures.said_delivered', { ...said, people: sayNumber(all) }) : t('figures.none', said)
}

function sayT80({ kinds, done_by }: Figures, t: TFunction): string {
  const hours = kinds.find(({ kind }) => kind === done_by)?.hours_to_80 ?? null
  return hours === null
    ? t('figures.noT80')
    : t('figures.t80', { hours: t('figures.hours', { count: Math.max(1, Math.ceil(hours)) }) })
}
