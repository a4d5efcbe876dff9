import { useTranslation } from 'react-i18next'
import { currentLanguage, currentLocale } from '#web/locales/language.ts'
import styles from './composer.module.css'

/** What people at work write in most; those of one's browser come first, and anything else an app may send stays. */
const COMMON =
  'ar bn cs da de el en es et fa fi fil fr he hi hr hu id it ja ko lt lv mi ms nb nl pl pt ro ru sk sl sm sr sv ta th to tr uk ur vi zh'

/** Some browsers and apps name what is no language. */
const isPlain = (tag: string) => /^[a-z]{2,3}$/.test(tag)

type Props = { language: string; choose: (language: string) => void }

/** The language of the post, two letters that are quiet until somebody needs another. */
export function LanguageChoice({ language, choose }: Props) {
  const { t } = useTranslation()
  const names = new Intl.DisplayNames(currentLocale(), { type: 'language', fallback: 'code' })
  const nameOf = (tag: string) => (isPlain(tag) ? (names.of(tag) ?? tag) : tag)
  const own = [
    ...new Set([
      currentLanguage(),
      ...navigator.languages.map((tag) => tag.split('-')[0] ?? tag).filter(isPlain),
      language,
    ]),
  ]
  const others = COMMON.split(' ')
    .filter((tag) => !own.includes(tag))
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), currentLocale()))
  const option = (tag: string) => (
    <option key={tag} value={tag}>
      {nameOf(tag)}
    </option>
  )
  return (
    <span className={styles.language} title={t('composer.languageIs', { language: nameOf(language) })}>
      <span aria-hidden="true">{language.split('-')[0]}</span>
      <select
        aria-label={t('composer.language')}
        value={language}
        onChange={(event) => choose(event.target.value)}
      >
        {own.map(option)}
        <hr />
        {others.map(option)}
      </select>
    </span>
  )
}
