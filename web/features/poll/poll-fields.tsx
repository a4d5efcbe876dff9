import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { POLL_OPTION_LIMIT, POLL_OPTIONS_MIN } from '#rules/limits.ts'
import { useOrganisation } from '#web/data/session.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import type { DraftPoll } from './draft-poll.ts'
import styles from './poll.module.css'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TIMES = [30 * MINUTE, HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY]

type Props = { poll: DraftPoll; change: (poll: DraftPoll) => void; focused: boolean }

/** Where the options of a poll are written, and how long it runs. */
export function PollFields({ poll, change, focused }: Props) {
  const { t } = useTranslation()
  const fields = useRef<HTMLFieldSetElement>(null)
  const { options } = poll
  const { limits } = useOrganisation()
  const fieldAt = (at: number) => fields.current?.querySelectorAll<HTMLInputElement>('input[type="text"]')[at]
  const put = (next: string[]) => change({ ...poll, options: next })
  const wanted = useRef(focused ? 0 : -1)
  useEffect(() => {
    if (wanted.current >= 0) fieldAt(wanted.current)?.focus()
    wanted.current = -1
  })
  return (
    <fieldset ref={fields} className={styles.fields}>
      <legend>{t('poll.title')}</legend>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place until it has words
        <div key={at} className={styles.row}>
          <input
            type="text"
            dir="auto"
            autoComplete="off"
            maxLength={POLL_OPTION_LIMIT}
            aria-label={t('poll.option', { place: at + 1 })}
            placeholder={t('poll.option', { place: at + 1 })}
            value={option}
            onChange={(event) => put(options.with(at, event.target.value))}
          />
          {options.length > POLL_OPTIONS_MIN && (
            <IconButton
              label={t('poll.removeOption', { place: at + 1 })}
              onClick={() => {
                wanted.current = Math.max(0, at - 1)
                put(options.toSpliced(at, 1))
              }}
            >
              <X size={18} />
            </IconButton>
          )}
        </div>
      ))}
      {options.length < limits.poll_options && (
        <Button
          small
          look="quiet"
          onClick={() => {
            wanted.current = options.length
            put([...options, ''])
          }}
        >
          <Plus size={18} aria-hidden="true" />
          {t('poll.addOption')}
        </Button>
      )}
      <Terms poll={poll} change={change} />
    </fieldset>
  )
}

function Terms({ poll, change }: Omit<Props, 'focused'>) {
  const { t } = useTranslation()
  const nameOf = (seconds: number) =>
    seconds >= DAY
      ? t('poll.days', { count: seconds / DAY })
      : seconds >= HOUR
        ? t('poll.hours', { count: seconds / HOUR })
        : t('poll.minutes', { count: seconds / MINUTE })
  return (
    <>
      <label className={styles.time}>
        {t('poll.runs')}
        <select
          value={poll.expiresIn}
          onChange={(event) => change({ ...poll, expiresIn: Number(event.target.value) })}
        >
          {TIMES.map((seconds) => (
            <option key={seconds} value={seconds}>
              {nameOf(seconds)}
            </option>
          ))}
        </select>
      </label>
      <CheckField
        label={t('poll.multiple')}
        checked={poll.multiple}
        onChange={(event) => change({ ...poll, multiple: event.target.checked })}
      />
      <CheckField
        label={t('poll.hideTotals')}
        checked={poll.hideTotals}
        onChange={(event) => change({ ...poll, hideTotals: event.target.checked })}
      />
    </>
  )
}
