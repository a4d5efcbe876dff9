import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section.tsx'
import { BarRow, BarTable } from './bars.tsx'
import { channelName } from './channel-name.ts'
import { type Figures, kindsOf } from './shape.ts'

/** Channels that reached anybody, and the app, which everybody has. */
export function ChannelsSection({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  const kinds = kindsOf(figures)
  const used = figures.channels.filter(({ channel, delivered }) => channel === 'lane' || delivered > 0)
  return (
    <Section title={t('figures.channels')} hint={t('figures.channelsHint')}>
      <BarTable
        caption={t('figures.channels')}
        first={t('figures.channel')}
        names={kinds.map((kind) => t(`figures.${kind}`))}
      >
        {used.map((one) => (
          <BarRow
            key={one.channel}
            name={channelName(one.channel, t)}
            bars={kinds.map((kind) => ({
              name: t(`figures.${kind}`),
              people: one[kind],
              of: figures.addressed,
            }))}
          />
        ))}
      </BarTable>
    </Section>
  )
}
