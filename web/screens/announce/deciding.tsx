import { useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnAnnouncement, deleteAnnouncement, type Wish, type Written } from '#web/data/announcements.ts'
import { explain } from '#web/data/explain.ts'
import { useMe } from '#web/data/session.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './announce.module.css'
import { PublishDialog } from './publish-dialog.tsx'
import { RefuseDialog } from './refuse-dialog.tsx'
import { TestDialog } from './test-dialog.tsx'

type Props = {
  wish: Wish
  known: Written | undefined
  changed: boolean
  save: () => Promise<Written>
  settled: (written: Written) => void
}

/** What can be done with it now: keep it, have it approved, approve it, publish it. */
export function Deciding({ known, changed, save, settled }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { account, permissions } = useMe()
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<'publish' | 'delete' | 'refuse' | 'test'>()
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast(explain(error, t))
    } finally {
      setBusy(false)
    }
  }
  const act = (what: 'ask' | 'approve' | 'unschedule') =>
    attempt(async () => settled(await actOnAnnouncement(await save(), what)))
  const saved = (what: 'publish' | 'test') =>
    attempt(async () => {
      await save()
      setAsking(what)
    })
  const state = known?.state ?? 'draft'
  const decides =
    state === 'waiting' && known?.author?.id !== account.id && permissions.includes('approve_announcements')
  return (
    <div className={styles.deciding}>
      <p role="status" className="quiet">
        {sayState(known, changed, t)}
      </p>
      <div className={styles.buttons}>
        <Button busy={busy} disabled={!changed} onClick={() => attempt(save)}>
          {t('announce.save')}
        </Button>
        <Button busy={busy} onClick={() => saved('test')}>
          {t('ownTest.open')}
        </Button>
        {state === 'draft' && (
          <Button busy={busy} onClick={() => act('ask')}>
            {t('announce.ask')}
          </Button>
        )}
        {state === 'draft' && (
          <Button look="primary" busy={busy} onClick={() => saved('publish')}>
            {t('announce.publish')}
          </Button>
        )}
        {state === 'scheduled' && (
          <Button busy={busy} onClick={() => act('unschedule')}>
            {t('announce.unschedule')}
          </Button>
        )}
        {decides && !changed && (
          <>
            <Button busy={busy} onClick={() => setAsking('refuse')}>
              {t('announce.refuse')}
            </Button>
            <Button look="primary" busy={busy} onClick={() => act('approve')}>
              {t('announce.approve')}
            </Button>
          </>
        )}
        {known && (
          <Button look="quiet" busy={busy} onClick={() => setAsking('delete')}>
            {t('announce.delete')}
          </Button>
        )}
      </div>
      {asking === 'publish' && known && (
        <PublishDialog written={known} settled={settled} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'test' && known && <TestDialog written={known} onClose={() => setAsking(undefined)} />}
      {asking === 'refuse' && known && <RefuseDialog written={known} onClose={() => setAsking(undefined)} />}
      {asking === 'delete' && known && (
        <Confirm
          title={t('announce.deleteTitle')}
          text={t('announce.deleteText')}
          onClose={() => setAsking(undefined)}
        >
          <Button
            look="danger"
            onClick={() =>
              attempt(async () => {
                await deleteAnnouncement(known.id)
                await navigate({ to: '/announce', ignoreBlocker: true })
              })
            }
          >
            {t('announce.delete')}
          </Button>
        </Confirm>
      )}
    </div>
  )
}

function sayState(known: Written | undefined, changed: boolean, t: TFunction): string {
  if (changed) return t('announce.unsaved')
  if (known?.state === 'scheduled' && known.publish_at)
    return t('announce.scheduledFor', { when: exactly(known.publish_at) })
  if (known?.state === 'waiting') return t('announce.waitsForApproval')
  if (known?.approver) return t('announce.approvedBy', { name: known.approver.display_name })
  return known ? t('announce.saved') : ''
}
