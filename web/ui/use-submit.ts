import { type FormEvent, useState } from 'react'

/** A form's life: not twice at once, and the failure kept for showing. */
export function useSubmit(send: (form: FormData) => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (form: FormData) => {
    setBusy(true)
    setError(null)
    try {
      await send(form)
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!busy) void run(new FormData(event.currentTarget))
  }
  return { busy, error, onSubmit }
}

/** A text field of a form, as text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
