export { linkTimeline } from './link-timeline.ts'
export { createTrends, type TrendingLink, type Trends } from './trends.ts'
