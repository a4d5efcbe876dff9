import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { bare } from '#web/data/bare.ts'
import { call } from '#web/data/call.ts'
import { explain, fieldError } from '#web/data/explain.ts'
import styles from '#web/features/emoji/emoji.module.css'
import { Button } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { ItemRow } from '#web/ui/item-row.tsx'
import { toast } from '#web/ui/toast.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import { refreshEmoji } from './refresh.ts'

type Managed = Reply<'GET /api/birdhouse/v1/emoji'>[number]

export function EmojiRow({ emoji }: { emoji: Managed }) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { id, shortcode, category, disabled, url } = emoji
  const turn = async (off: boolean) => {
    try {
      await call('PATCH /api/birdhouse/v1/emoji/:id', { params: { id }, body: { disabled: off } })
      await refreshEmoji()
      toast(t(off ? 'emoji.turnedOff' : 'emoji.turnedOn', { name: shortcode }))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <ItemRow
      title={`:${shortcode}:`}
      picture={<img className={styles.large} src={bare(url)} alt="" />}
      note={[category, disabled && t('emoji.off')].filter(Boolean).join(' · ')}
    >
      <Button small onClick={() => setEditing(true)}>
        <span className="visually-hidden">{t('emoji.changeOne', { name: shortcode })}</span>
        <span aria-hidden="true">{t('emoji.change')}</span>
      </Button>
      <Button small onClick={() => turn(!disabled)}>
        {t(disabled ? 'emoji.turnOn' : 'emoji.turnOff')}
      </Button>
      {editing && <ChangeDialog emoji={emoji} onClose={() => setEditing(false)} />}
    </ItemRow>
  )
}

function ChangeDialog({ emoji, onClose }: { emoji: Managed; onClose: () => void }) {
  const { t } = useTranslation()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    await call('PATCH /api/birdhouse/v1/emoji/:id', {
      params: { id: emoji.id },
      body: { shortcode: textOf(data, 'shortcode'), category: textOf(data, 'category') },
    })
    await refreshEmoji()
    onClose()
  })
  return (
    <Dialog title={t('emoji.changeOne', { name: emoji.shortcode })} onClose={onClose}>
      <form className={form.form} onSubmit={onSubmit}>
        <Field
          label={t('emoji.name')}
          hint={t('emoji.renameHint')}
          name="shortcode"
          defaultValue={emoji.shortcode}
          maxLength={30}
          autoCapitalize="none"
          error={fieldError(error, 'shortcode', t)}
          focused
        />
        <Field
          label={t('emoji.category')}
          name="category"
          defaultValue={emoji.category ?? ''}
          maxLength={50}
        />
        <Failure error={error} />
        <Button look="primary" type="submit" busy={busy}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
