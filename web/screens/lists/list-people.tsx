import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { type List, setMember } from '#web/data/lists.ts'
import { usePeoplePages } from '#web/data/people-pages.ts'
import type { Account } from '#web/data/posts.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { toast } from '#web/ui/toast.tsx'

export function ListPeople({ list, name }: { list: List; name: string }) {
  const { t } = useTranslation()
  const query = usePeoplePages('GET /api/v1/lists/:id/accounts', list.id)
  const find = (
    <Link to="/people" className={buttonClass('primary')}>
      {t('list.homeEmptyDo')}
    </Link>
  )
  return (
    <PeopleList
      name={name}
      label={t('lists.people')}
      query={query}
      empty={
        <Notice title={t('lists.nobody')} action={find}>
          {t('lists.nobodyHint')}
        </Notice>
      }
      row={(account) => <PersonRow account={account} action={<Remove list={list} account={account} />} />}
    />
  )
}

function Remove({ list, account }: { list: List; account: Account }) {
  const { t } = useTranslation()
  const put = (isIn: boolean) => setMember(list, account.id, isIn).catch((error) => toast(explain(error, t)))
  const name = account.display_name
  const remove = async () => {
    await put(false)
    toast(t('lists.removed', { name }), { label: t('post.undo'), run: () => put(true) })
  }
  return (
    <Button small aria-label={t('lists.removeName', { name })} onClick={remove}>
      {t('lists.remove')}
    </Button>
  )
}
