export {
  countUnreadGroups,
  dismiss,
  GROUPED,
  type NotificationGroup,
  readGroup,
  readGroupAccounts,
} from './groups.ts'
export { countUnread, type Notification, readNotification } from './list.ts'
export { notifyPeople } from './notify.ts'
export { notifyOfGroups } from './of-groups.ts'
export { notifyOfPosts } from './of-posts.ts'
export { createNotificationPages, type NotificationPages } from './pages.ts'
export {
  acceptRequests,
  changePolicy,
  dismissRequests,
  listRequests,
  type NotificationRequest,
  readPolicy,
  summarise,
} from './policy.ts'
