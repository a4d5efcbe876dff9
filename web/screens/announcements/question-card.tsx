import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { answerQuestion, type Question, useQuestions } from '#web/data/questions.ts'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './question.module.css'

/** What I am asked about announcements: nothing for most people at most times, and then nothing stands here. */
export function QuestionCards() {
  const { data } = useQuestions()
  return data?.map((question) => <QuestionCard key={question.id} question={question} />)
}

function QuestionCard({ question: { id, words, options } }: { question: Question }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const say = async (option: number | null) => {
    setBusy(true)
    try {
      await answerQuestion(id, option)
      toast(t('recall.counted'))
    } catch (error) {
      setBusy(false)
      toast(explain(error, t))
    }
  }
  return (
    <section className={styles.question} aria-label={t('recall.asked')}>
      <p className={styles.why}>{t('recall.why')}</p>
      <h2 dir="auto">{words}</h2>
      <div className={styles.options}>
        {options.map((option, place) => (
          <Button key={option} disabled={busy} onClick={() => say(place)}>
            <bdi>{option}</bdi>
          </Button>
        ))}
        <Button look="quiet" disabled={busy} onClick={() => say(null)}>
          {t('recall.unsure')}
        </Button>
      </div>
    </section>
  )
}
