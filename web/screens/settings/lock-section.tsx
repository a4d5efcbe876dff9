import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { changeLock } from '#web/data/follow-requests.ts'
import { useMe } from '#web/data/session.ts'
import { Button } from '#web/ui/button.tsx'
import { Confirm } from '#web/ui/confirm.tsx'
import { SaveCheck } from '#web/ui/save-check.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Whether whoever wants to follow me asks; to end that lets in whoever waits, so it is asked about first. */
export function LockSection() {
  const { t } = useTranslation()
  const { locked, source } = useMe().account
  const count = source.follow_requests_count
  const [asking, setAsking] = useState(false)
  const change = async (wanted: boolean) => {
    setAsking(false)
    try {
      await changeLock(wanted)
      toast(t('common.saved'))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <Section title={t('asking.title')}>
      <SaveCheck
        label={t('asking.locked')}
        hint={t('asking.lockedHint')}
        checked={locked}
        save={async (wanted) => (count > 0 && !wanted ? setAsking(true) : change(wanted))}
      />
      {count > 0 && (
        <p>
          <Link to="/follow-requests">{t('asking.see', { count })}</Link>
        </p>
      )}
      {asking && (
        <Confirm
          title={t('asking.unlock')}
          text={t('asking.unlockText', { count })}
          onClose={() => setAsking(false)}
        >
          <Button look="primary" onClick={() => change(false)}>
            {t('asking.unlockDo')}
          </Button>
        </Confirm>
      )}
    </Section>
  )
}
