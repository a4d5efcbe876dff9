import { useTranslation } from 'react-i18next'
import { buttonClass } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import styles from './figures.module.css'
import { type Figures, sayNumber } from './shape.ts'

/** What a sentence says well enough, and the files. */
export function SmallSections({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const { reading, joined, id } = figures
  const price = {
    words: sayNumber(reading.words),
    all: sayNumber(reading.hours_if_all, 1),
    read: sayNumber(reading.hours_read, 1),
  }
  const later = {
    people: sayNumber(joined.people),
    delivered: sayNumber(joined.delivered),
    read: sayNumber(joined.read),
  }
  const file = (format: string) => `/api/birdhouse/v1/announcements/${id}/figures/export?format=${format}`
  return (
    <>
      <Section title={t('figures.price')}>
        <p>{t('figures.priceSaid', price)}</p>
      </Section>
      {joined.people > 0 && (
        <Section title={t('figures.joined')}>
          <p>{t('figures.joinedSaid', later)}</p>
        </Section>
      )}
      <Section title={t('figures.files')}>
        <div className={styles.files}>
          <a className={buttonClass()} href={file('csv')} download>
            {t('figures.csv')}
          </a>
          <a className={buttonClass()} href={file('json')} download>
            {t('figures.json')}
          </a>
        </div>
      </Section>
    </>
  )
}
