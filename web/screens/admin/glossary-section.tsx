import { useQuery } from '@tanstack/react-query'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'

const KEY = ['glossary']
type Word = { term: string; note: string }

/** Words of the house, which the app hints at while somebody writes. */
export function GlossarySection() {
  const { t } = useTranslation()
  const [word, setWord] = useState<Word>({ term: '', note: '' })
  const {
    data,
    error: failure,
    refetch,
  } = useQuery({
    queryKey: KEY,
    queryFn: () => call('GET /api/birdhouse/v1/glossary', {}),
  })
  const put = async (one: Word) => {
    await call('POST /api/birdhouse/v1/glossary', { body: { term: one.term, note: one.note } })
    await client.invalidateQueries({ queryKey: KEY })
  }
  const { busy, error, onSubmit } = useSubmit(async () => {
    await put(word)
    setWord({ term: '', note: '' })
  })
  const say = (reason: unknown) => toast(explain(reason, t))
  const remove = async (id: string, one: Word) => {
    try {
      await call('DELETE /api/birdhouse/v1/glossary/:id', { params: { id } })
      await client.invalidateQueries({ queryKey: KEY })
      toast(t('clarity.removed', { term: one.term }), {
        label: t('post.undo'),
        run: () => void put(one).catch(say),
      })
    } catch (reason) {
      say(reason)
    }
  }
  return (
    <Section title={t('clarity.glossaryTitle')} hint={t('clarity.glossaryHint')}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('clarity.term')}
          value={word.term}
          maxLength={60}
          required
          onChange={(event) => setWord({ ...word, term: event.target.value })}
        />
        <Field
          label={t('clarity.note')}
          value={word.note}
          maxLength={200}
          onChange={(event) => setWord({ ...word, note: event.target.value })}
        />
        <Failure error={error} />
        <Button look="primary" type="submit" busy={busy}>
          {t('clarity.put')}
        </Button>
      </form>
      {failure && !data && <LoadFailure error={failure} retry={refetch} />}
      {data?.length === 0 && <p className="quiet">{t('clarity.noWords')}</p>}
      {data?.map(({ id, term, note }) => (
        <ItemRow key={id} title={term} note={note}>
          <IconButton label={t('clarity.remove', { term })} onClick={() => remove(id, { term, note })}>
            <Trash2 size={18} />
          </IconButton>
        </ItemRow>
      ))}
    </Section>
  )
}
