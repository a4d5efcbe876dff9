import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Recall, useRecall } from '#web/data/questions.ts'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { Band } from './band.tsx'
import styles from './figures.module.css'
import { sayNumber, sayShare } from './shape.ts'

/** What is remembered: nothing asked yet, too few answers yet, or a band. */
export function RecallSection({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useRecall(id)
  const [asking, setAsking] = useState(false)
  if (data === undefined) return null
  return (
    <Section title={t('recall.title')} hint={t('recall.hint')}>
      {data === null ? (
        <Button onClick={() => setAsking(true)}>{t('recall.ask')}</Button>
      ) : (
        <Found recall={data} />
      )}
      {asking && <AskDialog id={id} onClose={() => setAsking(false)} />}
    </Section>
  )
}

function Found({ recall }: { recall: Recall }) {
  const { t } = useTranslation()
  const { words, options, correct, asked, answered, response_rate, estimate, interval } = recall
  const facts = { asked: sayNumber(asked), answered: sayNumber(answered), rate: sayShare(response_rate) }
  return (
    <>
      <p dir="auto">
        <strong>{words}</strong> {options[correct]}
      </p>
      {estimate === null || interval === null ? (
        <p className={styles.how}>{t('recall.early', facts)}</p>
      ) : (
        <Estimate recall={{ ...recall, estimate, interval }} facts={facts} />
      )}
    </>
  )
}

type Facts = { asked: string; answered: string; rate: string }
type Known = Recall & { estimate: number; interval: NonNullable<Recall['interval']> }

function Estimate({ recall, facts }: { recall: Known; facts: Facts }) {
  const { t } = useTranslation()
  const { estimate, interval, if_all_silent: bounds, lift } = recall
  const between = ({ low, high }: Known['interval']) => ({ low: sayShare(low), high: sayShare(high) })
  const about = t('recall.said', { share: sayShare(Math.max(0, estimate)), ...between(interval) })
  return (
    <>
      <p>{about}</p>
      <Band label={about} {...interval} at={estimate} />
      <p className={styles.how}>
        {t('recall.of', facts)} {bounds && t('recall.bounds', between(bounds))}
      </p>
      {lift && (
        <p>{t('recall.lift', { points: sayNumber(lift.estimate * 100), ...between(lift.interval) })}</p>
      )}
    </>
  )
}
