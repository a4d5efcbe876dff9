import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { actOnMember, type Group } from '#web/data/groups.ts'
import type { Account } from '#web/data/posts.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './groups.module.css'

const FEW = 8

/** Finds people by name and invites them, one press each. */
export function InviteDialog({ group, onClose }: { group: Group; onClose: () => void }) {
  const { t } = useTranslation()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['find-people', q],
    queryFn: ({ signal }) => call('GET /api/v1/accounts/search', { query: { q, limit: FEW }, signal }),
    enabled: q.trim() !== '',
    placeholderData: (before) => before,
  })
  return (
    <Dialog title={t('groups.inviteTitle')} onClose={onClose}>
      <div className={styles.found}>
        <SearchInput
          label={t('groups.inviteFind')}
          placeholder={t('groups.inviteFind')}
          value={q}
          change={setQ}
          maxLength={100}
          focused
        />
        {data?.length === 0 && <p className="quiet">{t('person.nobodyFound')}</p>}
        {q.trim() !== '' &&
          data?.map((account) => (
            <PersonRow
              key={account.id}
              account={account}
              action={<Invite group={group} account={account} />}
            />
          ))}
      </div>
    </Dialog>
  )
}

function Invite({ group, account }: { group: Group; account: Account }) {
  const { t } = useTranslation()
  const [done, setDone] = useState(false)
  const name = account.display_name
  const invite = async () => {
    try {
      await actOnMember(group.id, 'invite', account.id)
      setDone(true)
      toast(t('groups.inviteDone', { name }))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <Button small disabled={done} aria-label={t('groups.inviteName', { name })} onClick={invite}>
      {t('groups.invite')}
    </Button>
  )
}
