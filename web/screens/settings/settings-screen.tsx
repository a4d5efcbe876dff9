import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '#web/features/account/use-sign-out.ts'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Section } from '#web/ui/section.tsx'
import { AppsSection } from './apps-section.tsx'
import { ContactSection } from './contact-section.tsx'
import { DigestSection } from './digest-section.tsx'
import { EmailSection } from './email-section.tsx'
import { FeedSection } from './feed-section.tsx'
import { FieldsSection } from './fields-section.tsx'
import { LeavingSection } from './leaving-section.tsx'
import { LockSection } from './lock-section.tsx'
import { LookSection } from './look-section.tsx'
import { NotificationSection } from './notification-section.tsx'
import { isSettingsPart, NAMES, type SettingsPart } from './parts.ts'
import { PasskeysSection } from './passkeys/passkeys-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { PostingSection } from './posting-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { PushSection } from './push-section.tsx'
import { QuoteSection } from './quote-section.tsx'
import { SecondFactorSection } from './second-factor/second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { SettingsPlaces } from './settings-places.tsx'
import { TagsSection } from './tags-section.tsx'
import { TransferSection } from './transfer-section.tsx'

/** What one sets for oneself, part by part; without one, the ways to all. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { part } = useSearch({ strict: false })
  const chosen = isSettingsPart(part) ? part : undefined
  usePlace(`settings.${chosen ?? 'all'}`)
  return (
    <>
      <PageHeader title={t(chosen ? NAMES[chosen] : 'nav.settings')} back={chosen ? '/settings' : '/'} />
      {chosen ? <Part key={chosen} part={chosen} /> : <Begin />}
    </>
  )
}

function Begin() {
  const { t } = useTranslation()
  const signOut = useSignOut()
  return (
    <>
      <SettingsPlaces />
      <Section title={t('nav.signOut')}>
        <Button onClick={signOut}>{t('nav.signOut')}</Button>
      </Section>
    </>
  )
}

function Part({ part }: { part: SettingsPart }) {
  switch (part) {
    case 'profile':
      return (
        <>
          <ProfileSection />
          <PicturesSection />
          <FieldsSection />
          <TagsSection />
          <LockSection />
          <PostingSection />
          <QuoteSection />
        </>
      )
    case 'looks':
      return <LookSection />
    case 'notifications':
      return (
        <>
          <NotificationSection />
          <PushSection />
          <ContactSection />
          <DigestSection />
          <FeedSection />
        </>
      )
    case 'access':
      return (
        <>
          <EmailSection />
          <PasswordSection />
          <SecondFactorSection />
          <PasskeysSection />
          <SessionsSection />
          <AppsSection />
        </>
      )
    case 'archive':
      return (
        <>
          <TransferSection />
          <LeavingSection />
        </>
      )
  }
}
