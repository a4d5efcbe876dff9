import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { publishAnnouncement, useAudience, useCalendar, type Written } from '#web/data/announcements.ts'
import { ApiError } from '#web/data/call.ts'
import type { TalkWish } from '#web/data/talk.ts'
import { sayCondition } from '#web/features/announcement/say-condition.ts'
import { exactly } from '#web/locales/when.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './announce.module.css'
import { fromLocal, toLocal } from './local-time.ts'
import { TalkFields } from './talk-fields.tsx'
import { Unprintable } from './unprintable.tsx'

type Props = { written: Written; settled: (written: Written) => void; onClose: () => void }

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Asks once more: to whom, when, and what else goes out around that time. */
export function PublishDialog({ written, settled, onClose }: Props) {
  const { t } = useTranslation()
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [opened] = useState(Date.now)
  const [at, setAt] = useState(() => toLocal(new Date(opened + HOUR_MS).toISOString()))
  const [inBlackout, setInBlackout] = useState(false)
  const [talk, setTalk] = useState<TalkWish | null>(null)
  const { data } = useAudience(written.condition)
  const instant = when === 'now' ? null : fromLocal(at)
  const { busy, error, onSubmit } = useSubmit(async () => {
    settled(await publishAnnouncement(written, { at: instant, in_blackout: inBlackout, talk }))
    onClose()
  })
  const blocked = error instanceof ApiError && error.code === 'blackout'
  return (
    <Dialog title={t('announce.publishTitle')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <p>
          {t('announce.publishTo', {
            condition: sayCondition(written.condition, t),
            people: t('announce.people', { count: data?.people ?? 0 }),
          })}
        </p>
        <Choices
          label={t('announce.when')}
          options={[
            ['now', t('announce.now')],
            ['later', t('announce.later')],
          ]}
          value={when}
          choose={setWhen}
        />
        {when === 'later' && (
          <Field
            label={t('announce.at')}
            type="datetime-local"
            value={at}
            onChange={({ target }) => setAt(target.value)}
            required
          />
        )}
        <Unprintable id={written.id} />
        <Around id={written.id} at={instant ? Date.parse(instant) : opened} />
        <CheckField
          label={t('talk.open')}
          hint={t('talk.hint')}
          checked={talk !== null}
          onChange={({ target }) =>
            setTalk(target.checked ? { text: t('talk.first'), group_id: null } : null)
          }
        />
        {talk && <TalkFields wish={talk} change={setTalk} />}
        {(blocked || inBlackout) && (
          <CheckField
            label={t('announce.inBlackout')}
            checked={inBlackout}
            onChange={({ target }) => setInBlackout(target.checked)}
          />
        )}
        <Failure error={error} />
        <Button type="submit" look={written.level === 'emergency' ? 'danger' : 'primary'} busy={busy}>
          {t(when === 'now' ? 'announce.publishNow' : 'announce.schedule')}
        </Button>
      </form>
    </Dialog>
  )
}

/** What else asks for attention within a day of it. */
function Around({ id, at }: { id: string; at: number }) {
  const { t } = useTranslation()
  const day = Math.floor(at / HOUR_MS) * HOUR_MS
  const { data } = useCalendar(new Date(day - DAY_MS).toISOString(), new Date(day + DAY_MS).toISOString())
  const others = data?.announcements.filter((one) => one.id !== id) ?? []
  if (others.length === 0 && !data?.blackouts.length) return null
  return (
    <div className={styles.around}>
      <strong>{t('announce.around')}</strong>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <bdi>{one.short}</bdi>{' '}
            <span className="quiet">
              {exactly(one.at)} · {sayCondition(one.condition, t)}
            </span>
          </li>
        ))}
        {data?.blackouts.map((one) => (
          <li key={one.id}>
            {t('announce.keptFree', {
              name: one.name,
              from: exactly(one.starts_at),
              to: exactly(one.ends_at),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}
