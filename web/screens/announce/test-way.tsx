import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendTest, type TestOutcome, type TestWays } from '#web/data/announcement-tests.ts'
import { explain } from '#web/data/explain.ts'
import type { SettingsPart } from '#web/screens/settings/parts.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import styles from './test.module.css'

type Way = TestWays['ways'][number]
type Props = { way: Way; id: string; language: string }
type State = TestOutcome | { kind: 'failed'; words: string } | 'sending' | undefined

/** What one can mend oneself, and where. */
const MENDED: Partial<Record<NonNullable<Way['why']>, SettingsPart>> = {
  no_email: 'access',
  no_device: 'notifications',
}

/** One way to oneself: where it goes, why it can't, and what became of the test. */
export function TestWay({ way: { channel, to, ready, why }, id, language }: Props) {
  const { t } = useTranslation()
  const [state, setState] = useState<State>()
  const name = t(`plan.${channel}`)
  const mended = why === null ? undefined : MENDED[why]
  const send = () => {
    setState('sending')
    sendTest(id, { channel, language }).then(setState, (error: unknown) =>
      setState({ kind: 'failed', words: explain(error, t) }),
    )
  }
  return (
    <>
      <ItemRow
        title={name}
        note={
          why ? t(`ownTest.why_${why}`) : to ? <bdi>{t('ownTest.to', { to })}</bdi> : t('ownTest.toDevices')
        }
      >
        {ready && (
          <Button aria-label={t('ownTest.sendName', { name })} busy={state === 'sending'} onClick={send}>
            {t('ownTest.send')}
          </Button>
        )}
        {mended && (
          <Link to="/settings" search={{ part: mended }} className={buttonClass('quiet', true)}>
            {t('nav.settings')}
          </Link>
        )}
      </ItemRow>
      <div role="status">{state && <Became state={state} />}</div>
    </>
  )
}

function Became({ state }: { state: NonNullable<State> }) {
  const { t } = useTranslation()
  if (state === 'sending') return <p className="quiet">{t('ownTest.sending')}</p>
  if (state.kind === 'failed') return <p className={styles.bad}>{state.words}</p>
  if (state.kind === 'accepted') return <p className={styles.good}>{t('ownTest.accepted')}</p>
  return (
    <p className={styles.bad}>
      {t(`ownTest.${state.fault ?? (state.kind === 'refused' ? 'refused' : 'later')}`)}
      {state.said && (
        <>
          {' '}
          {t('ownTest.said')} <q dir="ltr">{state.said}</q>
        </>
      )}
    </p>
  )
}
