import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { changePolicy, type Policy, usePolicy } from '#web/data/notification-policy.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'

const KINDS = [
  'mention',
  'status',
  'quote',
  'favourite',
  'reblog',
  'follow',
  'follow_request',
  'update',
  'poll',
] as const
const RULES = ['for_not_following', 'for_not_followers', 'for_new_accounts', 'for_private_mentions'] as const

/** Of what and from whom I am told. */
export function NotificationSection() {
  const { t } = useTranslation()
  const { data, error, refetch } = usePolicy()
  const change = (wish: Partial<Policy>) =>
    changePolicy(wish).then(
      () => toast(t('common.saved')),
      (reason) => toast(explain(reason, t)),
    )
  return (
    <Section title={t('nav.notifications')} hint={t('told.hint')} untitled>
      {!data && error && <LoadFailure error={error} retry={refetch} />}
      {data &&
        KINDS.map((kind) => (
          <SaveCheck
            key={kind}
            label={t(`told.kind_${kind}`)}
            checked={!data.off_types.includes(kind)}
            save={(wanted) => {
              const others = data.off_types.filter((one) => one !== kind)
              return change({ off_types: wanted ? others : [...others, kind] })
            }}
          />
        ))}
      {data &&
        RULES.map((rule) => (
          <SelectField
            key={rule}
            label={t(`told.${rule}`)}
            value={data[rule]}
            onChange={({ target }) => void change({ [rule]: target.value })}
          >
            {(['accept', 'filter', 'drop'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`told.rule_${one}`)}
              </option>
            ))}
          </SelectField>
        ))}
    </Section>
  )
}
