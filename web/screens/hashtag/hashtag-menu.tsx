import { BellOff, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muteHashtag, unmuteHashtag } from '#web/data/silence.ts'
import { useTag } from '#web/data/tags.ts'
import { useDailyItem } from '#web/features/daily/use-daily-item.tsx'
import { TalkDialog } from '#web/features/mute/talk-dialog.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'

/** What else can be done with a hashtag than to follow it. */
export function HashtagMenu({ hashtag }: { hashtag: string }) {
  const { t } = useTranslation()
  const [muting, setMuting] = useState(false)
  const tag = useTag(hashtag).data
  const daily = useDailyItem({ kind: 'hashtag', name: hashtag }, `#${hashtag}`, tag?.birdhouse.daily ?? false)
  const mute: MenuItem = {
    kind: 'do',
    label: t('silence.hashtagTitle', { hashtag }),
    icon: <BellOff size={18} />,
    run: () => setMuting(true),
  }
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('silence.hashtagMore', { hashtag })}>
            <Ellipsis size={20} />
          </IconButton>
        }
        items={tag?.following ? [daily, mute] : [mute]}
      />
      {muting && (
        <TalkDialog
          title={t('silence.hashtagTitle', { hashtag })}
          hint={t('silence.hashtagHint')}
          done={t('silence.hashtagDone', { hashtag })}
          mute={(seconds) => muteHashtag(hashtag, seconds)}
          unmute={() => unmuteHashtag(hashtag)}
          onClose={() => setMuting(false)}
        />
      )}
    </>
  )
}
