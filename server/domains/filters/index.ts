export { changeByKeyword, dropByKeyword } from './by-keyword.ts'
export {
  addFilteredPost,
  addKeyword,
  changeFilter,
  changeKeyword,
  deleteFilter,
  dropPart,
  type FilterWish,
  makeFilter,
} from './change.ts'
export { createFiltering, type Filtering } from './filtering.ts'
export type { Match, Personal } from './match.ts'
export { type Filter, filterWith, readFilter, readFilters } from './read.ts'
