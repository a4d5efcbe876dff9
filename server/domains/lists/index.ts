export { changeList, deleteList, type List, makeList, readList, readLists } from './list.ts'
export { addMembers, listMembers, listsOf, MOST_MEMBERS, removeMembers } from './members.ts'
export { listsShowing, type Showing } from './showing.ts'
export { listTimeline } from './timeline.ts'
