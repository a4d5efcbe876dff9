import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  GROUP_DESCRIPTION_LIMIT,
  GROUP_HANDLE_LIMIT,
  GROUP_NAME_LIMIT,
  suggestGroupHandle,
} from '#rules/groups.ts'
import { fieldError } from '#web/data/explain.ts'
import type { Group } from '#web/data/groups.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { useSubmit } from '#web/ui/use-submit.ts'
import styles from './groups.module.css'

type Props = { group?: Group; send: (form: FormData) => Promise<unknown>; label: string }

/** What a group is called and for; who reads it. The address is made from the name until somebody writes their own. */
export function GroupForm({ group, send, label }: Props) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(send)
  const [handle, setHandle] = useState('')
  const [own, setOwn] = useState(false)
  return (
    <form className={formStyles.form} onSubmit={onSubmit}>
      <Field
        label={t('groups.name')}
        name="name"
        defaultValue={group?.name}
        onChange={(event) => own || setHandle(suggestGroupHandle(event.target.value))}
        error={fieldError(error, 'name', t)}
        maxLength={GROUP_NAME_LIMIT}
        required
        focused
      />
      {!group && (
        <Field
          label={t('groups.handle')}
          name="handle"
          value={handle}
          onChange={(event) => {
            setOwn(true)
            setHandle(event.target.value.toLowerCase())
          }}
          hint={t('groups.handleHint')}
          maxLength={GROUP_HANDLE_LIMIT}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      )}
      <AreaField
        label={t('groups.description')}
        name="description"
        defaultValue={group?.description}
        maxLength={GROUP_DESCRIPTION_LIMIT}
      />
      {group?.closed ? <p className="quiet">{t('groups.closedStays')}</p> : <Kinds />}
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {label}
      </Button>
    </form>
  )
}

function Kinds() {
  const { t } = useTranslation()
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('groups.kind')}</legend>
      <label>
        <input type="radio" name="kind" value="open" defaultChecked />
        <span>{t('groups.open')}</span>
      </label>
      <label>
        <input type="radio" name="kind" value="closed" />
        <span>
          {t('groups.closed')}
          <span className={styles.hint}>{t('groups.closedStays')}</span>
        </span>
      </label>
    </fieldset>
  )
}
