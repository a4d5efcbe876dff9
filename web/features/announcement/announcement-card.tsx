import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asksToConfirm } from '#rules/announcements/levels.ts'
import { countWords, readingMinutes } from '#rules/announcements/reading-time.ts'
import { ownLanguageName } from '#rules/text/language-name.ts'
import type { Announcement } from '#web/data/lane.ts'
import { tellReceipt } from '#web/data/receipts.ts'
import { MediaView } from '#web/features/media/media-view.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { Button } from '#web/ui/button.tsx'
import { AboutIt } from './about-it.tsx'
import styles from './announcement.module.css'
import { ConfirmButton } from './confirm-button.tsx'
import { Head } from './head.tsx'
import { preferredText } from './preferred-text.ts'
import { TalkLink } from './talk-link.tsx'
import { useReceipts } from './use-receipts.ts'
import { Verdict } from './verdict.tsx'

type Props = { announcement: Announcement }

/** One announcement: how much it matters, from whom, its words, what it asks of me, and what I say of it. */
export function AnnouncementCard({ announcement }: Props) {
  const { t } = useTranslation()
  const { id, texts, mine, state, level, done } = announcement
  const [language, setLanguage] = useState(() => preferredText(announcement)?.language)
  const [chosen, setChosen] = useState(false)
  const text = texts.find((one) => one.language === language) ?? texts[0]
  const full = text?.full_text ?? ''
  const shown = [text?.short ?? '', chosen ? full : '']
  const watched = useReceipts<HTMLDivElement>({
    ...{ id, words: shown.reduce((sum, one) => sum + countWords(one), 0) },
    ...{ seen: mine.seen_at !== null, read: mine.read_at !== null },
  })
  if (state === 'withdrawn' || text === undefined) return <Withdrawn announcement={announcement} />
  const readOn = () => {
    setChosen(true)
    tellReceipt(id, 'read')
  }
  const written = { mentions: [], language: text.language }
  return (
    <article className={styles.card} data-level={level} aria-label={t('announcement.one')}>
      <Head announcement={announcement} minutes={readingMinutes([text.short, full])} />
      {texts.length > 1 && (
        <Languages
          texts={texts}
          chosen={text.language}
          choose={setLanguage}
          label={t('announcement.language')}
        />
      )}
      <div ref={watched} className={styles.words}>
        <PostText text={text.short} post={written} />
        {chosen && full !== '' && <PostText text={full} post={written} serif />}
      </div>
      {full !== '' && !chosen && (
        <Button look="quiet" small className={styles.on} aria-expanded={false} onClick={readOn}>
          {t('post.readOn')}
        </Button>
      )}
      <MediaView post={{ ...announcement, sensitive: false, spoiler_text: '' }} />
      <div className={styles.foot}>
        {asksToConfirm(level) && state === 'published' && <ConfirmButton announcement={announcement} />}
        {level === 'important' && !done && <p className="quiet">{t('announcement.asksToRead')}</p>}
        {state === 'expired' && <p className="quiet">{t('announcement.expired')}</p>}
        <Verdict announcement={announcement} />
        <TalkLink talk={announcement.talk} />
      </div>
      <AboutIt announcement={announcement} />
    </article>
  )
}

type LanguagesProps = {
  texts: Announcement['texts']
  chosen: string
  choose: (language: string) => void
  label: string
}

function Languages({ texts, chosen, choose, label }: LanguagesProps) {
  return (
    <fieldset className={styles.languages}>
      <legend className="visually-hidden">{label}</legend>
      {texts.map(({ language }) => (
        <button
          key={language}
          type="button"
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {ownLanguageName(language)}
        </button>
      ))}
    </fieldset>
  )
}

function Withdrawn({ announcement }: { announcement: Announcement }) {
  const { t } = useTranslation()
  return (
    <article className={styles.card} aria-label={t('announcement.one')}>
      <Head announcement={announcement} />
      <p className="quiet">{t('announcement.withdrawn')}</p>
      <TalkLink talk={announcement.talk} />
    </article>
  )
}
