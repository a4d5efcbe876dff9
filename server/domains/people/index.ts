export {
  endAccessWithin,
  leave,
  liftSuspension,
  markLeft,
  noteArchive,
  restoreAccess,
  stateOf,
} from './access.ts'
export { addAccount, foldedName } from './add-account.ts'
export { type Card, type Cards, createCards } from './cards.ts'
export { changePassword } from './change-password.ts'
export { listSamplePeople, markWelcomed, readArchiveNotice, readFacts } from './directory.ts'
export {
  countPeople,
  countPosts,
  type DirectoryPage,
  findByHandle,
  findHandles,
  listDiscoverable,
  listPeople,
  searchPeople,
} from './find.ts'
export { forgetExpired } from './forget-expired.ts'
export {
  acceptInvitation,
  invite,
  listInvitations,
  lookAtInvitation,
  withdrawInvitation,
} from './invitations.ts'
export { type Invited, inviteEveryone } from './invite-everyone.ts'
export { readLimits } from './limits.ts'
export { changeLogo, type Logo, type LogoBackground, removeLogo } from './logo.ts'
export {
  changeOrganisation,
  checkSetupToken,
  type Organisation,
  readOrganisation,
  renewSetupToken,
  takeSetupToken,
} from './organisation.ts'
export { isOwnPassword } from './own-password.ts'
export { listSessions, revokeSession, stillOpen } from './own-sessions.ts'
export { changeProfile, dropPicture, type PictureKind, type ProfileWish, removePicture } from './profile.ts'
export { renewPassword } from './renew-password.ts'
export {
  changeRole,
  deleteRole,
  findRole,
  giveRole,
  listRoles,
  lockRoles,
  makeRole,
  permissionsOf,
  permits,
  type Role,
  type RoleFacts,
  readHeld,
  takeRole,
} from './roles/index.ts'
export { type ActingApp, APP_DAYS, createSessions, type Session, type Sessions } from './sessions.ts'
export { setUp } from './set-up.ts'
export { checkCredentials, findLogin, findSuspended, type Login, openSession } from './sign-in.ts'
