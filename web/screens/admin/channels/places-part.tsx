import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Place } from '#contract/product/channel.ts'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { PlaceRow } from './place-row.tsx'

/** Rooms, screens, and where paper is handed out. */
export function PlacesPart({ places }: { places: Place[] }) {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  return (
    <Section title={t('channels.places')} hint={t('channels.placesHint')}>
      {places.length === 0 && <p className="quiet">{t('channels.noPlaces')}</p>}
      {places.map((place) => (
        <PlaceRow key={place.id} place={place} />
      ))}
      <Button look="primary" onClick={() => setAdding(true)}>
        {t('channels.add')}
      </Button>
      {adding && <PlaceDialog place={null} onClose={() => setAdding(false)} />}
    </Section>
  )
}
