import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Level } from '#rules/announcements/levels.ts'
import { MOST_STEPS, readPlan, type Step } from '#rules/plan/index.ts'
import { explain } from '#web/data/explain.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './plan.module.css'
import { PlanStep } from './plan-step.tsx'
import { StepDialog } from './step-dialog.tsx'
import { useStepLine } from './step-words.ts'
import { inOrder, stepsOf } from './steps.ts'
import { useWays } from './use-ways.ts'

type Props = {
  level: Level
  condition: string
  plan: Record<string, unknown>
  change(plan: { steps: Step[] }): void
}

/** The ways beside the app that an announcement takes, while it is written: proposed, and each to be changed. */
export function PlanPart({ level, condition, plan, change }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const ways = useWays(level, condition)
  const line = useStepLine(ways.data)
  const steps = stepsOf(plan)
  const read = readPlan({ steps }, level)
  const fault = 'fault' in read ? read.fault : undefined
  // Undoing comes later, when the steps may be others.
  const latest = useRef(steps)
  latest.current = steps
  const put = (next: readonly Step[]) => change({ steps: inOrder(next) })
  const undo = (run: () => void) => ({ label: t('plan.undo'), run })

  function remove(step: Step) {
    put(steps.filter((one) => one !== step))
    toast(
      t('plan.removed'),
      undo(() => put([...latest.current, step])),
    )
  }
  async function propose() {
    const { data, error } = ways.data ? ways : await ways.refetch()
    if (!data) return toast(explain(error, t))
    put(data.proposed.steps)
    if (data.proposed.steps.length === 0) return toast(t('plan.nothingElse'))
    if (steps.length > 0)
      toast(
        t('plan.proposed'),
        undo(() => put(steps)),
      )
  }
  return (
    <>
      <p className="quiet">{t(level === 'emergency' ? 'plan.emergencyHint' : 'plan.hint')}</p>
      {fault && fault.step === undefined && <p role="alert">{t(`plan.fault_${fault.code}`)}</p>}
      {steps.length === 0 && <p>{t('plan.none')}</p>}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <PlanStep
            key={`${step.channel} ${step.place} ${step.after} ${step.unless}`}
            line={line(step)}
            fault={fault?.step === index ? t(`plan.fault_${fault.code}`) : undefined}
            edit={() => setOpen(index)}
            remove={() => remove(step)}
          />
        ))}
      </ol>
      <div className={styles.acts}>
        <Button onClick={() => setOpen('new')} disabled={!ways.data || steps.length >= MOST_STEPS}>
          {t('plan.add')}
        </Button>
        <Button onClick={() => void propose()}>{t('plan.propose')}</Button>
      </div>
      {open !== null && ways.data && (
        <StepDialog
          {...{ level, steps, ways: ways.data }}
          step={open === 'new' ? undefined : steps[open]}
          save={(changed) => put([...steps.filter((_, at) => at !== open), changed])}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
