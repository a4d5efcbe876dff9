import { useTranslation } from 'react-i18next'
import { type Difference, differences } from '#rules/text/differences.ts'
import styles from './history.module.css'

type Props = {
  /** What part of the post it is; the text itself needs no name. */
  label?: string
  lang?: string | undefined
  /** Undefined in the first version. */
  before: string | undefined
  now: string
}

/** A text with what was put in and taken out since the version before: by line, colour, and for those who hear it, words. */
export function Changed({ label, lang, now, before = now }: Props) {
  if (before === '' && now === '') return null
  const found = differences(before, now)
  let at = 0
  return (
    <>
      {label && <h3 className={styles.part}>{label}</h3>}
      <p className={styles.text} lang={lang} dir="auto">
        {found.map((one) => {
          const key = at
          at += one.text.length
          return <Piece key={key} {...one} />
        })}
      </p>
    </>
  )
}

function Piece({ kind, text }: Difference) {
  const { t } = useTranslation()
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <Tag className={styles[kind]}>
      <span className="visually-hidden">{t(`history.${kind}`)} </span>
      {text}
      <span className="visually-hidden"> {t('history.end')}</span>
    </Tag>
  )
}
