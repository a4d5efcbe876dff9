import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { suggestHandle } from '#rules/people/handle.ts'
import { fieldError } from '#web/data/explain.ts'
import { Field } from '#web/ui/field.tsx'

type Props = { name?: string; given?: string | null; error: unknown }

/** A name, and a handle that follows it until one is chosen; `given` is the one that the directory has already. */
export function NameAndHandle({ name = '', given = null, error }: Props) {
  const { t } = useTranslation()
  const [written, setWritten] = useState(name)
  const [chosen, setChosen] = useState(given)
  return (
    <>
      <Field
        label={t('setup.yourName')}
        name="name"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        required
        maxLength={100}
        autoComplete="name"
      />
      <Field
        label={t('setup.handle')}
        name="handle"
        hint={t('setup.handleHint')}
        error={fieldError(error, 'handle', t)}
        value={chosen ?? (written && suggestHandle(written))}
        onChange={(event) => setChosen(event.target.value)}
        readOnly={given !== null}
        required
        autoCapitalize="none"
        autoComplete="username"
      />
    </>
  )
}
