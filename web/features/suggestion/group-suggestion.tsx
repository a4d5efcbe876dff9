import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { forgetWithPerson } from '#web/data/forget.ts'
import { actOnGroup } from '#web/data/groups.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { createStore, useStore } from '#web/ui/store.ts'
import { toast } from '#web/ui/toast.tsx'
import type { Suggestions } from './suggestions.ts'

type Suggested = Suggestions['groups'][number]

/** Groups that were joined on this page, so that they can be left again where that was done. */
const joinedHere = createStore<readonly string[]>([])
forgetWithPerson(() => joinedHere.set([]))

/** Those that can be joined, or were just now. */
export function useOffered(groups: readonly Suggested[]): Suggested[] {
  const here = useStore(joinedHere)
  return groups.filter(({ group }) => group.me.part === null || here.includes(group.id))
}

/** Why a group is suggested, and joining it; what was joined here is left here. */
export function GroupSuggestion({ group, reason, count }: Suggested) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const { name } = group
  const joined = group.me.part !== null
  const flip = async () => {
    setBusy(true)
    try {
      const now = await actOnGroup(group.id, joined ? 'leave' : 'join')
      joinedHere.set((all) => (joined ? all.filter((id) => id !== now.id) : [...all, now.id]))
    } catch (error) {
      toast(explain(error, t))
    }
    setBusy(false)
  }
  return (
    <ItemRow
      title={name}
      note={
        <span role="status">
          {joined ? t('suggestion.groupJoined') : t(`suggestion.group_${reason}`, { count })}
          {!joined && group.description && ` · ${group.description}`}
        </span>
      }
    >
      <Button
        small
        busy={busy}
        look={joined ? 'secondary' : 'soft'}
        aria-label={joined ? `${t('post.undo')}: ${name}` : t('suggestion.groupJoinName', { name })}
        onClick={flip}
      >
        {t(joined ? 'post.undo' : 'suggestion.groupJoin')}
      </Button>
    </ItemRow>
  )
}
