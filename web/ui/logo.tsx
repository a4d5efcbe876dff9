import { useQuery } from '@tanstack/react-query'
import { organisationQuery } from '#web/data/session.ts'
import styles from './logo.module.css'
import { Mark } from './mark.tsx'

/** The organisation's own, for the theme that is shown; the mark where it has none. Decorative: the name stands beside it. */
export function Logo({ size = 32 }: { size?: number }) {
  const logo = useQuery({ ...organisationQuery, enabled: false }).data?.logo
  const [light, dark] = [logo?.light ?? logo?.dark, logo?.dark ?? logo?.light]
  if (!light || !dark) return <Mark size={size} />
  return (
    <>
      <img src={light} alt="" height={size} className={light === dark ? styles.logo : styles.light} />
      {light !== dark && <img src={dark} alt="" height={size} className={styles.dark} />}
    </>
  )
}
