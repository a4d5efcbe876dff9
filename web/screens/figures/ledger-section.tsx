import { useTranslation } from 'react-i18next'
import { since } from '#web/locales/when.ts'
import { Section } from '#web/ui/section.tsx'
import { BarRow, BarTable } from './bars.tsx'
import { channelName } from './channel-name.ts'
import styles from './figures.module.css'
import { type Figures, sayNumber, sayShare } from './shape.ts'

export function LedgerSection({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const { ledger, addressed } = figures
  const rows = ledger?.channels.filter(({ reached }) => reached > 0) ?? []
  if (ledger === null || rows.length === 0) return null
  const names = [t('figures.reached'), t('figures.added'), t('figures.wasted')]
  return (
    <Section title={t('figures.ledger')} hint={t('figures.ledgerHint', { when: since(ledger.at) })}>
      <BarTable caption={t('figures.ledger')} first={t('figures.channel')} names={names}>
        {rows.map(({ channel, reached, added, sent, wasted }) => (
          <BarRow
            key={channel}
            name={channelName(channel, t)}
            bars={[
              { name: t('figures.reached'), people: reached, of: addressed },
              { name: t('figures.added'), people: added, of: addressed },
              { name: t('figures.wasted'), people: wasted, of: sent ?? 0 },
            ]}
          />
        ))}
      </BarTable>
      <Steps ledger={ledger} />
    </Section>
  )
}

/** So large a share in vain is called that: figures are rounded down, each on its own. */
const NEARLY_ALL = 0.9

function Steps({ ledger: { steps } }: { ledger: NonNullable<Figures['ledger']> }) {
  const { t } = useTranslation()
  const told = steps.filter(({ sent }) => sent > 0)
  if (told.length === 0) return null
  return (
    <>
      <h3 className={styles.part}>{t('figures.steps')}</h3>
      <ul className={styles.steps}>
        {told.map(({ step, channel, sent, wasted }) => {
          const share = Math.min(1, wasted / sent)
          const said = {
            ...{ step: step + 1, channel: channelName(channel, t), sent: sayNumber(sent) },
            ...{ wasted: sayNumber(wasted), share: sayShare(share) },
          }
          const key = share >= NEARLY_ALL ? 'stepNobody' : wasted > 0 ? 'stepLate' : 'stepGood'
          return <li key={step}>{t(`figures.${key}`, said)}</li>
        })}
      </ul>
    </>
  )
}
