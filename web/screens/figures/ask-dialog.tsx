import { useTranslation } from 'react-i18next'
import { askQuestion } from '#web/data/questions.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import formStyles from '#web/ui/form.module.css'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

const WRONG = ['wrong1', 'wrong2', 'wrong3'] as const

/** A question, its answer and wrong ones; where the right one stands among them is drawn by lot. */
export function AskDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (form) => {
    const wrong = WRONG.map((name) => textOf(form, name).trim()).filter((words) => words !== '')
    const correct = Math.floor(Math.random() * (wrong.length + 1))
    const options = wrong.toSpliced(correct, 0, textOf(form, 'right').trim())
    const people = Number(textOf(form, 'people'))
    await askQuestion(id, { words: textOf(form, 'words'), options, correct, people })
    onClose()
  })
  return (
    <Dialog title={t('recall.ask')} onClose={onClose}>
      <form className={formStyles.form} onSubmit={onSubmit}>
        <p>{t('recall.once')}</p>
        <Field label={t('recall.question')} name="words" maxLength={200} required focused />
        <Field label={t('recall.right')} name="right" maxLength={100} required />
        {WRONG.map((name, index) => (
          <Field
            key={name}
            label={t('recall.wrong', { number: index + 1 })}
            name={name}
            maxLength={100}
            required={index === 0}
          />
        ))}
        <Field
          label={t('recall.people')}
          hint={t('recall.peopleHint')}
          name="people"
          type="number"
          min={20}
          max={1000}
          defaultValue={100}
          required
        />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('recall.send')}
        </Button>
      </form>
    </Dialog>
  )
}
