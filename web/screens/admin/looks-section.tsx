import { useTranslation } from 'react-i18next'
import { ACCENTS, type Accent } from '#rules/looks.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { showAccent } from '#web/ui/accent.ts'
import { Choices } from '#web/ui/choices.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

/** The one deep colour of inside: seen at once by whoever chooses, and by others with their next page. */
export function LooksSection() {
  const { t } = useTranslation()
  const { accent } = useOrganisation()
  async function choose(chosen: Accent) {
    showAccent(chosen)
    try {
      const changed = await call('PATCH /api/birdhouse/v1/organisation', { body: { accent: chosen } })
      client.setQueryData(organisationQuery.queryKey, changed)
      toast(t('common.saved'))
    } catch (error) {
      showAccent(accent)
      toast(explain(error, t))
    }
  }
  return (
    <Section untitled title={t('looks.title')} hint={t('looks.hint')}>
      <Choices
        label={t('looks.accent')}
        options={ACCENTS.map((one) => [one, t(`looks.accent_${one}`)] as const)}
        value={accent}
        choose={choose}
      />
    </Section>
  )
}
