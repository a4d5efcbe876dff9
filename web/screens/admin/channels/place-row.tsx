import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#contract/product/channel.ts'
import { call } from '#web/data/call.ts'
import { explain } from '#web/data/explain.ts'
import { sayCondition } from '#web/features/announcement/say-condition.ts'
import { SecretOnce } from '#web/features/secret/secret-once.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { Menu, type MenuItem } from '#web/ui/menu.tsx'
import { toast } from '#web/ui/toast.tsx'
import { lookAgain } from './channels-key.ts'
import { PlaceDialog } from './place-dialog.tsx'

/** What is known of a place, and what can be done with it. */
export function PlaceRow({ place }: { place: Place }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const [url, setUrl] = useState<string | null>(null)
  const { id, name, channel } = place
  const params = { id }
  const run = (work: Promise<unknown>, done?: string) =>
    work.then(
      () => {
        if (done) toast(done)
        return lookAgain()
      },
      (error) => toast(explain(error, t)),
    )
  const show = () =>
    run(call('POST /api/birdhouse/v1/places/:id/screen', { params }).then((made) => setUrl(made.url)))
  const items: MenuItem[] = [
    { kind: 'do', label: t('channels.edit'), run: () => setOpen('edit') },
    ...(channel === 'screen'
      ? [
          {
            kind: 'do' as const,
            label: t(place.open ? 'channels.openAgain' : 'channels.openScreen'),
            run: show,
          },
        ]
      : []),
    ...(place.open
      ? [
          {
            kind: 'do' as const,
            label: t('channels.closeScreen'),
            run: () =>
              run(call('DELETE /api/birdhouse/v1/places/:id/screen', { params }), t('channels.closed')),
          },
        ]
      : []),
    { kind: 'do', label: t('channels.removePlace'), danger: true, run: () => setOpen('remove') },
  ]
  const note = [
    t(`channels.name_${channel}`),
    place.format && t(`channels.format_${place.format}`),
    place.host,
    place.open && t('channels.shown'),
    place.by_person && t('channels.byPersonShort'),
    place.leader?.display_name,
    place.condition !== '' && sayCondition(place.condition, t),
  ]
  return (
    <>
      <ItemRow title={name} note={note.filter(Boolean).join(' · ')}>
        <Menu
          trigger={
            <IconButton label={t('channels.editName', { name })}>
              <Ellipsis size={20} />
            </IconButton>
          }
          items={items}
        />
      </ItemRow>
      {url && <SecretOnce title={name} url={url} onClose={() => setUrl(null)} />}
      {open === 'edit' && <PlaceDialog place={place} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <Confirm
          title={t('channels.removeAsk', { name })}
          text={t('channels.removeHint')}
          onClose={() => setOpen(null)}
        >
          <Button
            look="danger"
            onClick={() => {
              setOpen(null)
              void run(
                call('DELETE /api/birdhouse/v1/places/:id', { params }),
                t('channels.removed', { name }),
              )
            }}
          >
            {t('channels.removePlace')}
          </Button>
        </Confirm>
      )}
    </>
  )
}
