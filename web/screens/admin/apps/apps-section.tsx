import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ManagedApps } from '#contract/product/managed-app.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { EndDialog } from './end-dialog.tsx'

const KEY = ['apps']
type App = ManagedApps['apps'][number]
/** What is about to be ended: one, or all. */
type Ending = { app: App | null }

/** Which apps people use, which they may, and a way to end each. Who uses which is shown to nobody. */
export function AppsSection() {
  const { t } = useTranslation()
  const [ending, setEnding] = useState<Ending | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/apps', {}),
    staleTime: 0,
  })
  const again = () => client.invalidateQueries({ queryKey: KEY })
  const change = (doing: Promise<unknown>) =>
    doing
      .then(
        () => toast(t('common.saved')),
        (reason) => toast(explain(reason, t)),
      )
      .then(again)
  return (
    <Section untitled title={t('appAdmin.title')} hint={t('appAdmin.hint')}>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data && (
        <SaveCheck
          label={t('appAdmin.only')}
          hint={t('appAdmin.onlyHint')}
          checked={data.only_listed}
          save={(only_listed) => change(call('PUT /api/birdhouse/v1/apps/policy', { body: { only_listed } }))}
        />
      )}
      {data?.apps.length === 0 && <p className="quiet">{t('appAdmin.none')}</p>}
      <ul>
        {data?.apps.map((app) => (
          <li key={app.mark}>
            <AppRow
              app={app}
              list={(listed) =>
                change(
                  call('PUT /api/birdhouse/v1/apps/:mark/listed', {
                    params: { mark: app.mark },
                    body: { listed },
                  }),
                )
              }
              end={() => setEnding({ app })}
            />
          </li>
        ))}
      </ul>
      {data?.apps.some(inUse) && (
        <Button look="danger" onClick={() => setEnding({ app: null })}>
          {t('appAdmin.endAll')}
        </Button>
      )}
      {ending && <EndDialog app={ending.app} onClose={() => setEnding(null)} done={again} />}
    </Section>
  )
}

function sayPeople(count: App['people'], t: TFunction): string {
  if (count === null) return t('appAdmin.few')
  return count === 0 ? t('appAdmin.nobody') : t('appAdmin.people', { count })
}

const inUse = ({ people }: App) => people !== 0

type RowProps = { app: App; list: (listed: boolean) => void; end: () => void }

function AppRow({ app, list, end }: RowProps) {
  const { t } = useTranslation()
  const { name, people, leads_to: leadsTo, listed } = app
  const facts = [leadsTo.join(', '), sayPeople(people, t), listed && t('appAdmin.listed')]
  return (
    <ItemRow title={name} note={facts.filter(Boolean).join(' · ')}>
      <Button
        small
        aria-label={t(listed ? 'appAdmin.unlistName' : 'appAdmin.listName', { name })}
        onClick={() => list(!listed)}
      >
        {t(listed ? 'appAdmin.unlist' : 'appAdmin.list')}
      </Button>
      {inUse(app) && (
        <Button small aria-label={t('appAdmin.endName', { name })} onClick={end}>
          {t('appAdmin.end')}
        </Button>
      )}
    </ItemRow>
  )
}
