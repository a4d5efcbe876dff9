import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actOnAnnouncement, correctAnnouncement, type Wish, type Written } from '#web/data/announcements.ts'
import { explain } from '#web/data/explain.ts'
import { useMe } from '#web/data/session.ts'
import { LevelMark } from '#web/features/announcement/level-mark.tsx'
import rowStyles from '#web/features/announcement/row.module.css'
import { sayCondition } from '#web/features/announcement/say-condition.ts'
import { MediaView } from '#web/features/media/media-view.tsx'
import { PlanProgress } from '#web/features/plan/plan-progress.tsx'
import { PostText } from '#web/features/post/post-text.tsx'
import { exactly } from '#web/locales/when.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import formStyles from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './announce.module.css'
import { TalkPart } from './talk-part.tsx'
import { UnconfirmedDialog } from './unconfirmed-dialog.tsx'
import { useWish } from './use-wish.ts'
import { WordsPart } from './words-part.tsx'

/** One that is published: its words, whom it went to, and what can still be done. */
export function Standing({ written }: { written: Written }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'withdraw' | 'correct' | 'unconfirmed'>()
  const { texts, state, published_at, addressed, joined, condition, purpose } = written
  const readsNames = useMe().permissions.includes('read_named_lists')
  const withdraw = () =>
    actOnAnnouncement(written, 'withdraw')
      .then(() => setAsking(undefined))
      .catch((error: unknown) => toast(explain(error, t)))
  return (
    <div className={styles.parts}>
      <section className={styles.stands}>
        <p className={rowStyles.line}>
          <LevelMark level={written.level} />
          <span className="quiet" role="status">
            {t(`announce.state_${state}`)} {published_at && `· ${exactly(published_at)}`}
          </span>
        </p>
        {texts.map((text) => (
          <div key={text.language} className={styles.text}>
            <PostText text={text.short} post={{ mentions: [], language: text.language }} />
            {text.full_text && (
              <PostText text={text.full_text} post={{ mentions: [], language: text.language }} serif />
            )}
          </div>
        ))}
        <MediaView post={{ ...written, sensitive: false, spoiler_text: '' }} />
        <Link
          to="/announcements/$announcement/figures"
          params={{ announcement: written.id }}
          className={buttonClass('soft')}
        >
          {t('figures.open')}
        </Link>
        <p className="quiet">
          {t('announce.wentTo', {
            people: t('announce.people', { count: addressed }),
            condition: sayCondition(condition, t),
          })}{' '}
          {joined > 0 && t('announce.joinedLater', { count: joined })}
        </p>
        <p className="quiet" dir="auto">
          {purpose}
        </p>
        <h2>{t('plan.title')}</h2>
        <PlanProgress id={written.id} />
        {state !== 'publishing' && <TalkPart written={written} />}
        {state === 'published' && (
          <div className={styles.buttons}>
            {written.level !== 'emergency' && (
              <Button onClick={() => setAsking('correct')}>{t('announce.correct')}</Button>
            )}
            {written.duty !== '' && readsNames && (
              <Button onClick={() => setAsking('unconfirmed')}>{t('announce.unconfirmed')}</Button>
            )}
            <Button onClick={() => setAsking('withdraw')}>{t('announce.withdraw')}</Button>
          </div>
        )}
      </section>
      {asking === 'unconfirmed' && <UnconfirmedDialog id={written.id} onClose={() => setAsking(undefined)} />}
      {asking === 'withdraw' && (
        <Confirm
          title={t('announce.withdrawTitle')}
          text={t('announce.withdrawText')}
          onClose={() => setAsking(undefined)}
        >
          <Button look="danger" onClick={withdraw}>
            {t('announce.withdraw')}
          </Button>
        </Confirm>
      )}
      {asking === 'correct' && <CorrectDialog written={written} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

function CorrectDialog({ written, onClose }: { written: Written; onClose: () => void }) {
  const { t } = useTranslation()
  const { wish, change } = useWish(written)
  const { busy, error, onSubmit } = useSubmit(async () => {
    await correctAnnouncement(written, wish.texts as Wish['texts'])
    onClose()
  })
  return (
    <Dialog title={t('announce.correct')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <p className="quiet">{t('announce.correctHint')}</p>
        <WordsPart wish={wish} change={change} />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('announce.correctDo')}
        </Button>
      </form>
    </Dialog>
  )
}
