import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DONE_BY, type Level, RECEIPT_KINDS } from '#rules/announcements/levels.ts'
import { isShared, PERSONAL, readPlan, type Step } from '#rules/plan/index.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SelectField } from '#web/ui/select-field.tsx'
import styles from './plan.module.css'
import { useStepLine } from './step-words.ts'
import { inOrder } from './steps.ts'
import type { Ways } from './use-ways.ts'

/** Half a day after the step before. */
const USUALLY = 4

type Props = {
  level: Level
  steps: readonly Step[]
  ways: Ways
  /** The one that is changed; nothing where one is added. */
  step?: Step
  save: (step: Step) => void
  onClose: () => void
}

/** On which way, after how many hours, and to whom still. What it will do is said as it is chosen. */
export function StepDialog({ level, steps, ways, step, save, onClose }: Props) {
  const { t } = useTranslation()
  const options = optionsOf(ways, step)
  const [way, setWay] = useState(step ? keyOf(step) : (options[0] ?? ''))
  const [hours, setHours] = useState(
    String(level === 'emergency' ? 0 : (step?.after ?? (steps.at(-1)?.after ?? 0) + USUALLY)),
  )
  const [unless, setUnless] = useState(step?.unless ?? DONE_BY[level])
  const line = useStepLine(ways)
  const now = stepOf(way, Number(hours.replace(',', '.')), unless)
  const others = steps.filter((one) => one !== step)
  const read = readPlan({ steps: inOrder([...others, now]) }, level)
  const fault = hours.trim() === '' ? 'bad_hours' : 'fault' in read ? read.fault.code : undefined
  const kinds = RECEIPT_KINDS.filter((kind) => kind !== 'confirmed' || DONE_BY[level] === 'confirmed')
  if (options.length === 0)
    return (
      <Dialog title={t('plan.add')} onClose={onClose}>
        <p>{t('plan.nothingElse')}</p>
      </Dialog>
    )
  return (
    <Dialog title={t(step ? 'plan.changeStep' : 'plan.add')} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (fault !== undefined) return
          save(now)
          onClose()
        }}
      >
        <SelectField label={t('plan.way')} value={way} onChange={({ target }) => setWay(target.value)}>
          {options.map((key) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </SelectField>
        {level !== 'emergency' && (
          <Field
            label={t('plan.hours')}
            hint={t('plan.hoursHint')}
            inputMode="decimal"
            value={hours}
            onChange={({ target }) => setHours(target.value)}
            error={fault === 'bad_hours' ? t('plan.fault_bad_hours') : undefined}
          />
        )}
        {isShared(now.channel) ? (
          <p className="quiet">{t('plan.sharedHint')}</p>
        ) : (
          <Choices
            label={t('plan.unless')}
            options={kinds.map((kind) => [kind, t(`plan.unless_${kind}`)] as const)}
            value={unless}
            choose={setUnless}
          />
        )}
        <p className={styles.preview} role="status">
          {fault === undefined ? line(now) : fault !== 'bad_hours' && t(`plan.fault_${fault}`)}
        </p>
        <Button type="submit" look="primary" disabled={fault !== undefined}>
          {t('plan.take')}
        </Button>
      </form>
    </Dialog>
  )

  function nameOf(key: string): string {
    const { channel, place } = wayOf(key)
    if (!isShared(channel)) return t(`plan.${channel}`)
    const name = ways.places.find(({ id }) => id === place)?.name ?? t('plan.somePlace')
    return `${t(`plan.${channel}`)}: ${name}`
  }
}

type Way = Pick<Step, 'channel' | 'place'>
const keyOf = ({ channel, place }: Way) => `${channel} ${place ?? ''}`
function wayOf(key: string): Way {
  const [channel, place] = key.split(' ')
  return { channel: channel as Step['channel'], ...(place && { place }) }
}

/** Ways that get to somebody, and the one that the step has already. */
function optionsOf({ most, places }: Ways, step?: Step): string[] {
  const personal = PERSONAL.filter((channel) => most[channel] > 0).map((channel) => keyOf({ channel }))
  const shared = places.map(({ channel, id }) => keyOf({ channel, place: id }))
  return [...new Set([...personal, ...shared, ...(step ? [keyOf(step)] : [])])]
}

/** At a place it is until all of its members are done, so nothing is chosen there. */
function stepOf(key: string, after: number, unless: Step['unless']): Step {
  return { ...wayOf(key), after, unless }
}
