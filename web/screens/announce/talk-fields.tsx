import { useTranslation } from 'react-i18next'
import { countWeighted } from '#rules/text/count.ts'
import { useGroups } from '#web/data/groups.ts'
import { useOrganisation } from '#web/data/session.ts'
import type { TalkWish } from '#web/data/talk.ts'
import { AreaField } from '#web/ui/field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { Left } from './left.tsx'

type Props = { wish: TalkWish; change: (wish: TalkWish) => void }

/** Where the post stands, and what it says. */
export function TalkFields({ wish, change }: Props) {
  const { t } = useTranslation()
  const { name: organisation, post_limit } = useOrganisation()
  const { data } = useGroups({ mine: true })
  const mine = data?.filter((group) => group.me.part !== null) ?? []
  return (
    <>
      <SelectField
        label={t('talk.where')}
        value={wish.group_id ?? ''}
        onChange={({ target }) => change({ ...wish, group_id: target.value || null })}
      >
        <option value="">{t('talk.everybody', { organisation })}</option>
        {mine.map(({ id, name, closed }) => (
          <option key={id} value={id}>
            {closed ? t('talk.closed', { group: name }) : name}
          </option>
        ))}
      </SelectField>
      <AreaField
        label={t('talk.words')}
        hint={
          <>
            {t('talk.wordsHint')}{' '}
            {countWeighted(wish.text) > post_limit * NEARLY && <Left text={wish.text} />}
          </>
        }
        value={wish.text}
        dir="auto"
        required
        onChange={({ target }) => change({ ...wish, text: target.value })}
      />
    </>
  )
}

/** Of what a post holds, from where on it is said how much is left. */
const NEARLY = 0.8
