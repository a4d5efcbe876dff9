import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { LoadFailure } from './load-failure.tsx'
import styles from './paged-rows.module.css'
import { PersonSkeletons } from './skeleton.tsx'

type Props<T extends { id: string }> = {
  /** An infinite query whose pages are put together. */
  query: {
    data: T[] | undefined
    error: Error | null
    refetch: () => unknown
    hasNextPage: boolean
    fetchNextPage: () => unknown
    isFetching: boolean
  }
  /** Where there is nothing. */
  empty: ReactNode
  className?: string | undefined
  /** The rows reach to the edges of the column, and what stands below them does not. */
  wide?: boolean
  render: (item: T) => ReactNode
}

/** A list that is read page by page, on request; on its way, failed, and empty too. */
export function PagedRows<T extends { id: string }>({ query, empty, className, wide, render }: Props<T>) {
  const { t } = useTranslation()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = query
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />
  if (data.length === 0) return empty
  return (
    <>
      <ul className={className}>
        {data.map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
      {hasNextPage && (
        <p className={wide ? styles.inset : styles.more}>
          <Button busy={isFetching} onClick={() => fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </>
  )
}
