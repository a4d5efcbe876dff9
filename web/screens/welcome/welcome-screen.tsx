import { type NavigateOptions, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { EntryPage } from '#web/ui/entry-page.tsx'
import { ChooseStep } from './choose-step.tsx'
import { FirstPostStep } from './first-post-step.tsx'
import styles from './welcome.module.css'
import { WhoSeesStep } from './who-sees-step.tsx'

const STEPS = [WhoSeesStep, ChooseStep, FirstPostStep]

/** The first three minutes: who sees what, what to read, a first word. Nothing is forced. */
export function WelcomeScreen() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const [step, setStep] = useState(0)
  const top = useRef<HTMLParagraphElement>(null)
  const title = t('welcome.title', { name: me.account.display_name })
  const leave = async (to: NavigateOptions = { to: '/' }) => {
    client.setQueryData(meQuery.queryKey, { ...me, welcomed: true })
    client.removeQueries({ queryKey: ['timeline'] })
    void call('POST /api/birdhouse/v1/welcome', {}).catch(() => undefined)
    await navigate(to)
  }
  useEffect(() => {
    if (step > 0) top.current?.focus({ preventScroll: true })
    scrollTo({ top: 0, behavior: 'instant' })
  }, [step])
  const following = me.account.following_count
  const Step = STEPS[step] ?? WhoSeesStep
  const last = step === STEPS.length - 1
  return (
    <EntryPage title={title} wide>
      <p className={classNames('quiet', styles.step)} ref={top} tabIndex={-1}>
        {t('welcome.step', { n: step + 1 })}
      </p>
      <Step leave={leave} />
      <div className={styles.foot}>
        {step > 0 ? (
          <Button look="quiet" onClick={() => setStep(step - 1)}>
            {t('common.back')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => leave()}>
            {t('welcome.later')}
          </Button>
        )}
        <span className="quiet" role="status">
          {step === 1 && following > 0 && t('welcome.following', { count: following })}
        </span>
        <Button look="primary" onClick={() => (last ? leave() : setStep(step + 1))}>
          {t(last ? 'welcome.done' : 'common.continue')}
        </Button>
      </div>
    </EntryPage>
  )
}
