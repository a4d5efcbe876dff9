import { CalendarClock, FilePlus2, FileX2, ListChecks, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmojiButton } from '#web/features/emoji/emoji-button.tsx'
import { AddButton } from '#web/features/media/add-button.tsx'
import { hasRoom } from '#web/features/media/draft-media.ts'
import { EMPTY_POLL } from '#web/features/poll/draft-poll.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import styles from './composer.module.css'
import { type Draft, languageOf } from './draft.ts'
import { LanguageChoice } from './language-choice.tsx'
import { ReplyChoice } from './reply-choice.tsx'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  addPictures: (files: File[]) => void
  /** A poll that is posted stays as it is. */
  fixed?: boolean
  /** When it is to be posted: whether that is asked for, and asking for it. */
  timed?: { on: boolean; toggle: () => void }
}

/** What a post may carry beside its text. */
export function Tools({ draft, change, addPictures, fixed, timed }: Props) {
  const { t } = useTranslation()
  const none = draft.fullText === null
  const warned = draft.warning !== null
  return (
    <span className={styles.tools}>
      <Button
        look="quiet"
        small
        className={styles.addFull}
        aria-label={t(none ? 'composer.addFull' : 'composer.removeFull')}
        onClick={() => change({ fullText: none ? '' : null })}
      >
        {none ? <FilePlus2 size={20} aria-hidden="true" /> : <FileX2 size={20} aria-hidden="true" />}
        <span>{t('composer.full')}</span>
      </Button>
      <IconButton
        label={t('composer.warning')}
        aria-pressed={warned}
        className={classNames(styles.tool, warned && styles.toolOn)}
        onClick={() => change({ warning: warned ? null : '' })}
      >
        <TriangleAlert size={20} aria-hidden="true" />
      </IconButton>
      <AddButton
        className={styles.tool}
        disabled={draft.poll !== null || !hasRoom(draft.media)}
        take={addPictures}
      />
      {!fixed && (
        <IconButton
          label={t('poll.add')}
          aria-pressed={draft.poll !== null}
          disabled={draft.media.length > 0}
          className={classNames(styles.tool, draft.poll && styles.toolOn)}
          onClick={() => change({ poll: draft.poll ? null : EMPTY_POLL })}
        >
          <ListChecks size={20} aria-hidden="true" />
        </IconButton>
      )}
      {timed && (
        <IconButton
          label={t('composer.schedule')}
          aria-pressed={timed.on}
          className={classNames(styles.tool, timed.on && styles.toolOn)}
          onClick={timed.toggle}
        >
          <CalendarClock size={20} aria-hidden="true" />
        </IconButton>
      )}
      {!fixed && <ReplyChoice policy={draft.replyPolicy} choose={(replyPolicy) => change({ replyPolicy })} />}
      <EmojiButton className={styles.tool} text={draft.text} change={(text) => change({ text })} />
      <LanguageChoice language={languageOf(draft)} choose={(language) => change({ language })} />
    </span>
  )
}
