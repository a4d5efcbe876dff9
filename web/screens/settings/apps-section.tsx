import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Authorisation } from '#contract/product/app.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { useOrganisation } from '#web/data/session.ts'
import { ScopeList } from '#web/features/app/scope-list.tsx'
import { currentLocale } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

const KEY = ['authorisations']

/** By day: more is nobody's business, not even in one's own list. */
const day = (instant: string) =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium' }).format(new Date(instant))

/** Apps that I let in, what each may do, and its way out. */
export function AppsSection() {
  const { t } = useTranslation()
  const organisation = useOrganisation().name
  const [ending, setEnding] = useState<Authorisation | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/authorisations', {}),
    staleTime: 0,
  })
  return (
    <Section title={t('app.own')} hint={t('app.ownHint', { organisation })}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('app.none')}</p>}
      <ul>
        {data?.map((one) => (
          <li key={one.id}>
            <ItemRow title={one.name} note={factsOf(one, t)}>
              <Button small aria-label={t('app.endName', { name: one.name })} onClick={() => setEnding(one)}>
                {t('app.end')}
              </Button>
            </ItemRow>
            <details className="quiet">
              <summary>{t('app.mayOf', { name: one.name })}</summary>
              <ScopeList scopes={one.scopes} />
            </details>
          </li>
        ))}
      </ul>
      {ending && <Ending one={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

function factsOf(one: Authorisation, t: TFunction): string {
  const site = one.website === null ? null : new URL(one.website).host
  const facts = [
    site,
    t('app.since', { day: day(one.created_at) }),
    t('app.lastUsed', { day: day(one.last_used_on) }),
  ]
  return facts.filter(Boolean).join(' · ')
}

function Ending({ one: { id, name }, onClose }: { one: Authorisation; onClose: () => void }) {
  const { t } = useTranslation()
  const end = async () => {
    onClose()
    try {
      await call('DELETE /api/birdhouse/v1/authorisations/:id', { params: { id } })
      toast(t('app.ended', { name }))
    } catch (error) {
      toast(explain(error, t))
    }
    await client.invalidateQueries({ queryKey: KEY })
  }
  return (
    <Confirm title={t('app.endTitle', { name })} text={t('app.endText')} onClose={onClose}>
      <Button look="danger" onClick={end}>
        {t('app.end')}
      </Button>
    </Confirm>
  )
}
