import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTRIBUTES, type Attribute, type Test } from '#rules/audience/index.ts'
import { useAudienceValues } from '#web/data/announcements.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import styles from './audience.module.css'

type Props = { test: Test; change: (test: Test) => void; remove: (() => void) | undefined }

/** "department is one of Retail, Network": what is asked of a person, and the values that answer it. */
export function TestRow({ test, change, remove }: Props) {
  const { t } = useTranslation()
  const drop = (value: string) => change({ ...test, values: test.values.filter((one) => one !== value) })
  return (
    <fieldset className={styles.test}>
      <legend className="visually-hidden">{t('announce.test')}</legend>
      <div className={styles.asked}>
        <SelectField
          label={t('announce.attribute')}
          value={test.attribute}
          onChange={({ target }) => change({ ...test, attribute: target.value as Attribute, values: [] })}
        >
          {ATTRIBUTES.map((attribute) => (
            <option key={attribute} value={attribute}>
              {t(`audience.${attribute}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('announce.among')}
          value={String(test.among)}
          onChange={({ target }) => change({ ...test, among: target.value === 'true' })}
        >
          <option value="true">{t('announce.oneOf')}</option>
          <option value="false">{t('announce.noneOf')}</option>
        </SelectField>
        {remove && (
          <IconButton label={t('announce.removeTest')} onClick={remove}>
            <X size={18} />
          </IconButton>
        )}
      </div>
      {test.values.length > 0 && (
        <ul className={styles.values}>
          {test.values.map((value) => (
            <li key={value}>
              <bdi>{value}</bdi>
              <IconButton label={t('announce.removeValue', { value })} onClick={() => drop(value)}>
                <X size={16} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddValue test={test} change={change} />
    </fieldset>
  )
}

/** A field that offers what people here have. */
function AddValue({ test, change }: Omit<Props, 'remove'>) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const { data = [] } = useAudienceValues(test.attribute, text)
  const add = (value: string) => {
    const found = data.find((one) => [one.value, one.label].some((word) => same(word, value)))
    const wanted = found?.value ?? value.trim()
    if (wanted !== '' && !test.values.some((one) => same(one, wanted)))
      change({ ...test, values: [...test.values, wanted] })
    setText('')
  }
  return (
    <div className={styles.add}>
      <input
        list={id}
        value={text}
        placeholder={t('announce.value')}
        aria-label={t('announce.value')}
        onChange={({ target }) => {
          const picked = data.some(({ value }) => value === target.value)
          if (picked) add(target.value)
          else setText(target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add(text)
        }}
      />
      <datalist id={id}>
        {data
          .filter(({ value }) => !test.values.includes(value))
          .map(({ value, label, people }) => (
            <option key={value} value={value}>
              {label === value ? t('announce.people', { count: people }) : label}
            </option>
          ))}
      </datalist>
      <Button small disabled={text.trim() === ''} onClick={() => add(text)}>
        {t('announce.addValue')}
      </Button>
    </div>
  )
}

const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
