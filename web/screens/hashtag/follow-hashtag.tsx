import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { followTag, useTag } from '#web/data/tags.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Follows a hashtag, or no longer; it says which it does. */
export function FollowHashtag({ hashtag }: { hashtag: string }) {
  const { t } = useTranslation()
  const { data } = useTag(hashtag)
  if (!data) return null
  const flip = () => followTag(data, !data.following).catch((error) => toast(explain(error, t)))
  return (
    <Button
      small
      look={data.following ? 'secondary' : 'primary'}
      aria-label={t(data.following ? 'list.unfollowTag' : 'list.followTag', { hashtag })}
      onClick={flip}
    >
      {t(data.following ? 'person.following' : 'person.follow')}
    </Button>
  )
}
