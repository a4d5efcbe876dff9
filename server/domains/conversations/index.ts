export { keepConversations } from './keep.ts'
export {
  type Conversation,
  conversationPosts,
  countUnread,
  listConversations,
  readConversation,
} from './list.ts'
export { markRead, markUnread, removeConversation } from './mark.ts'
