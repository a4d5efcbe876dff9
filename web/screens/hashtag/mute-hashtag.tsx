import { BellOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muteHashtag, unmuteHashtag } from '#web/data/silence.ts'
import { TalkDialog } from '#web/features/mute/talk-dialog.tsx'
import { IconButton } from '#web/ui/button.tsx'

export function MuteHashtag({ hashtag }: { hashtag: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton label={t('silence.hashtagTitle', { hashtag })} onClick={() => setOpen(true)}>
        <BellOff size={18} />
      </IconButton>
      {open && (
        <TalkDialog
          title={t('silence.hashtagTitle', { hashtag })}
          hint={t('silence.hashtagHint')}
          done={t('silence.hashtagDone', { hashtag })}
          mute={(seconds) => muteHashtag(hashtag, seconds)}
          unmute={() => unmuteHashtag(hashtag)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
