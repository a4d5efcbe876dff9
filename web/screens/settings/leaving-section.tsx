import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { forgetHere } from '#web/data/sign-out.ts'
import { mailLanguage } from '#web/locales/language.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { Section } from '#web/ui/section.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'

/** What one takes along, and the way out. */
export function LeavingSection() {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Section title={t('leaving.archive')} hint={t('leaving.archiveHint')}>
        <a className={buttonClass()} href={`/api/birdhouse/v1/archive?language=${mailLanguage()}`} download>
          {t('leaving.download')}
        </a>
      </Section>
      <Section title={t('leaving.title')} hint={t('leaving.hint')}>
        <Button look="danger" onClick={() => setAsking(true)}>
          {t('leaving.leave')}
        </Button>
      </Section>
      {asking && <Leave onClose={() => setAsking(false)} />}
    </>
  )
}

function Leave({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { acct } = useMe().account
  const { name } = useOrganisation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    await call('POST /api/birdhouse/v1/me/leave', { body: { handle: textOf(data, 'handle') } })
    forgetHere()
    await navigate({ to: '/sign-in' })
  })
  return (
    <Dialog title={t('leaving.ask', { organisation: name })} onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <p>{t('leaving.askText')}</p>
        <Field
          label={t('leaving.handle', { handle: acct })}
          name="handle"
          autoComplete="off"
          autoCapitalize="off"
          required
        />
        <Failure error={error} />
        <Button type="submit" look="danger" busy={busy}>
          {t('leaving.now')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </form>
    </Dialog>
  )
}
