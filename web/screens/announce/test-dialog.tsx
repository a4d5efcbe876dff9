import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TestWays, useTestWays } from '#web/data/announcement-tests.ts'
import type { Written } from '#web/data/announcements.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { nameOfLanguage } from './language-name.ts'
import styles from './test.module.css'
import { TestWay } from './test-way.tsx'

type Props = { written: Written; onClose: () => void }

/** What readers will get, to whoever writes it: by each way, on paper, and the page behind the link. */
export function TestDialog({ written, onClose }: Props) {
  const { t } = useTranslation()
  const { id, texts } = written
  const [language, setLanguage] = useState(texts[0]?.language ?? written.language)
  const { data, error, refetch } = useTestWays(id)
  return (
    <Dialog title={t('ownTest.title')} onClose={onClose}>
      <div className={styles.test}>
        <p className="quiet">{t('ownTest.hint')}</p>
        {texts.length > 1 && (
          <SelectField
            label={t('ownTest.language')}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
          >
            {texts.map((one) => (
              <option key={one.language} value={one.language}>
                {nameOfLanguage(one.language)}
              </option>
            ))}
          </SelectField>
        )}
        {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={3} />)}
        {data && (
          <>
            <ul className={styles.ways}>
              {data.ways.map((way) => (
                // What became of one language says nothing of another.
                <li key={`${way.channel} ${language}`}>
                  <TestWay way={way} id={id} language={language} />
                </li>
              ))}
            </ul>
            <Papers ways={data} language={language} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function Papers({ ways: { page, sheets }, language }: { ways: TestWays; language: string }) {
  const { t } = useTranslation()
  const links = [
    [page, t('ownTest.page')],
    [sheets.slip, t('plan.slip')],
    [sheets.briefing, t('plan.briefing')],
  ] as const
  return (
    <section>
      <h3>{t('ownTest.paper')}</h3>
      <p className="quiet">{t('ownTest.paperHint')}</p>
      <div className={styles.links}>
        {links.map(([address, name]) => (
          <a
            key={name}
            className={buttonClass()}
            href={`${address}?l=${encodeURIComponent(language)}`}
            target="_blank"
            rel="noreferrer"
          >
            {name}
          </a>
        ))}
      </div>
    </section>
  )
}
