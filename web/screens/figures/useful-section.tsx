import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Section } from '#web/ui/section.tsx'
import { BarRow, BarTable } from './bars.tsx'
import type { Figures } from './shape.ts'

function sayVerdicts({ useful, not_for_me: not }: Figures['verdicts'], t: TFunction): string {
  if (useful > 0 && not > 0) return t('figures.verdictsSaid', { useful, not })
  if (useful > 0) return t('figures.verdictsUseful', { useful })
  return not > 0 ? t('figures.verdictsNot', { not }) : t('figures.noVerdicts')
}

/** What readers said of it, by team: how many, and the share that found it useful. */
export function UsefulSection({ figures: { useful, verdicts } }: { figures: Figures }) {
  const { t } = useTranslation()
  const said = useful.filter((unit) => unit.share !== null)
  const names = [t('figures.useful'), t('figures.notForMe')]
  return (
    <Section title={t('figures.verdicts')} hint={t('figures.verdictsHint')}>
      <p>{sayVerdicts(verdicts, t)}</p>
      {said.length > 0 && (
        <BarTable
          caption={t('figures.verdicts')}
          first={t('figures.unit')}
          names={[...names, t('figures.usefulShare')]}
        >
          {said.map((unit) => {
            const all = unit.useful + unit.not_for_me
            return (
              <BarRow
                key={unit.id}
                name={unit.id < 0 ? t('figures.later') : unit.name || t('figures.together')}
                bars={[
                  { name: names[0] ?? '', people: unit.useful, of: all, plain: true },
                  { name: names[1] ?? '', people: unit.not_for_me, of: all, plain: true },
                  { name: t('figures.usefulShare'), share: unit.share ?? 0 },
                ]}
              />
            )
          })}
        </BarTable>
      )}
    </Section>
  )
}
