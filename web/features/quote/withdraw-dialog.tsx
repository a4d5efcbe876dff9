import { useTranslation } from 'react-i18next'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { revokeQuote } from './quotes.ts'

/** Asks before my post is withdrawn from where it is quoted: it can't be brought back there. */
export function WithdrawDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t } = useTranslation()
  const withdraw = () => {
    onClose()
    void revokeQuote(post, t)
  }
  return (
    <Confirm title={t('quote.withdrawAsk')} text={t('quote.withdrawHint')} onClose={onClose}>
      <Button look="danger" onClick={withdraw}>
        {t('quote.withdraw')}
      </Button>
    </Confirm>
  )
}
