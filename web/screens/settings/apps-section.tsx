import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Authorisation } from '#contract/product/app.ts'
import { endAuthorisation, useAuthorisations } from '#web/data/authorisations.ts'
import { explain } from '#web/data/explain.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { AppRow } from './app-row.tsx'
import styles from './apps.module.css'

/** Apps that I let in, what each may do and push, and its way out. */
export function AppsSection() {
  const { t } = useTranslation()
  const organisation = useOrganisation().name
  const [ending, setEnding] = useState<Authorisation | null>(null)
  return (
    <Section title={t('app.own')} hint={t('app.ownHint', { organisation })}>
      <PagedRows
        query={useAuthorisations()}
        empty={<p className="quiet">{t('app.none', { address: location.host })}</p>}
        className={styles.apps}
        render={(one) => <AppRow one={one} end={() => setEnding(one)} />}
      />
      {ending && <Ending one={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function Ending({ one: { id, name }, onClose }: { one: Authorisation; onClose: () => void }) {
  const { t } = useTranslation()
  const end = async () => {
    onClose()
    try {
      await endAuthorisation(id)
      toast(t('app.ended', { name }))
      keepFocus()
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <Confirm title={t('app.endTitle', { name })} text={t('app.endText')} onClose={onClose}>
      <Button look="danger" onClick={end}>
        {t('app.end')}
      </Button>
    </Confirm>
  )
}
