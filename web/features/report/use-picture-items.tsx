import { ImageOff } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'
import { ownPictures } from './own-pictures.ts'

const PictureDialog = lazyPart(() => withLaterTexts(import('./picture-dialog.tsx')), 'PictureDialog')

/** What moderators can do about the pictures of somebody else's profile, and the dialog that it opens. */
export function usePictureItems(account: Account): { items: MenuItem[]; dialog: ReactNode } {
  const { t } = useTranslation()
  const moderates = useMe().permissions.includes('moderate')
  const [which, setWhich] = useState<'avatar' | 'header' | null>(null)
  return {
    items: (moderates ? ownPictures(account) : []).map((one) => ({
      kind: 'do',
      label: t(`report.remove_${one}`),
      icon: <ImageOff size={18} />,
      run: () => setWhich(one),
    })),
    dialog: which && (
      <Suspense>
        <PictureDialog account={account} which={which} onClose={() => setWhich(null)} />
      </Suspense>
    ),
  }
}
