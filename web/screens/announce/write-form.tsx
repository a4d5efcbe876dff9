import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '#rules/announcements/levels.ts'
import { saveAnnouncement, type Wish, type Written } from '#web/data/announcements.ts'
import { useMe } from '#web/data/session.ts'
import { PlanPart } from '#web/features/plan/plan-part.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import { Section } from '#web/ui/section.tsx'
import styles from './announce.module.css'
import { AudiencePart } from './audience-part.tsx'
import { Deciding } from './deciding.tsx'
import { ForecastPart } from './forecast-part.tsx'
import { More } from './more.tsx'
import { PicturesPart } from './pictures-part.tsx'
import { SaveTemplate } from './save-template.tsx'
import { useKeepOnLeaving } from './use-keep-on-leaving.ts'
import { useWish } from './use-wish.ts'
import { WordsPart } from './words-part.tsx'

type Props = {
  written?: Written
  /** What a new one begins with. */
  begin?: Wish | undefined
  onBegun: (id: string) => void
}

/** All of an announcement that is not published: what it says, what it is for, to whom, and when. */
export function WriteForm({ written, begin, onBegun }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [known, setKnown] = useState(written)
  const { wish, change, changed, kept } = useWish(written, begin)
  const mayEmergency = useMe().permissions.includes('announce_emergency')
  const levels = LEVELS.filter((level) => level !== 'emergency' || mayEmergency || wish.level === level)
  useKeepOnLeaving(changed ? () => saveAnnouncement(wish, known, true) : undefined)
  const save = async () => {
    if (!changed && known !== undefined) return known
    const now = await saveAnnouncement(wish, known)
    setKnown(now)
    kept()
    if (known === undefined) {
      onBegun(now.id)
      void navigate({ to: '/announce/$announcement', params: { announcement: now.id }, replace: true })
    }
    return now
  }
  return (
    <div className={styles.parts}>
      {known?.refusal && <Refused words={known.refusal} />}
      <Section title={t('announce.words')}>
        <WordsPart wish={wish} change={change} />
        <PicturesPart written={written} change={change} />
      </Section>
      <Section title={t('announce.purposeTitle')}>
        <Field
          label={t('announce.purpose')}
          hint={t('announce.purposeHint')}
          value={wish.purpose}
          maxLength={200}
          onChange={({ target }) => change({ purpose: target.value })}
        />
        <Choices
          label={t('announce.level')}
          options={levels.map((level) => [level, t(`announcement.${level}`)])}
          value={wish.level}
          choose={(level) => change({ level })}
        />
        <p className="quiet">{t(`announce.${wish.level}Hint`)}</p>
        {wish.level === 'emergency' && (
          <AreaField
            label={t('announce.reason')}
            value={wish.reason}
            maxLength={300}
            onChange={({ target }) => change({ reason: target.value })}
          />
        )}
      </Section>
      <Section title={t('announce.audience')}>
        <AudiencePart wish={wish} change={change} />
      </Section>
      <Section title={t('plan.title')}>
        <PlanPart {...wish} change={(plan) => change({ plan })} />
      </Section>
      <ForecastPart wish={wish} />
      <Section title={t('announce.more')}>
        <More wish={wish} change={change} />
        <SaveTemplate wish={wish} />
      </Section>
      <Deciding wish={wish} known={known} changed={changed} save={save} settled={setKnown} />
    </div>
  )
}

/** Words of a person who gave it back, or a reason of ours. */
function Refused({ words }: { words: string }) {
  const { t } = useTranslation()
  const ours = [
    'audience_empty',
    'author_may_not',
    'audience_condition',
    'expires_too_soon',
    'blackout',
  ] as const
  const code = ours.find((one) => one === words)
  return (
    <p className={styles.refused} role="note">
      <strong>{t('announce.givenBack')}</strong> <bdi>{code ? t(`refusal.${code}`) : words}</bdi>
    </p>
  )
}
