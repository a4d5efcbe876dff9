import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { type List, makeList, setMember, useLists, useMembership } from '#web/data/lists.ts'
import type { Account } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './lists.module.css'

/** In which of my lists somebody is; each is a tick, and a new one is made here. */
export function ListsDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useTranslation()
  const lists = useLists()
  const membership = useMembership(account.id)
  const name = account.display_name
  const failed = [lists, membership].find(({ error, data }) => error && !data)
  return (
    <Dialog title={t('lists.chooseTitle', { name })} onClose={onClose}>
      <div className={styles.body}>
        <p className="quiet">{t('lists.chooseHint')}</p>
        {failed && <LoadFailure error={failed.error} retry={failed.refetch} />}
        {lists.data && membership.data && (
          <>
            {lists.data.length > 0 && (
              <ul className={styles.ticks}>
                {lists.data.map((list) => (
                  <li key={list.id}>
                    <Tick
                      list={list}
                      account={account}
                      isIn={membership.data.some(({ id }) => id === list.id)}
                    />
                  </li>
                ))}
              </ul>
            )}
            <NewList account={account} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Tick({ list, account, isIn }: { list: List; account: Account; isIn: boolean }) {
  const { t } = useTranslation()
  return (
    <SaveCheck
      label={list.title}
      {...(list.exclusive && { hint: t('lists.apart') })}
      checked={isIn}
      save={(wanted) => setMember(list, account.id, wanted).catch((error) => toast(explain(error, t)))}
    />
  )
}

function NewList({ account }: { account: Account }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    await setMember(await makeList(textOf(form, 'title'), false), account.id, true)
  })
  return (
    <form className={styles.make} onSubmit={onSubmit} key={String(busy)}>
      <Field label={t('lists.newTitle')} name="title" maxLength={60} required />
      <Failure error={error} />
      <Button type="submit" small busy={busy}>
        {t('lists.makeWith')}
      </Button>
    </form>
  )
}
