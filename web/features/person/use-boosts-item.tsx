import { Repeat2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Account } from '#web/data/posts.ts'
import { setWishes } from '#web/data/relationship.ts'
import type { MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Keeps what somebody boosts out of my home, or lets it in again. */
export function useBoostsItem({ id, display_name: name }: Account, shown: boolean): MenuItem {
  const { t } = useTranslation()
  const change = async (wanted: boolean) => {
    try {
      await setWishes(id, { reblogs: wanted })
      const undo = { label: t('post.undo'), run: () => void change(!wanted) }
      toast(
        t(wanted ? 'profile.boostsShown' : 'profile.boostsHidden', { name }),
        wanted === shown ? undefined : undo,
      )
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return {
    kind: 'do',
    label: t(shown ? 'profile.hideBoosts' : 'profile.showBoosts', { name }),
    icon: <Repeat2 size={18} />,
    run: () => void change(!shown),
  }
}
