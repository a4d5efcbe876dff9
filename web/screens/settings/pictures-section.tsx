import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { changePicture, changeProfile, type PictureKind, removePicture } from '#web/data/profile.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { Field } from '#web/ui/field.tsx'
import { FileField } from '#web/ui/file-field.tsx'
import { keepFocus } from '#web/ui/keep-focus.ts'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './pictures.module.css'

/** One's picture, and the one above one's profile. */
export function PicturesSection() {
  const { t } = useTranslation()
  return (
    <Section title={t('profile.pictures')} hint={t('profile.picturesHint')}>
      <Picture kind="avatar" />
      <Picture kind="header" />
    </Section>
  )
}

function Picture({ kind }: { kind: PictureKind }) {
  const { t } = useTranslation()
  const { account } = useMe()
  const [asking, setAsking] = useState(false)
  const [sending, setSending] = useState('')
  const shown = account[kind]
  // What is drawn for everybody is a drawing, one's own never is.
  const own = !new URL(shown, location.href).pathname.endsWith('.svg')
  const which = t(`profile.${kind}`)
  const change = async (work: Promise<void>, done: string) => {
    try {
      await work
      toast(done)
      setTimeout(keepFocus)
    } catch (error) {
      toast(explain(error, t))
    }
    setSending('')
  }
  const choose = (file: File) => {
    setSending(file.name)
    void change(changePicture(kind, file), t('common.saved'))
  }
  const remove = () => {
    setAsking(false)
    void change(removePicture(kind), t('profile.removed'))
  }
  return (
    <div className={styles.one}>
      <h3>{which}</h3>
      {(own || kind === 'avatar') && <img className={styles[kind]} src={shown} alt={which} />}
      <FileField
        label={t('profile.choose')}
        accept="image/png,image/jpeg,image/gif,image/webp,image/avif"
        choose={choose}
        chosen={sending}
      />
      {own && <Description kind={kind} key={shown} />}
      {own && (
        <Button small aria-label={t('profile.removeName', { which })} onClick={() => setAsking(true)}>
          {t('profile.remove')}
        </Button>
      )}
      {asking && (
        <Confirm
          title={t(`profile.removeAsk_${kind}`)}
          text={t(`profile.removeHint_${kind}`)}
          onClose={() => setAsking(false)}
        >
          <Button look="danger" onClick={remove}>
            {t('profile.remove')}
          </Button>
        </Confirm>
      )}
    </div>
  )
}

/** Saved when one leaves it. */
function Description({ kind }: { kind: PictureKind }) {
  const { t } = useTranslation()
  const said = useMe().account[`${kind}_description`]
  const save = async (text: string) => {
    if (text.trim() === said) return
    try {
      await changeProfile({ [`${kind}_description`]: text })
      toast(t('common.saved'))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <Field
      label={`${t('profile.describe')}: ${t(`profile.${kind}`)}`}
      hint={t('profile.describeHint')}
      defaultValue={said}
      maxLength={1_500}
      onBlur={({ target }) => void save(target.value)}
    />
  )
}
