import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  deleteTemplate,
  type ListedTemplate,
  renameTemplate,
  useTemplates,
} from '#web/data/announcement-templates.ts'
import { explain } from '#web/data/explain.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { ItemRow } from '#web/ui/item-row.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { toast } from '#web/ui/toast.tsx'
import styles from './announce.module.css'
import { TemplateDialog } from './template-dialog.tsx'

/** What an announcement can begin with. */
export function Templates() {
  const { t } = useTranslation()
  const { data, error, refetch } = useTemplates()
  const [named, setNamed] = useState<ListedTemplate>()
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons count={3} />
  if (data.length === 0) return <Notice title={t('template.empty')}>{t('template.emptyHint')}</Notice>
  return (
    <div className={styles.parts}>
      <Section untitled title={t('template.title')} hint={t('template.hint')}>
        <ul>
          {data.map((one) => (
            <li key={one.id}>
              <Row template={one} rename={() => setNamed(one)} />
            </li>
          ))}
        </ul>
      </Section>
      {named && (
        <TemplateDialog
          title={t('template.renameName', { name: named.name })}
          name={named.name}
          keep={(name) => renameTemplate(named.id, name)}
          onClose={() => setNamed(undefined)}
        />
      )}
    </div>
  )
}

function Row({ template, rename }: { template: ListedTemplate; rename: () => void }) {
  const { t } = useTranslation()
  const { id, name, sender, level, short } = template
  const remove = () =>
    deleteTemplate(id)
      .then((undo) => toast(t('template.deleted', { name }), { label: t('post.undo'), run: undo }))
      .catch((error: unknown) => toast(explain(error, t)))
  return (
    <ItemRow
      title={name}
      note={
        <>
          <bdi>{sender ?? t('template.own')}</bdi>
          {' · '}
          {t(`announcement.${level}`)}
          {short && (
            <>
              {' · '}
              <bdi>{short}</bdi>
            </>
          )}
        </>
      }
    >
      <Link
        to="/announce/$announcement"
        params={{ announcement: 'new' }}
        search={{ template: id }}
        className={buttonClass('soft', true)}
        aria-label={t('template.startName', { name })}
      >
        {t('template.start')}
      </Link>
      <Button small aria-label={t('template.renameName', { name })} onClick={rename}>
        {t('template.rename')}
      </Button>
      <Button small look="quiet" aria-label={t('template.deleteName', { name })} onClick={remove}>
        {t('template.delete')}
      </Button>
    </ItemRow>
  )
}
