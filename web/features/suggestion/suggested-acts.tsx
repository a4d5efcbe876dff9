import { X } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { FollowButton } from '#web/features/person/follow-button.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import styles from './suggested.module.css'
import { suggestionsQuery } from './suggestions.ts'

/** What can be done with somebody who is suggested: follow, or not be shown them again. */
export function SuggestedActs({ account }: { account: Account }) {
  return (
    <span className={styles.acts}>
      <FollowButton account={account} small />
      <DismissButton account={account} />
    </span>
  )
}

/** Takes nothing else away: the person is found as before. */
function DismissButton({ account: { id, display_name: name } }: { account: Account }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const restore = async () => {
    try {
      await call('PUT /api/birdhouse/v1/suggestions/:id', { params: { id } })
      await client.invalidateQueries({ queryKey: suggestionsQuery.queryKey })
    } catch (error) {
      toast(explain(error, t))
    }
  }
  const dismiss = async ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const list = currentTarget.closest('section')
    setBusy(true)
    try {
      await call('DELETE /api/v1/suggestions/:id', { params: { id } })
      client.setQueryData(
        suggestionsQuery.queryKey,
        (now) => now && { ...now, people: now.people.filter(({ account }) => account.id !== id) },
      )
      toast(t('suggestion.dismissed', { name }), { label: t('post.undo'), run: () => void restore() })
      // Whoever goes through them by keys goes on with the next.
      setTimeout(() => {
        if (document.activeElement === document.body)
          list?.querySelector<HTMLElement>('[data-dismiss]')?.focus()
        keepFocus()
      })
    } catch (error) {
      toast(explain(error, t))
      setBusy(false)
    }
  }
  return (
    <IconButton label={t('suggestion.dismiss', { name })} disabled={busy} onClick={dismiss} data-dismiss>
      <X size={18} />
    </IconButton>
  )
}
