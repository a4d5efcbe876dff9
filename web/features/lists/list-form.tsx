import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '#web/data/explain.ts'
import type { List } from '#web/data/lists.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

type Props = {
  list?: List
  send: (title: string, exclusive: boolean) => Promise<unknown>
  label: string
  children?: ReactNode
}

/** Name of a list, and whether what its people write is kept out of the home. */
export function ListForm({ list, send, label, children }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit((data) =>
    send(textOf(data, 'title'), data.get('exclusive') === 'on'),
  )
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('lists.title')}
        name="title"
        defaultValue={list?.title}
        error={fieldError(error, 'title', t)}
        maxLength={60}
        required
      />
      <CheckField
        label={t('lists.exclusive')}
        hint={t('lists.exclusiveHint')}
        name="exclusive"
        defaultChecked={list?.exclusive}
      />
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {label}
      </Button>
      {children}
    </form>
  )
}
