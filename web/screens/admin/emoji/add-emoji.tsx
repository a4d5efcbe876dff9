import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callWithForm } from '#web/data/call-with-form.ts'
import { fieldError } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import form from '#web/ui/form.module.css'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { refreshEmoji } from './refresh.ts'

/** `:Kererū flying.png` may be called `kereru_flying`. */
const nameFrom = (file: File) =>
  file.name
    .replace(/\.\w+$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 30)

export function AddEmoji() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const [name, setName] = useState('')
  const [times, setTimes] = useState(0)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    if (!file) return
    const sent = new FormData()
    sent.set('shortcode', name)
    sent.set('category', textOf(data, 'category'))
    sent.set('file', file)
    await callWithForm('POST /api/birdhouse/v1/emoji', sent)
    await refreshEmoji()
    toast(t('emoji.added', { name }))
    setFile(null)
    setName('')
    setTimes(times + 1)
  })
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <FileField
        key={times}
        label={t('emoji.choose')}
        accept="image/png,image/gif,image/webp"
        choose={(chosen) => {
          setFile(chosen)
          setName((now) => now || nameFrom(chosen))
        }}
      />
      <Field
        label={t('emoji.name')}
        hint={t('emoji.nameHint')}
        value={name}
        onChange={(event) => setName(event.target.value.trim())}
        maxLength={30}
        autoCapitalize="none"
        error={fieldError(error, 'shortcode', t)}
      />
      <Field label={t('emoji.category')} name="category" maxLength={50} />
      <Failure error={error} />
      <Button type="submit" busy={busy} disabled={!file || name.length < 2}>
        {t('emoji.add')}
      </Button>
    </form>
  )
}
