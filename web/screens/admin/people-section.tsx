import { useQuery } from '@tanstack/react-query'
import { ShieldEllipsis } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Field } from '#web/ui/field.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

const ENDPOINTS = {
  suspend: 'POST /api/birdhouse/v1/people/:id/suspend',
  restore: 'POST /api/birdhouse/v1/people/:id/restore',
  leave: 'POST /api/birdhouse/v1/people/:id/leave',
} as const

/** Who has access, and taking it away. */
export function PeopleSection() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: ['people', 'admin', q],
    queryFn: () => call('GET /api/birdhouse/v1/people', { query: { q, limit: 20 } }),
    placeholderData: (before) => before,
  })
  return (
    <Section title={t('nav.people')} hint={t('admin.peopleHint')}>
      <Field
        label={t('person.filter')}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div>
        {data?.people.map((account) => (
          <PersonRow
            key={account.id}
            account={account}
            note={[t(`admin.state_${account.birdhouse.state}`), account.birdhouse.team]
              .filter(Boolean)
              .join(' · ')}
            action={<Access account={account} />}
          />
        ))}
      </div>
    </Section>
  )
}

function Access({ account }: { account: Account }) {
  const { t } = useTranslation()
  const me = useMe()
  const [asking, setAsking] = useState<'suspend' | 'leave' | null>(null)
  const name = account.display_name
  const apply = async (verb: keyof typeof ENDPOINTS) => {
    setAsking(null)
    await call(ENDPOINTS[verb], { params: { id: account.id } }).catch((error) => toast(explain(error, t)))
    await client.invalidateQueries({ queryKey: ['people'] })
  }
  if (account.id === me.account.id) return null
  const gone = account.birdhouse.state === 'suspended' || account.birdhouse.state === 'left'
  const items: MenuItem[] = gone
    ? [{ kind: 'do', label: t('admin.restore'), run: () => apply('restore') }]
    : [
        { kind: 'do', label: t('admin.suspend'), danger: true, run: () => setAsking('suspend') },
        { kind: 'do', label: t('admin.leave'), danger: true, run: () => setAsking('leave') },
      ]
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('admin.actsFor', { name })}>
            <ShieldEllipsis size={20} />
          </IconButton>
        }
        items={items}
      />
      {asking && (
        <Confirm
          title={t(`admin.${asking}Ask`, { name })}
          text={t(`admin.${asking}Hint`)}
          onClose={() => setAsking(null)}
        >
          <Button look="danger" onClick={() => apply(asking)}>
            {t(`admin.${asking}`)}
          </Button>
        </Confirm>
      )}
    </>
  )
}
