import { startTransition, useOptimistic } from 'react'
import { CheckField } from './check-field.tsx'

type Props = { label: string; hint?: string; checked: boolean; save: (wanted: boolean) => Promise<unknown> }

/** A yes or no that is kept by choosing it: it shows at once what was chosen, then what holds. */
export function SaveCheck({ checked, save, ...rest }: Props) {
  const [shown, show] = useOptimistic(checked)
  const choose = (wanted: boolean) =>
    startTransition(async () => {
      show(wanted)
      await save(wanted)
    })
  return <CheckField {...rest} checked={shown} onChange={({ target }) => choose(target.checked)} />
}
