import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'
import { callWithForm } from '#web/data/call-with-form.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { organisationQuery, useOrganisation } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './logo.module.css'

const BACKGROUNDS = ['light', 'dark'] as const
type Background = (typeof BACKGROUNDS)[number]
type Logos = Reply<'POST /api/birdhouse/v1/organisation/logo'>

/** The organisation's logo, for each background; with one alone, that one stands on both. */
export function LogoSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('looks.logo')} hint={t('looks.logoHint')}>
      {BACKGROUNDS.map((background) => (
        <One key={background} background={background} />
      ))}
    </Section>
  )
}

function One({ background }: { background: Background }) {
  const { t } = useTranslation()
  const logo = useOrganisation().logo[background]
  const [asking, setAsking] = useState(false)
  const [sending, setSending] = useState('')
  const change = async (work: Promise<Logos>, done: string) => {
    try {
      const logos = await work
      client.setQueryData(organisationQuery.queryKey, (now) => now && { ...now, logo: logos })
      toast(done)
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
    }
    setSending('')
  }
  const choose = (file: File) => {
    setSending(file.name)
    const form = new FormData()
    form.set('background', background)
    form.set('file', file)
    void change(callWithForm('POST /api/birdhouse/v1/organisation/logo', form), t('common.saved'))
  }
  const remove = () => {
    setAsking(false)
    const params = { background }
    void change(
      call('DELETE /api/birdhouse/v1/organisation/logo/:background', { params }),
      t('looks.logoRemoved'),
    )
  }
  return (
    <div className={styles.one}>
      <h3>{t(`looks.logo_${background}`)}</h3>
      {logo && (
        <p className={styles[background]}>
          <img src={logo.url} alt={t(`looks.logo_${background}`)} />
        </p>
      )}
      <FileField
        label={t('looks.logoChoose')}
        accept="image/png,image/jpeg,image/webp,image/avif"
        choose={choose}
        chosen={sending}
      />
      {logo && (
        <Button
          small
          aria-label={t('looks.logoRemoveName', { which: t(`looks.logo_${background}`) })}
          onClick={() => setAsking(true)}
        >
          {t('looks.logoRemove')}
        </Button>
      )}
      {asking && (
        <Confirm
          title={t('looks.logoRemoveName', { which: t(`looks.logo_${background}`) })}
          text={t('looks.logoRemoveHint')}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={remove}>
            {t('looks.logoRemove')}
          </Button>
        </Confirm>
      )}
    </div>
  )
}
