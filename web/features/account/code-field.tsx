import type { ReactNode } from 'react'
import { Field } from '#web/ui/field.tsx'

type Props = { label: string; hint: ReactNode; digits?: boolean }

/** A code from an authenticator app; phones and password managers offer it by themselves. */
export function CodeField({ label, hint, digits }: Props) {
  return (
    <Field
      label={label}
      hint={hint}
      name="code"
      autoComplete="one-time-code"
      inputMode={digits ? 'numeric' : undefined}
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      maxLength={40}
      required
      focused
    />
  )
}
