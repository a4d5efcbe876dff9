import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { countWords, readingMinutes } from '#rules/announcements/reading-time.ts'
import type { Wish } from '#web/data/announcements.ts'
import { Button } from '#web/ui/button.tsx'
import { AreaField } from '#web/ui/field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import styles from './announce.module.css'
import { nameOfLanguage } from './language-name.ts'
import { Left } from './left.tsx'

/** Languages that can be added by one press; what people read comes first in each list of them. */
const OFFERED = [
  'en',
  'de',
  'mi',
  'fr',
  'es',
  'ja',
  'ar',
  'hi',
  'zh',
  'sm',
  'to',
  'tl',
  'ko',
  'pt',
  'pl',
  'tr',
  'uk',
]

type Props = { wish: Wish; change: (some: Partial<Wish>) => void }

/** The short text, the full text, and both in other languages. */
export function WordsPart({ wish, change }: Props) {
  const { t } = useTranslation()
  const { texts, language } = wish
  const [open, setOpen] = useState(language)
  const text = texts.find((one) => one.language === open) ?? texts[0]
  if (text === undefined) return null
  const say = (some: Partial<typeof text>) =>
    change({ texts: texts.map((one) => (one === text ? { ...one, ...some } : one)) })
  const add = (added: string) => {
    change({ texts: [...texts, { language: added, short: '', full_text: null }] })
    setOpen(added)
  }
  const drop = () => {
    change({ texts: texts.filter((one) => one !== text) })
    setOpen(language)
  }
  return (
    <>
      <div className={styles.languages}>
        {texts.length > 1 &&
          texts.map((one) => (
            <Button
              key={one.language}
              small
              aria-pressed={one === text}
              look={one === text ? 'soft' : 'quiet'}
              onClick={() => setOpen(one.language)}
            >
              {nameOfLanguage(one.language)}
            </Button>
          ))}
        <SelectField
          label={t('announce.addLanguage')}
          value=""
          onChange={({ target }) => target.value && add(target.value)}
        >
          <option value="">{t('announce.addLanguageDo')}</option>
          {OFFERED.filter((one) => texts.every((known) => known.language !== one)).map((one) => (
            <option key={one} value={one}>
              {nameOfLanguage(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <AreaField
        key={`short ${text.language}`}
        label={t('announce.short', { language: nameOfLanguage(text.language) })}
        hint={<Left text={text.short} />}
        lang={text.language}
        dir="auto"
        value={text.short}
        onChange={({ target }) => say({ short: target.value })}
      />
      <AreaField
        key={`full ${text.language}`}
        label={t('announce.full')}
        hint={<Time texts={[text.short, text.full_text ?? '']} />}
        rows={6}
        lang={text.language}
        dir="auto"
        value={text.full_text ?? ''}
        maxLength={20_000}
        onChange={({ target }) => say({ full_text: target.value === '' ? null : target.value })}
      />
      {text.language !== language && (
        <Button small look="quiet" onClick={drop}>
          {t('announce.dropLanguage', { language: nameOfLanguage(text.language) })}
        </Button>
      )}
    </>
  )
}

/** Longer than this loses readers by the hundred words. */
const LONG_WORDS = 250

function Time({ texts }: { texts: string[] }) {
  const { t } = useTranslation()
  const words = texts.reduce((sum, one) => sum + countWords(one), 0)
  const minutes = Math.max(1, Math.round(readingMinutes(texts)))
  return (
    <>
      {t('announce.time', { words, count: minutes })} {words > LONG_WORDS && t('announce.long')}
    </>
  )
}
