import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeProfile } from '#web/data/profile.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SaveFoot } from '#web/ui/save-foot.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './pictures.module.css'

const ROWS = [0, 1, 2, 3]

/** What one says of oneself beside the directory. */
export function FieldsSection() {
  const { t } = useTranslation()
  const { fields } = useMe().account.source
  const [shown, show] = useState(fields.length + 1)
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const rows = ROWS.map((n) => ({ name: textOf(data, `name${n}`), value: textOf(data, `value${n}`) }))
    await changeProfile({ fields_attributes: rows })
    toast(t('common.saved'))
  })
  return (
    <Section title={t('profile.fields')} hint={t('profile.fieldsHint')}>
      <form className={form.form} onSubmit={onSubmit}>
        {ROWS.slice(0, shown).map((n) => (
          <div key={n} className={styles.row}>
            <Field
              label={t('profile.fieldName', { n: n + 1 })}
              name={`name${n}`}
              defaultValue={fields[n]?.name ?? ''}
              maxLength={255}
            />
            <Field
              label={t('profile.fieldValue', { n: n + 1 })}
              name={`value${n}`}
              defaultValue={fields[n]?.value ?? ''}
              maxLength={255}
            />
          </div>
        ))}
        {shown < ROWS.length && (
          <Button small look="quiet" className={styles.more} onClick={() => show(shown + 1)}>
            {t('profile.fieldMore')}
          </Button>
        )}
        <SaveFoot busy={busy} error={error} />
      </form>
    </Section>
  )
}
