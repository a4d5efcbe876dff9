import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { explain } from '#web/data/explain.ts'
import { meQuery, useMe } from '#web/data/session.ts'
import { Choices } from '#web/ui/choices.tsx'
import { Section } from '#web/ui/section.tsx'
import { toast } from '#web/ui/toast.tsx'

const POLICIES = ['public', 'followers', 'nobody'] as const

/** Who may quote what I post, where a post says nothing else. */
export function QuoteSection() {
  const { t } = useTranslation()
  const { account } = useMe()
  const choose = async (quote_policy: (typeof POLICIES)[number]) => {
    try {
      await call('PATCH /api/v1/accounts/update_credentials', { body: { source: { quote_policy } } })
      await client.invalidateQueries({ queryKey: meQuery.queryKey })
      toast(t('common.saved'))
    } catch (error) {
      toast(explain(error, t))
    }
  }
  return (
    <Section title={t('quote.title')} hint={t('quote.hint')}>
      <Choices
        label={t('post.mayQuote')}
        options={POLICIES.map((one) => [one, t(`post.mayQuote_${one}`)] as const)}
        value={account.source.quote_policy}
        choose={choose}
      />
    </Section>
  )
}
