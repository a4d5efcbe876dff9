import { useState } from 'react'
import type { Wish, Written } from '#web/data/announcements.ts'
import { currentLocale } from '#web/locales/language.ts'

const firstLanguage = () => currentLocale().split('-')[0] ?? 'en'

function wishOf(written: Written | undefined): Wish {
  if (written === undefined) {
    const language = firstLanguage()
    return {
      ...{ level: 'information', sender_id: null, purpose: '', condition: 'everybody', joiners: false },
      ...{ duty: '', reason: '', language, texts: [{ language, short: '', full_text: null }] },
      ...{ media_ids: [], plan: {}, expires_at: null },
    }
  }
  const { level, sender, purpose, condition, joiners, duty, reason, language, texts, plan } = written
  return {
    ...{ level, purpose, condition, joiners, duty, reason, language, texts, plan },
    sender_id: sender?.id ?? null,
    media_ids: written.media_attachments.map(({ id }) => id),
    expires_at: written.expires_at,
  }
}

/** What is being written, as it is on this page; `change` says some of it anew. */
export function useWish(written: Written | undefined, begin?: Wish) {
  const [wish, setWish] = useState(() => begin ?? wishOf(written))
  const [changed, setChanged] = useState(false)
  const change = (some: Partial<Wish>) => {
    setWish((now) => ({ ...now, ...some }))
    setChanged(true)
  }
  return { wish, change, changed, kept: () => setChanged(false) }
}
