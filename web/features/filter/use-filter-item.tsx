import { Filter } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'

const FilterDialog = lazyPart(() => withLaterTexts(import('./filter-dialog.tsx')), 'FilterDialog')

/** What a post's menu offers for reading less of its kind, and the dialog that it opens. */
export function useFilterItem(post: Post): { item: MenuItem; dialog: ReactNode } {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return {
    item: { kind: 'do', label: t('post.filter'), icon: <Filter size={18} />, run: () => setOpen(true) },
    dialog: open ? (
      <Suspense>
        <FilterDialog post={post} onClose={() => setOpen(false)} />
      </Suspense>
    ) : null,
  }
}
