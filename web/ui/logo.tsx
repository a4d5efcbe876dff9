import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '#web/data/session.ts'
import styles from './logo.module.css'
import { Mark } from './mark.tsx'
import { useDark } from './use-dark.ts'

/**
 * The organisation's own, for the theme that is shown, and that one alone is loaded; the mark where it has none. Decorative: the name
 * stands beside it.
 */
export function Logo({ size = 32 }: { size?: number }) {
  const logo = useQuery({ ...organisationQuery, enabled: false }).data?.logo
  const shown = useDark() ? (logo?.dark ?? logo?.light) : (logo?.light ?? logo?.dark)
  if (!shown) return <Mark size={size} />
  const width = Math.round((shown.width / shown.height) * size)
  return <img src={shown.url} alt="" width={width} height={size} className={styles.logo} />
}
