import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Authorisation } from '#contract/product/app.ts'
import { changeDetailOf } from '#web/data/authorisations.ts'
import { explain } from '#web/data/explain.ts'
import { ScopeList } from '#web/features/app/scope-list.tsx'
import { currentLocale } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { toast } from '#web/ui/toast.tsx'

/** An app that I let in: what it may do, and what pushes to it say. */
export function AppRow({ one, end }: { one: Authorisation; end: () => void }) {
  const { t } = useTranslation()
  const { name } = one
  return (
    <article aria-label={name}>
      <ItemRow title={name} note={factsOf(one, t)}>
        <Button small aria-label={t('app.endName', { name })} onClick={end}>
          {t('app.end')}
        </Button>
      </ItemRow>
      {one.push && (
        <SaveCheck
          label={t('app.detail')}
          hint={t('app.detailHint')}
          checked={one.push.detail}
          save={(wanted) =>
            changeDetailOf(one.id, wanted).then(
              () => toast(t('common.saved')),
              (error) => toast(explain(error, t)),
            )
          }
        />
      )}
      <details className="quiet">
        <summary>{t('app.mayOf')}</summary>
        <ScopeList scopes={one.scopes} />
      </details>
    </article>
  )
}

function factsOf(one: Authorisation, t: TFunction): string {
  const site = one.website === null ? null : new URL(one.website).host
  const facts = [
    site,
    t('app.since', { day: day(one.created_at) }),
    t('app.lastUsed', { day: day(one.last_used_on) }),
  ]
  return facts.filter(Boolean).join(' · ')
}

/** By day: more is nobody's business, not even in one's own list. */
const day = (instant: string) =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium' }).format(new Date(instant))
