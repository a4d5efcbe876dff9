import { useTranslation } from 'react-i18next'
import type { Reply } from '#contract/index.ts'
import { MediaView } from '#web/features/media/media-view.tsx'
import { exactly } from '#web/locales/when.ts'
import styles from './report.module.css'

type ReportedPost = Reply<'GET /api/birdhouse/v1/decisions'>[number]['posts'][number] & {
  /** For moderators only. */
  media?: Reply<'GET /api/birdhouse/v1/reports'>[number]['posts'][number]['media']
}

/** What was written, as it stands now, apart from where it stood. */
export function ReportedPosts({ posts }: { posts: ReportedPost[] }) {
  const { t } = useTranslation()
  return posts.map((post) => (
    <blockquote key={post.id} className={styles.quoted}>
      {post.deleted ? (
        <p className="quiet">{t('report.deleted')}</p>
      ) : (
        <>
          {post.warning && <p dir="auto">{post.warning}</p>}
          <p dir="auto">{post.text}</p>
          {post.full_text && (
            <details>
              <summary>{t('post.readOn')}</summary>
              <p dir="auto">{post.full_text}</p>
            </details>
          )}
          {post.media && <MediaView post={covered(post, post.media)} />}
        </>
      )}
      <footer className="quiet">
        {[
          t(post.hidden ? 'report.isHidden' : `visibility.${post.visibility}Seen`),
          exactly(post.created_at),
        ].join(' · ')}
      </footer>
    </blockquote>
  ))
}

/** Nobody has to see before they ask for it what was reported. */
const covered = (post: ReportedPost, media: NonNullable<ReportedPost['media']>) => ({
  id: `reported ${post.id}`,
  media_attachments: media,
  sensitive: true,
  spoiler_text: '',
  language: null,
})
