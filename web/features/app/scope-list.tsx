import { useTranslation } from 'react-i18next'
import type { Scope } from '#contract/scope.ts'
import styles from './scope-list.module.css'

/** `read` says what `read:lists` says, and more. */
const leading = (scopes: readonly Scope[]) =>
  scopes.filter((scope) => !scopes.includes((scope.split(':')[0] ?? '') as Scope) || !scope.includes(':'))

type Key<S extends string> = S extends `${infer A}:${infer B}` ? `${A}_${B}` : S
const keyOf = (scope: Scope) => `app.scope_${scope.replace(':', '_') as Key<Scope>}` as const

/** What an app may do, in words, one a line. */
export function ScopeList({ scopes }: { scopes: readonly Scope[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.scopes}>
      {leading(scopes).map((scope) => (
        <li key={scope}>{t(keyOf(scope))}</li>
      ))}
    </ul>
  )
}
