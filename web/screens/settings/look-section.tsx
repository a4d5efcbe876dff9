import { useTranslation } from 'react-i18next'
import { hintsOn, turnHints } from '#web/features/clarity/hints-on.ts'
import { helpOpen, keysOn, turnKeys } from '#web/features/keyboard/keys-on.ts'
import { chooseLanguage, currentLanguage, LANGUAGES, type Language } from '#web/locales/language.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Choices } from '#web/ui/choices.tsx'
import { Section } from '#web/ui/section.tsx'
import { useStore } from '#web/ui/store.ts'
import { chooseTheme, type Theme, theme } from '#web/ui/theme.ts'

const THEMES: Theme[] = ['system', 'light', 'dark']

/** Kept in this browser. */
export function LookSection() {
  const { t } = useTranslation()
  const chosen = useStore(theme)
  const on = useStore(keysOn)
  const hints = useStore(hintsOn)
  return (
    <Section title={t('settings.look')} untitled>
      <Choices
        label={t('settings.theme')}
        options={THEMES.map((one) => [one, t(`settings.theme_${one}`)] as const)}
        value={chosen}
        choose={chooseTheme}
      />
      <Choices
        label={t('settings.language')}
        options={Object.entries(LANGUAGES) as [Language, string][]}
        value={currentLanguage() as Language}
        choose={chooseLanguage}
      />
      <CheckField
        label={t('settings.keys')}
        hint={t('settings.keysHint')}
        checked={on}
        onChange={(event) => turnKeys(event.target.checked)}
      />
      <CheckField
        label={t('clarity.setting')}
        hint={t('clarity.private')}
        checked={hints}
        onChange={(event) => turnHints(event.target.checked)}
      />
      <Button look="quiet" small onClick={() => helpOpen.set(true)}>
        {t('settings.showKeys')}
      </Button>
    </Section>
  )
}
