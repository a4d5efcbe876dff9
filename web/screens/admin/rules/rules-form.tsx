import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { randomKey } from '#web/data/random-key.ts'
import { ruleBookQuery } from '#web/data/rules.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import form from '#web/ui/form.module.css'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import { type DraftRule, RuleFields } from './rule-fields.tsx'
import styles from './rules.module.css'

type Book = Reply<'GET /api/birdhouse/v1/rules'>
const MOST = 30

const draftOf = ({ id, text, hint }: Book['rules'][number]): DraftRule => ({ key: id, id, text, hint })

/** All rules at once: nothing is changed for anybody until they are saved. */
export function RulesForm({ book }: { book: Book }) {
  const { t } = useTranslation()
  const [drafts, setDrafts] = useState(() => book.rules.map(draftOf))
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const add = () => setDrafts([...drafts, { key: randomKey(), text: '', hint: '' }])
  const move = (at: number, by: number) => setDrafts(swapped(drafts, at, at + by))
  async function save(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const rules = drafts.map(({ id, text, hint }) => ({ id, text, hint }))
    try {
      const saved = await call('PUT /api/birdhouse/v1/rules', { body: { revision: book.revision, rules } })
      client.setQueryData(ruleBookQuery.queryKey, saved)
      toast(t('common.saved'))
    } catch (failure) {
      setError(failure)
    }
    setBusy(false)
  }
  return (
    <form className={form.form} onSubmit={save}>
      {drafts.length === 0 && <p className="quiet">{t('rules.none')}</p>}
      <ol className={styles.drafts}>
        {drafts.map((draft, at) => (
          <RuleFields
            key={draft.key}
            draft={draft}
            number={at + 1}
            change={(changed) => setDrafts(drafts.with(at, changed))}
            remove={() => {
              setDrafts(drafts.toSpliced(at, 1))
              setTimeout(keepFocus)
            }}
            {...(at > 0 && { up: () => move(at, -1) })}
            {...(at < drafts.length - 1 && { down: () => move(at, 1) })}
          />
        ))}
      </ol>
      <Button onClick={add} disabled={drafts.length >= MOST}>
        {t('rules.add')}
      </Button>
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {t('common.save')}
      </Button>
      <Link to="/rules">{t('rules.see')}</Link>
    </form>
  )
}

function swapped<T>(all: readonly T[], one: number, other: number): T[] {
  const [a, b] = [all[one], all[other]]
  return a === undefined || b === undefined ? [...all] : all.with(one, b).with(other, a)
}
