export { countUnread, listNotifications, type Notification, readNotification } from './list.ts'
export { notifyPeople } from './notify.ts'
export { notifyOfGroups } from './of-groups.ts'
