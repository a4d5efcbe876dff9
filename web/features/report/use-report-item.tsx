import { Flag } from 'lucide-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account, Post } from '#web/data/posts.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import type { MenuItem } from '#web/ui/menu.tsx'

const ReportDialog = lazyPart(() => withLaterTexts(import('./report-dialog.tsx')), 'ReportDialog')

/** What a menu offers for reporting somebody else or what they wrote, and the dialog that it opens. */
export function useReportItem(account: Account, post?: Post): { item: MenuItem; dialog: ReactNode } {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return {
    item: {
      kind: 'do',
      label: t(post ? 'post.report' : 'post.reportPerson', { name: account.display_name }),
      icon: <Flag size={18} />,
      run: () => setOpen(true),
    },
    dialog: open ? (
      <Suspense>
        <ReportDialog account={account} post={post} onClose={() => setOpen(false)} />
      </Suspense>
    ) : null,
  }
}
