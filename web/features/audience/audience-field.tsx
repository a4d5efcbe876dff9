import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Condition, parseCondition, printCondition, type Test } from '#rules/audience/index.ts'
import { Button } from '#web/ui/button.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { AreaField } from '#web/ui/field.tsx'
import styles from './audience.module.css'
import { TestRow } from './test-row.tsx'

type Way = 'nobody' | 'everybody' | 'some' | 'text'
type Changing = { condition: string; change: (condition: string) => void }
/** `nobody`: that may be meant, by an empty condition. */
type Props = Changing & { label: string; hint?: string; nobody?: boolean }

/** Who is meant: everybody, those who fit some tests, or a condition as it is written. */
export function AudienceField({ label, hint, condition, change, nobody = false }: Props) {
  const { t } = useTranslation()
  const [way, setWay] = useState<Way>(() => (nobody && condition === '' ? 'nobody' : wayOf(condition)))
  const ways: Way[] = [...(nobody ? (['nobody'] as const) : []), 'everybody', 'some', 'text']
  const choose = (to: Way) => {
    setWay(to)
    if (to === 'everybody') change('everybody')
    if (to === 'nobody' || (to === 'some' && testsOf(condition) === null)) change('')
  }
  return (
    <>
      <Choices
        label={label}
        options={ways.map((one) => [one, t(`announce.who_${one}`)] as const)}
        value={way}
        choose={choose}
      />
      {hint && <p className="quiet">{hint}</p>}
      {way === 'some' && <Tests condition={condition} change={change} />}
      {way === 'text' && <AsText condition={condition} change={change} />}
    </>
  )
}

function wayOf(source: string): Way {
  if (source.trim() === 'everybody') return 'everybody'
  return source === '' || testsOf(source) !== null ? 'some' : 'text'
}

/** The tests that must all hold; null where the condition is more than that, or can't be read. */
function testsOf(source: string): Test[] | null {
  const read = parseCondition(source)
  if ('fault' in read) return null
  const { condition } = read
  const all = condition.kind === 'and' ? condition.of : [condition]
  return all.every((one) => one.kind === 'test') ? (all as Test[]) : null
}

const FIRST: Test = { kind: 'test', attribute: 'department', among: true, values: [] }

function Tests({ condition, change }: Changing) {
  const { t } = useTranslation()
  // One that has no value yet is no part of the condition.
  const [tests, setTests] = useState<Test[]>(() => testsOf(condition) ?? [FIRST])
  const set = (now: Test[]) => {
    setTests(now)
    const whole = now.filter(({ values }) => values.length > 0)
    const [only] = whole
    if (only === undefined) return change('')
    const all: Condition = whole.length === 1 ? only : { kind: 'and', of: whole }
    change(printCondition(all))
  }
  return (
    <div className={styles.tests}>
      {tests.map((test, at) => (
        <TestRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a test has nothing else that stays while it is changed
          key={at}
          test={test}
          change={(changed) => set(tests.with(at, changed))}
          remove={tests.length > 1 ? () => set(tests.toSpliced(at, 1)) : undefined}
        />
      ))}
      <Button small look="quiet" onClick={() => set([...tests, FIRST])}>
        {t('announce.addTest')}
      </Button>
    </div>
  )
}

function AsText({ condition, change }: Changing) {
  const { t } = useTranslation()
  const id = useId()
  const read = parseCondition(condition)
  const fault = 'fault' in read && condition !== '' ? read.fault : undefined
  return (
    <div id={id}>
      <AreaField
        label={t('announce.condition')}
        hint={t('announce.conditionHint')}
        value={condition}
        maxLength={2000}
        spellCheck={false}
        autoCapitalize="none"
        onChange={({ target }) => change(target.value)}
        {...(fault && { error: t(`announce.fault_${fault.code}`, { word: fault.word }) })}
      />
    </div>
  )
}
