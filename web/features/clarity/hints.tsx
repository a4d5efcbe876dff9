import { useQuery } from '@tanstack/react-query'
import { Lightbulb, X } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findHints, type Hint } from '#rules/text/clarity/hints.ts'
import { call } from '#web/data/call.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { useStore } from '#web/ui/store.ts'
import { toast } from '#web/ui/toast.tsx'
import styles from './hints.module.css'
import { hintsOn, turnHints } from './hints-on.ts'

const keyOf = (hint: Hint) => `${hint.kind} ${hint.text}`

/** Gentle advice on what is being written, found on this device; it keeps nobody from posting. */
export function Hints({ text, language }: { text: string; language: string }) {
  const { t } = useTranslation()
  const on = useStore(hintsOn)
  const [left, setLeft] = useState<string[]>([])
  const { data: glossary = [] } = useQuery({
    queryKey: ['glossary'],
    queryFn: () => call('GET /api/birdhouse/v1/glossary', {}),
    enabled: on,
  })
  const calm = useDeferredValue(text)
  if (!on) return null
  const hints = findHints(calm, language, glossary).filter((hint) => !left.includes(keyOf(hint)))
  if (hints.length === 0) return null
  return (
    <section className={styles.hints} aria-label={t('clarity.title')}>
      <p className={styles.title}>
        <Lightbulb size={16} aria-hidden="true" />
        <strong>{t('clarity.title')}</strong>
      </p>
      <ul>
        {hints.map((hint) => (
          <li key={keyOf(hint)}>
            <span dir="auto">
              {hint.kind === 'long_sentence'
                ? t('clarity.long_sentence', { count: hint.words, text: shorten(hint.text) })
                : hint.kind === 'glossary'
                  ? t('clarity.glossary', { text: hint.text, note: hint.note })
                  : t('clarity.abbreviation', { text: hint.text })}
            </span>
            <IconButton label={t('clarity.dismiss')} onClick={() => setLeft([...left, keyOf(hint)])}>
              <X size={16} />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className={styles.foot}>
        <span>{t('clarity.private')}</span>
        <Button
          small
          look="quiet"
          onClick={() => {
            turnHints(false)
            toast(t('clarity.isOff'), { label: t('post.undo'), run: () => turnHints(true) })
          }}
        >
          {t('clarity.off')}
        </Button>
      </p>
    </section>
  )
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text)
