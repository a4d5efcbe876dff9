import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/account/use-sign-out.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Section } from '#web/ui/section.tsx'
import { DigestSection } from './digest-section.tsx'
import { EmailSection } from './email-section.tsx'
import { LeavingSection } from './leaving-section.tsx'
import { LookSection } from './look-section.tsx'
import { NotificationSection } from './notification-section.tsx'
import { PasskeysSection } from './passkeys/passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { PushSection } from './push-section.tsx'
import { QuoteSection } from './quote-section.tsx'
import { SecondFactorSection } from './second-factor/second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

export function SettingsScreen() {
  const { t } = useTranslation()
  const signOut = useSignOut()
  usePlace('settings')
  return (
    <>
      <PageHeader title={t('nav.settings')} back />
      <ProfileSection />
      <LookSection />
      <NotificationSection />
      <PushSection />
      <QuoteSection />
      <Section title={t('mute.places')}>
        <p className="quiet">{t('mute.placesHint')}</p>
        <Link to="/muted" className={buttonClass()}>
          {t('mute.places')}
        </Link>
      </Section>
      <Section title={t('filter.filters')}>
        <p className="quiet">{t('filter.intro')}</p>
        <Link to="/filters" className={buttonClass()}>
          {t('filter.filters')}
        </Link>
      </Section>
      <Section title={t('daily.sources')}>
        <p className="quiet">{t('daily.settingsHint')}</p>
        <Link to="/daily" search={{ sources: true }} className={buttonClass()}>
          {t('daily.sources')}
        </Link>
      </Section>
      <Section title={t('nav.rules')} hint={t('rules.settingsHint')}>
        <Link to="/rules" className={buttonClass()}>
          {t('rules.read')}
        </Link>
      </Section>
      <EmailSection />
      <DigestSection />
      <PasswordSection />
      <SecondFactorSection />
      <PasskeysSection />
      <SessionsSection />
      <Section title={t('nav.signOut')}>
        <Button onClick={signOut}>{t('nav.signOut')}</Button>
      </Section>
      <LeavingSection />
    </>
  )
}
