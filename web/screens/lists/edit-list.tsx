import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { changeList, deleteList, type List } from '#web/data/lists.ts'
import { ListForm } from '#web/features/lists/list-form.tsx'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './lists.module.css'

/** Renames, keeps apart, deletes; deleting asks first. */
export function EditList({ list, onClose }: { list: List; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const change = async (title: string, exclusive: boolean) => {
    await changeList(list.id, title, exclusive)
    onClose()
  }
  const remove = async () => {
    try {
      await deleteList(list.id)
      toast(t('lists.deleted', { title: list.title }))
      await navigate({ to: '/lists', replace: true })
    } catch (error) {
      toast(explain(error, t))
    }
  }
  if (asking)
    return (
      <Confirm
        title={t('lists.deleteAsk', { title: list.title })}
        text={t('lists.deleteHint')}
        onClose={onClose}
      >
        <Button look="danger" onClick={remove}>
          {t('common.delete')}
        </Button>
      </Confirm>
    )
  return (
    <Dialog title={t('lists.edit')} onClose={onClose}>
      <ListForm list={list} send={change} label={t('common.save')}>
        <Button look="quiet" small className={styles.danger} onClick={() => setAsking(true)}>
          {t('lists.delete')}
        </Button>
      </ListForm>
    </Dialog>
  )
}
