import { Newspaper, Radio } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type Source, setDaily } from '#web/data/daily.ts'
import { explain } from '#web/data/explain.ts'
import type { MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'

/** What the menu of a followed source offers: to be read once a day, or live again. `name` is what it is called. */
export function useDailyItem(source: Source, name: string, daily: boolean): MenuItem {
  const { t } = useTranslation()
  const change = async (wanted: boolean) => {
    try {
      await setDaily(source, wanted)
      const undo = { label: t('post.undo'), run: () => void change(!wanted) }
      toast(t(wanted ? 'daily.done' : 'daily.liveDone', { name }), wanted === daily ? undefined : undo)
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return {
    kind: 'do',
    label: t(daily ? 'daily.live' : 'daily.choose'),
    icon: daily ? <Radio size={18} /> : <Newspaper size={18} />,
    run: () => void change(!daily),
  }
}
