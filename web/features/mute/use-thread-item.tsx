import { Bell, BellOff } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import type { Post } from '#web/data/posts.ts'
import { muteThread, unmuteThread } from '#web/data/silence.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'

const ThreadDialog = lazyPart(() => withLaterTexts(import('./thread-dialog.tsx')), 'ThreadDialog')

/** What a post's menu offers for hearing no more of its thread, or hearing of it again. */
export function useThreadItem(post: Post): { item: MenuItem; dialog: ReactNode } {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const unmute = () => unmuteThread(post.id).catch((error) => toast(explain(error, t)))
  const Icon = post.muted ? Bell : BellOff
  return {
    item: {
      kind: 'do',
      label: t(post.muted ? 'post.unmuteThread' : 'post.muteThread'),
      icon: <Icon size={18} />,
      run: () => (post.muted ? unmute() : setOpen(true)),
    },
    dialog: open ? (
      <Suspense>
        <ThreadDialog
          mute={(seconds) => muteThread(post, seconds)}
          unmute={unmute}
          onClose={() => setOpen(false)}
        />
      </Suspense>
    ) : null,
  }
}
