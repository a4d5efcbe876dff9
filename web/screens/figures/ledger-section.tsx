import { useTranslation } from 'react-i18next'
import { since } from '#web/locales/when.ts'
import { Section } from '#web/ui/section.tsx'
import { BarRow, BarTable } from './bars.tsx'
import { channelName } from './channel-name.ts'
import type { Figures } from './shape.ts'

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
    </Section>
  )
}
