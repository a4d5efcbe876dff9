import { useTranslation } from 'react-i18next'
import type { Request } from '#contract/index.ts'
import { explain } from '#web/data/explain.ts'
import { changeProfile } from '#web/data/profile.ts'
import { useMe } from '#web/data/session.ts'
import { currentLocale, LANGUAGES } from '#web/locales/language.ts'
import { Choices } from '#web/ui/choices.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { toast } from '#web/ui/toast.tsx'

const WHO = ['public', 'unlisted', 'private'] as const
const COMMON = 'ar cs da es fi fr it ja ko mi nb nl pl pt ro ru sk sm sv tr uk vi zh'.split(' ')

type Wish = Request<'PATCH /api/v1/accounts/update_credentials'>['body']

/** How posts begin, in every app, and who is suggested. */
export function PostingSection() {
  const { t } = useTranslation()
  const { source, discoverable, bot } = useMe().account
  const save = (wish: Wish) =>
    changeProfile(wish).then(
      () => toast(t('common.saved')),
      (error) => toast(explain(error, t)),
    )
  const names = new Intl.DisplayNames(currentLocale(), { type: 'language', fallback: 'code' })
  const tags = [...new Set([...Object.keys(LANGUAGES), ...COMMON, source.language ?? 'en'])]
  return (
    <>
      <Section title={t('profile.posting')} hint={t('profile.postingHint')}>
        <Choices
          label={t('profile.privacy')}
          options={WHO.map((one) => [one, t(`profile.privacy_${one}`)] as const)}
          value={source.privacy === 'direct' ? 'private' : source.privacy}
          choose={(privacy) => void save({ source: { privacy } })}
        />
        <SelectField
          label={t('profile.language')}
          value={source.language ?? ''}
          onChange={({ target }) => void save({ source: { language: target.value } })}
        >
          <option value="">{t('profile.languageApp')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag) ?? tag}
            </option>
          ))}
        </SelectField>
        <SaveCheck
          label={t('profile.sensitive')}
          checked={source.sensitive}
          save={(sensitive) => save({ source: { sensitive } })}
        />
      </Section>
      <Section title={t('profile.more')}>
        <SaveCheck
          label={t('profile.discoverable')}
          hint={t('profile.discoverableHint')}
          checked={discoverable}
          save={(wanted) => save({ discoverable: wanted })}
        />
        <SaveCheck
          label={t('profile.bot')}
          hint={t('profile.botHint')}
          checked={bot}
          save={(wanted) => save({ bot: wanted })}
        />
      </Section>
    </>
  )
}
