import { Ban, VolumeX } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'

const BlockDialog = lazyPart(() => import('./block-dialog.tsx'), 'BlockDialog')
const MuteDialog = lazyPart(() => import('./mute-dialog.tsx'), 'MuteDialog')

/** What a menu offers about somebody else, and the dialog that it opens, to be rendered beside the menu. */
export function useMuteItems(account: Account): { items: MenuItem[]; dialog: ReactNode } {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'mute' | 'block' | null>(null)
  const name = account.display_name
  const props = { account, onClose: () => setOpen(null) }
  return {
    items: [
      {
        kind: 'do',
        label: t('mute.ask', { name }),
        icon: <VolumeX size={18} />,
        run: () => setOpen('mute'),
      },
      {
        kind: 'do',
        label: t('mute.blockAsk', { name }),
        icon: <Ban size={18} />,
        run: () => setOpen('block'),
      },
    ],
    dialog: open && (
      <Suspense>{open === 'mute' ? <MuteDialog {...props} /> : <BlockDialog {...props} />}</Suspense>
    ),
  }
}
