import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { showHashtag, useTagSuggestions } from '#web/data/featured-tags.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { toast } from '#web/ui/toast.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './tags.module.css'

/** One more hashtag for the profile: by its name, or one that I write about anyway. */
export function AddTag() {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const { busy, error, onSubmit } = useSubmit(async () => {
    await showHashtag(name.trim())
    setName('')
    setTimeout(keepFocus)
  })
  return (
    <>
      <Suggestions />
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('featured.add')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          maxLength={100}
          autoCapitalize="none"
          autoComplete="off"
          required
        />
        <Failure error={error} />
        <Button type="submit" busy={busy}>
          {t('featured.addDo')}
        </Button>
      </form>
    </>
  )
}

function Suggestions() {
  const { t } = useTranslation()
  const { data = [] } = useTagSuggestions()
  const [busy, setBusy] = useState('')
  if (data.length === 0) return null
  const add = async (name: string) => {
    setBusy(name)
    await showHashtag(name).catch((error) => toast(explain(error, t)))
    setBusy('')
    setTimeout(keepFocus)
  }
  return (
    <fieldset className={styles.suggestions}>
      <legend>{t('featured.suggestions')}</legend>
      {data.map(({ name }) => (
        <Button
          key={name}
          small
          look="soft"
          busy={busy === name}
          aria-label={t('featured.addName', { hashtag: name })}
          onClick={() => add(name)}
        >
          <Plus size={16} aria-hidden="true" />
          <bdi>#{name}</bdi>
        </Button>
      ))}
    </fieldset>
  )
}
