export { beginEmailChange, changeEmail, lookAtEmailChange } from './email-change.ts'
export { beginReset, lookAtReset, resetPassword, type Sender } from './reset.ts'
