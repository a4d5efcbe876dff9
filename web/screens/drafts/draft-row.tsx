import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteDraft, restoreDraft } from '#web/data/drafts/drafts.ts'
import type { KeptDraft } from '#web/data/drafts/links.ts'
import { explain } from '#web/data/explain.ts'
import { useMe } from '#web/data/session.ts'
import { openDraft } from '#web/features/drafts/open-draft.ts'
import type en from '#web/locales/en/index.ts'
import { exactly, since } from '#web/locales/when.ts'
import { IconButton } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import { ChangedDialog } from './changed-dialog.tsx'
import styles from './drafts.module.css'

/** One draft: what it says, when it was changed; pressed, it opens in the composer. */
export function DraftRow({ draft }: { draft: KeptDraft }) {
  const { t } = useTranslation()
  const { account } = useMe()
  const { content, changed_at } = draft
  const words =
    [content.spoiler_text, content.text, content.full_text].find((one) => one?.trim()) ??
    content.poll?.options.find(Boolean)
  const notes = [
    content.in_reply_to_id && t('draft.reply'),
    content.poll && t('poll.title'),
    content.visibility !== 'company' && t(`visibility.${content.visibility}`),
  ].filter(Boolean)
  const code = draft.reason as keyof (typeof en)['refusal'] | null
  const say = (error: unknown) => toast(explain(error, t))
  const open = async () => {
    if (!(await openDraft(account.id, draft))) toast(t('draft.parentGone'))
  }
  const [changed, setChanged] = useState<{ seen: KeptDraft; now: KeptDraft } | null>(null)
  const remove = async (seen: KeptDraft) => {
    try {
      const now = await deleteDraft(seen)
      setChanged(now && { seen, now })
      if (now) return
      keepFocus()
      toast(t('draft.deleted'), {
        label: t('post.undo'),
        run: () => void restoreDraft(draft.key).catch(say),
      })
    } catch (error) {
      say(error)
    }
  }
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={open}>
        <span className={styles.text} lang={content.language ?? undefined} dir="auto">
          {words ?? t('draft.empty')}
        </span>
        {code && (
          <span className={styles.reason}>
            {t('scheduled.notPublished')} {t(`refusal.${code}`, { defaultValue: t('error.unknown') })}
          </span>
        )}
        <span className={styles.note}>
          <time dateTime={changed_at} title={exactly(changed_at)}>
            {t('draft.changed', { when: since(changed_at) })}
          </time>
          {notes.map((note) => ` · ${note}`)}
        </span>
      </button>
      <IconButton label={t('draft.delete')} onClick={() => void remove(draft)}>
        <Trash2 size={18} />
      </IconButton>
      {changed && (
        <ChangedDialog
          {...changed}
          remove={() => void remove(changed.now)}
          onClose={() => setChanged(null)}
        />
      )}
    </li>
  )
}
