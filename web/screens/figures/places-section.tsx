import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section.tsx'
import { NotMeasured } from './bars.tsx'
import styles from './figures.module.css'
import { type Figures, sayNumber } from './shape.ts'

type Place = Figures['places'][number]

/** Rooms, screens and paper: by place, and never as if it were known who looked. */
export function PlacesSection({ figures: { places } }: { figures: Figures }) {
  const { t } = useTranslation()
  if (places.length === 0) return null
  const names = [t('figures.placeSent'), t('figures.members'), t('figures.briefed'), t('figures.seen')]
  return (
    <Section title={t('figures.places')} hint={t('figures.placesHint')}>
      <table className={styles.bars}>
        <caption className="visually-hidden">{t('figures.places')}</caption>
        <thead>
          <tr>
            {[t('figures.place'), ...names].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place.id} place={place} names={names} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Row({ place: { channel, name, sent, members }, place, names }: { place: Place; names: string[] }) {
  const { t } = useTranslation()
  const cells = [
    t(`figures.sent_${channel}`, { count: sent }),
    members === null ? t('figures.notDeclared') : sayNumber(members),
    <Briefed key="briefed" place={place} />,
    <NotMeasured key="seen" />,
  ]
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      {cells.map((cell, index) => (
        <td key={names[index]} data-name={names[index]} className={styles.plain}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function Briefed({ place: { channel, briefed } }: { place: Place }) {
  const { t } = useTranslation()
  if (channel !== 'slip' && channel !== 'briefing') return <NotMeasured />
  if (briefed === null) return t('figures.notEntered')
  return briefed === 0 ? t('figures.few') : `≥ ${sayNumber(briefed)}`
}
