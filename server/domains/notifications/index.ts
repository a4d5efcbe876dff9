export {
  countUnreadGroups,
  dismiss,
  GROUPED,
  listGroups,
  type NotificationGroup,
  readGroup,
  readGroupAccounts,
} from './groups.ts'
export { countUnread, listNotifications, type Notification, readNotification } from './list.ts'
export { notifyPeople } from './notify.ts'
export { notifyOfGroups } from './of-groups.ts'
export {
  acceptRequests,
  changePolicy,
  dismissRequests,
  listRequests,
  type NotificationRequest,
  readPolicy,
  summarise,
} from './policy.ts'
