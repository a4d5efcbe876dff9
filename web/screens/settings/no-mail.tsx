import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'

/** Where mail would be needed and there is none: whoever can set it up is led there. `ask`: what others are told to ask for. */
export function NoMail({ ask }: { ask?: string }) {
  const { t } = useTranslation()
  const { permissions } = useMe()
  return (
    <p className="quiet">
      {t('byMail.off')}{' '}
      {permissions.includes('manage_mail') ? (
        <Link to="/admin" search={{ part: 'mail' }}>
          {t('byMail.setUp')}
        </Link>
      ) : (
        ask
      )}
    </p>
  )
}
