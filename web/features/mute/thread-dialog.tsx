import { useTranslation } from 'react-i18next'
import { TalkDialog } from './talk-dialog.tsx'

type Props = {
  mute: (seconds: number) => Promise<unknown>
  unmute: () => Promise<unknown>
  onClose: () => void
}

export function ThreadDialog(props: Props) {
  const { t } = useTranslation()
  return (
    <TalkDialog
      {...props}
      title={t('silence.threadTitle')}
      hint={t('silence.threadHint')}
      done={t('silence.threadDone')}
    />
  )
}
