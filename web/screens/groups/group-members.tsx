import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { actOnMember, type Group, type Member, type MemberAct, useMembers } from '#web/data/groups.ts'
import { useMe } from '#web/data/session.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Who is in the group; organisers say who organises it, and take people out. */
export function GroupMembers({ group, name }: { group: Group; name: string }) {
  const { t } = useTranslation()
  const query = useMembers(group.id)
  const members = new Map(query.data?.map((one) => [one.id, one]))
  return (
    <PeopleList
      name={name}
      label={t('groups.people')}
      query={{ ...query, data: query.data?.map((one) => one.account) }}
      empty={<Notice title={t('person.nobody')}>{t('groups.emptyHint')}</Notice>}
      row={(account) => {
        const member = members.get(account.id)
        return (
          <PersonRow
            account={account}
            note={member?.part === 'organiser' ? t('groups.organiser') : undefined}
            action={member && <Acts group={group} member={member} />}
          />
        )
      }}
    />
  )
}

function Acts({ group, member: { account, part } }: { group: Group; member: Member }) {
  const { t } = useTranslation()
  const me = useMe()
  const [asking, setAsking] = useState(false)
  const name = account.display_name
  if (group.me.part !== 'organiser' || group.archived || account.id === me.account.id) return null
  const act = (what: MemberAct, done: string) => async () => {
    setAsking(false)
    try {
      await actOnMember(group.id, what, account.id)
      toast(done)
    } catch (error) {
      toast(explain(error, t))
    }
  }
  const turn =
    part === 'organiser'
      ? { label: t('groups.demote'), run: act('demote', t('groups.demoted', { name })) }
      : { label: t('groups.promote'), run: act('promote', t('groups.promoted', { name })) }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('groups.memberActs', { name })}>
            <Ellipsis size={18} />
          </IconButton>
        }
        items={[
          { kind: 'do', ...turn },
          { kind: 'do', label: t('groups.remove'), danger: true, run: () => setAsking(true) },
        ]}
      />
      {asking && (
        <Confirm
          title={t('groups.removeAsk', { name })}
          text={t('groups.removeHint')}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={act('remove', t('groups.removed', { name }))}>
            {t('groups.remove')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
