import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section.tsx'
import { BarRow, BarTable } from './bars.tsx'
import { type Figures, kindsOf, sayNumber } from './shape.ts'

export function UnitsSection({ figures }: { figures: Figures }) {
  const { t } = useTranslation()
  // What was delivered is a matter of channels; teams are asked what they did with it.
  const kinds = kindsOf(figures).slice(1)
  const names = kinds.map((kind) => t(`figures.${kind}`))
  return (
    <Section title={t('figures.units')} hint={t('figures.unitsHint')}>
      <BarTable caption={t('figures.units')} first={t('figures.unit')} names={names}>
        {figures.units.map((unit) => (
          <BarRow
            key={unit.id}
            name={t('figures.ofUnit', {
              name: unit.name || t('figures.together'),
              addressed: sayNumber(unit.addressed),
            })}
            bars={kinds.map((kind) => ({
              name: t(`figures.${kind}`),
              people: unit[kind],
              of: unit.addressed,
            }))}
          />
        ))}
      </BarTable>
    </Section>
  )
}
