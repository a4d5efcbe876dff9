import { useTranslation } from 'react-i18next'
import type { Level } from '#rules/announcements/levels.ts'
import { readPlan, type Step } from '#rules/plan/index.ts'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './plan.module.css'
import { useStepWords } from './step-words.ts'

type Props = {
  level: Level
  condition: string
  plan: Record<string, unknown>
  change(plan: { steps: Step[] }): void
}

/** The ways beside the app that an announcement takes, while it is written. */
export function PlanPart({ level, condition, plan, change }: Props) {
  const { t } = useTranslation()
  const say = useStepWords()
  const read = readPlan(plan, level)
  const steps = 'plan' in read ? read.plan.steps : []
  async function propose() {
    try {
      const { plan: proposed } = await call('GET /api/birdhouse/v1/announcement_plan', {
        query: { level, condition },
      })
      change(proposed as { steps: Step[] })
      if (proposed.steps.length === 0) toast(t('plan.none'))
    } catch (failure) {
      toast(explain(failure, t))
    }
  }
  return (
    <>
      <p className="quiet">{t(level === 'emergency' ? 'plan.emergencyHint' : 'plan.hint')}</p>
      {'fault' in read && <p role="alert">{t('refusal.announcement_plan')}</p>}
      {steps.length === 0 && <p>{t('plan.none')}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={`${step.channel} ${step.after} ${step.place}`}>
            <span>{say(step)}</span>
            <Button
              onClick={() => change({ steps: steps.filter((_, at) => at !== index) })}
              aria-label={`${t('plan.remove')}: ${say(step)}`}
            >
              {t('plan.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <Button onClick={() => void propose()}>{t('plan.propose')}</Button>
    </>
  )
}
