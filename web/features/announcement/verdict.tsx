import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { type Announcement, judgeAnnouncement } from '#web/data/lane.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './announcement.module.css'

/** Useful to me, or not for me; pressed again it is taken back. */
export function Verdict({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation()
  const say = (useful: boolean) =>
    judgeAnnouncement(announcement, announcement.useful === useful ? null : useful).catch((error) =>
      toast(explain(error, t)),
    )
  return (
    <fieldset className={styles.verdict}>
      <legend className="visually-hidden">{t('announcement.verdict')}</legend>
      {([true, false] as const).map((useful) => (
        <Button
          key={String(useful)}
          look="quiet"
          small
          aria-pressed={announcement.useful === useful}
          onClick={() => say(useful)}
        >
          {useful ? <ThumbsUp size={16} aria-hidden="true" /> : <ThumbsDown size={16} aria-hidden="true" />}
          {t(useful ? 'announcement.useful' : 'announcement.notForMe')}
        </Button>
      ))}
    </fieldset>
  )
}
