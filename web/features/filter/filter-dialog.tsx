import { useTranslation } from 'react-i18next'
import { type Filter, type FilterWish, makeFilter } from '#web/data/filters.ts'
import type { Post } from '#web/data/posts.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'
import { FilterForm } from './filter-form.tsx'

type Props = {
  filter?: Filter
  post?: Post
  send?: (wish: FilterWish) => Promise<unknown>
  onClose: () => void
}

/** A new filter, perhaps beginning with what a post is about; or one that is there. */
export function FilterDialog({ filter, post, send, onClose }: Props) {
  const { t } = useTranslation()
  const save = async (wish: FilterWish, thisPost: boolean) => {
    await (send ? send(wish) : makeFilter(wish, thisPost ? post?.id : undefined))
    toast(t('common.saved'))
    onClose()
  }
  return (
    <Dialog title={t(filter ? 'filter.edit' : 'filter.new')} onClose={onClose}>
      <FilterForm filter={filter} post={post} send={save} />
    </Dialog>
  )
}
