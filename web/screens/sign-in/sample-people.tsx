import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './sample-people.module.css'
import { useEnter } from './use-enter.ts'

/** In the sample organisation: one click, and one is somebody. */
export function SamplePeople() {
  const { t } = useTranslation()
  const enter = useEnter()
  const { data, error, refetch } = useQuery({
    queryKey: ['organisation', 'people'],
    queryFn: () => call('GET /api/birdhouse/v1/sample/people', {}),
  })
  const become = async (handle: string) => {
    try {
      await call('POST /api/birdhouse/v1/sample/sign-in', { body: { handle } })
      await enter()
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <section>
      <h2>{t('signIn.sampleTitle')}</h2>
      <p className={styles.quiet}>{t('signIn.sampleHint')}</p>
      {error && <LoadFailure error={error} retry={refetch} />}
      {!data && !error && <PersonSkeletons count={4} />}
      <ul className={styles.people}>
        {data?.map((person) => (
          <li key={person.handle}>
            <button type="button" onClick={() => become(person.handle)}>
              <Avatar src={person.avatar} name={person.name} />
              <span>
                <strong>{person.name}</strong>
                <span>{[person.role, person.team].filter(Boolean).join(' · ')}</span>
                {person.note !== person.role && <span>{person.note}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
