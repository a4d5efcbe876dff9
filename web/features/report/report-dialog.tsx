import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import type { Account, Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { BrokenRules } from './broken-rules.tsx'
import { CATEGORIES, type Category } from './categories.ts'

type Props = { account: Account; post?: Post | undefined; onClose: () => void }

/** Tells the moderators of a post, or of a person. */
export function ReportDialog({ account, post, onClose }: Props) {
  const { t } = useTranslation()
  const name = account.display_name
  const [category, setCategory] = useState<Category>('violation')
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const body = {
      account_id: account.id,
      status_ids: post ? [post.id] : [],
      category,
      comment: textOf(data, 'comment'),
      rule_ids: category === 'violation' ? (data.getAll('rule') as string[]) : [],
    }
    await call('POST /api/v1/reports', { body })
    toast(t('report.done'))
    onClose()
  })
  return (
    <Dialog title={t(post ? 'report.titlePost' : 'post.reportPerson', { name })} sheet onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p className="quiet">{t(post ? 'report.hintPost' : 'report.hintPerson', { name })}</p>
        <SelectField
          label={t('report.category')}
          value={category}
          onChange={(event) => setCategory(event.target.value as Category)}
        >
          {CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {t(`report.category_${one}`)}
            </option>
          ))}
        </SelectField>
        {category === 'violation' && <BrokenRules />}
        <AreaField label={t('report.comment')} name="comment" maxLength={1000} />
        <Failure error={error} />
        <Button type="submit" look="primary" busy={busy}>
          {t('report.send')}
        </Button>
      </form>
    </Dialog>
  )
}
