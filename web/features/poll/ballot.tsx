import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { vote } from '#web/data/acts.ts'
import type { Post } from '#web/data/posts.ts'
import { Button } from '#web/ui/button.tsx'
import { Failure } from '#web/ui/failure.tsx'
import { useSubmit } from '#web/ui/use-submit.ts'
import { Facts } from './facts.tsx'
import styles from './poll.module.css'

type Props = { post: Post; poll: NonNullable<Post['poll']>; look: () => void }

/** One choice, or several where the poll allows it; a vote is for ever, so it takes a press of its own. */
export function Ballot({ post, poll, look }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<number[]>([])
  const { busy, error, onSubmit } = useSubmit(async () => {
    if (chosen.length > 0) await vote(post.id, chosen)
  })
  const choose = (at: number, on: boolean) => {
    if (!poll.multiple) setChosen([at])
    else setChosen(on ? [...chosen, at] : chosen.filter((one) => one !== at))
  }
  return (
    <form className={styles.poll} onSubmit={onSubmit}>
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{t(poll.multiple ? 'poll.chooseSome' : 'poll.chooseOne')}</legend>
        {poll.options.map(({ title }, at) => (
          <label key={title} className={styles.choice}>
            <input
              type={poll.multiple ? 'checkbox' : 'radio'}
              name={`poll-${post.id}`}
              checked={chosen.includes(at)}
              onChange={(event) => choose(at, event.target.checked)}
            />
            <span lang={post.language ?? undefined} dir="auto">
              {title}
            </span>
          </label>
        ))}
      </fieldset>
      <Failure error={error} />
      <div className={styles.foot}>
        <Button small look="primary" type="submit" busy={busy} disabled={chosen.length === 0}>
          {t('poll.vote')}
        </Button>
        <Button small look="quiet" onClick={look}>
          {t('poll.look')}
        </Button>
      </div>
      <Facts poll={poll} over={false} />
    </form>
  )
}
