import { useState } from 'react'
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
import { LogoSection } from './logo-section.tsx'

type Organisation = ReturnType<typeof useOrganisation>

/** Colour and logo: seen at once by whoever chooses, and by others with their next page. */
export function LooksSection() {
  return (
    <>
      <Colour />
      <LogoSection />
    </>
  )
}

function Colour() {
  const { t } = useTranslation()
  const organisation = useOrganisation()
  // The query tells of a change a moment later; what was pressed is chosen at once.
  const [chosen, setChosen] = useState(organisation.accent)
  const show = (now: Organisation) => {
    setChosen(now.accent)
    showAccent(now.accent)
    client.setQueryData(organisationQuery.queryKey, now)
  }
  async function choose(accent: Accent) {
    show({ ...organisation, accent })
    try {
      show(await call('PATCH /api/birdhouse/v1/organisation', { body: { accent } }))
      toast(t('common.saved'))
    } catch (error) {
      show(organisation)
      toast(explain(error, t))
    }
  }
  return (
    <Section untitled title={t('looks.title')} hint={t('looks.hint')}>
      <Choices
        label={t('looks.accent')}
        options={ACCENTS.map((one) => [one, t(`looks.accent_${one}`), true] as const)}
        value={chosen}
        choose={choose}
      />
    </Section>
  )
}
