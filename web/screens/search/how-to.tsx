import { useTranslation } from 'react-i18next'
import styles from './search.module.css'

const EXAMPLES = [
  ['"price change"', 'together'],
  ['-roaming', 'without'],
  ['from:mele.fifita', 'from'],
  ['in:shop-leads', 'in'],
  ['has:link', 'has'],
  ['before:2026-03-31', 'before'],
  ['after:2026-01-31', 'after'],
  ['during:2026-03', 'during'],
  ['language:de', 'language'],
  ['is:reply', 'reply'],
] as const

/** What one can write to search more exactly. */
export function HowTo({ open }: { open?: boolean }) {
  const { t } = useTranslation()
  return (
    <details className={styles.howTo} open={open}>
      <summary>{t('searching.howTo')}</summary>
      <dl>
        {EXAMPLES.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(`searching.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('searching.rest')}</p>
    </details>
  )
}
