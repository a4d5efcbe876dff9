export type FilterContext = 'home' | 'notifications' | 'public' | 'thread' | 'account'
export type FilterAction = 'warn' | 'hide' | 'blur'

export type FilterTable = {
  id: string
  account_id: string
  title: string
  contexts: FilterContext[]
  action: FilterAction
  expires_at: Date | null
}
export type FilterKeywordTable = { id: string; filter_id: string; keyword: string; whole_word: boolean }
export type FilterStatusTable = { id: string; filter_id: string; post_id: string }

export type FiltersTables = {
  filter: FilterTable
  filter_keyword: FilterKeywordTable
  filter_status: FilterStatusTable
}
