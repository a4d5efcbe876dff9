export { type DailyPost, dailyPosts, MOST_DAILY } from './posts.ts'
export { type DailySource, listDailySources, type SourceKind, setDaily } from './sources.ts'
export { changeDaily, type DailyWindow, readDaily } from './window.ts'
