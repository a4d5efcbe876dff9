import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldError } from '#web/data/explain.ts'
import type { Filter, FilterAction, FilterPlace, FilterWish } from '#web/data/filters.ts'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { CheckField } from '#web/ui/check-field.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { AreaField, Field } from '#web/ui/field.tsx'
import form from '#web/ui/form.module.css'
import { SelectField } from '#web/ui/select-field.tsx'
import { textOf, useSubmit } from '#web/ui/use-submit.ts'
import styles from './filter.module.css'

const ACTIONS: FilterAction[] = ['warn', 'hide', 'blur']
const PLACES: FilterPlace[] = ['home', 'public', 'notifications', 'thread', 'account']
/** In seconds; 0: until it is deleted. */
const TIMES = { open: 0, day: 86_400, week: 604_800, month: 30 * 86_400 }
type Time = keyof typeof TIMES
/** Of one line, in characters. */
const LONGEST = 100

type Props = {
  filter?: Filter | undefined
  post?: Post | undefined
  send: (wish: FilterWish, thisPost: boolean) => Promise<unknown>
}

/** Words, hashtags and people, one on each line; where they count, what happens, and for how long. */
export function FilterForm({ filter, post, send }: Props) {
  const { t } = useTranslation()
  const [long, setLong] = useState<string>()
  const { busy, error, onSubmit } = useSubmit(async (data) => {
    const found = linesOf(data).find((line) => line.length > LONGEST)
    setLong(found)
    if (found === undefined) await send(toWish(data, filter), data.get('post') === 'on')
  })
  const lines = filter?.keywords.map((one) => one.keyword) ?? post?.tags.map(({ name }) => `#${name}`) ?? []
  const whole = filter?.keywords.every((one) => one.whole_word) ?? true
  return (
    <form className={form.form} onSubmit={onSubmit}>
      <Field
        label={t('filter.name')}
        name="title"
        defaultValue={filter?.title ?? lines[0]}
        error={fieldError(error, 'title', t)}
        maxLength={100}
        required
      />
      <AreaField
        label={t('filter.words')}
        hint={t('filter.wordsHint')}
        name="words"
        defaultValue={lines.join('\n')}
        error={long && t('filter.tooLong', { word: `${long.slice(0, 20)}…`, most: LONGEST })}
        rows={4}
        maxLength={5_000}
      />
      {post && <CheckField label={t('filter.thisPost')} name="post" defaultChecked={lines.length === 0} />}
      <CheckField
        label={t('filter.whole')}
        hint={t('filter.wholeHint')}
        name="whole"
        defaultChecked={whole}
      />
      <SelectField label={t('filter.action')} name="action" defaultValue={filter?.filter_action ?? 'warn'}>
        {ACTIONS.map((one) => (
          <option key={one} value={one}>
            {t(`filter.action_${one}`)}
          </option>
        ))}
      </SelectField>
      <fieldset className={styles.places}>
        <legend>{t('filter.where')}</legend>
        {PLACES.map((one) => (
          <CheckField
            key={one}
            label={t(`filter.place_${one}`)}
            name={one}
            defaultChecked={filter?.context.includes(one) ?? true}
          />
        ))}
      </fieldset>
      <SelectField label={t('mute.howLong')} name="time" defaultValue="keep">
        {filter?.expires_at && <option value="keep">{t('filter.keepTime')}</option>}
        {(Object.keys(TIMES) as Time[]).map((one) => (
          <option key={one} value={one}>
            {t(`filter.time_${one}`)}
          </option>
        ))}
      </SelectField>
      <Failure error={error} />
      <Button type="submit" look="primary" busy={busy}>
        {t('common.save')}
      </Button>
    </form>
  )
}

const linesOf = (data: FormData): string[] =>
  textOf(data, 'words')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What stood there and is not written any more goes; what is new comes. */
function toWish(data: FormData, filter: Filter | undefined): FilterWish {
  const whole_word = data.get('whole') === 'on'
  const lines = new Set(linesOf(data))
  const kept = filter?.keywords.filter((one) => lines.has(one.keyword)) ?? []
  const gone = filter?.keywords.filter((one) => !lines.has(one.keyword)) ?? []
  for (const one of kept) lines.delete(one.keyword)
  const time = textOf(data, 'time')
  return {
    title: textOf(data, 'title'),
    context: PLACES.filter((one) => data.get(one) === 'on'),
    filter_action: ACTIONS.find((one) => one === textOf(data, 'action')) ?? 'warn',
    keywords_attributes: [
      ...gone.map(({ id }) => ({ id, _destroy: true })),
      ...kept.map(({ id }) => ({ id, whole_word })),
      ...[...lines].map((keyword) => ({ keyword, whole_word })),
    ],
    ...(time in TIMES && { expires_in: TIMES[time as Time] }),
  }
}
