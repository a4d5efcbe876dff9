export {
  type ArchiveLink,
  lookAtArchiveLink,
  sendArchiveLink,
  takeArchiveLink,
} from './archive-link.ts'
export { beginEmailChange, changeEmail, lookAtEmailChange } from './email-change.ts'
export { beginReset, lookAtReset, resetPassword, type Sender } from './reset.ts'
