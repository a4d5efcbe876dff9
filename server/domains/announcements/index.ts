export { confirm, dismiss, judge } from './answer.ts'
export { askForApproval, decide } from './approve.ts'
export { type Audience, lookAtAudience } from './audience.ts'
export { addBlackout, type Blackout, type Dated, readCalendar, removeBlackout } from './calendar.ts'
export { conditionSql, reachable } from './condition-sql.ts'
export { forgetInBatches } from './forget-in-batches.ts'
export { forgetReceipts } from './forget-receipts.ts'
export { FEWEST, JOINED_UNIT } from './freeze.ts'
export { addJoiners } from './join.ts'
export {
  type Addressed,
  addressedAmong,
  countAsking,
  readAddressed,
  readAddressedBy,
  readLane,
} from './lane.ts'
export { listRevisions, listWritten, type Revision } from './list.ts'
export { namesPersons, requireOpenGroups } from './named-groups.ts'
export { publish, unschedule } from './publish.ts'
export { publishAnnouncements, publishOne } from './publish-due.ts'
export { readCondition } from './ready.ts'
export { impliedBy, measuredOn, PERSONAL_CHANNELS, type PersonalChannel, type Receipt } from './receipts.ts'
export { hourOf, receive } from './receive.ts'
export { createReceiver, type Receiver } from './receiver.ts'
export { seeAnnouncedPicture, seeLinkedPicture } from './see-picture.ts'
export { addSender, archiveSender, changeSender, listSenders } from './senders.ts'
export { correct, expireDue, withdraw } from './stand.ts'
export { takeBack } from './take-back.ts'
export { aboutPost, openTalk, readTalk, type Talk, type TalkWish } from './talk.ts'
export {
  addTemplate,
  listTemplates,
  readTemplate,
  removeTemplate,
  renameTemplate,
  type Template,
} from './templates.ts'
export { listValues } from './values.ts'
export { begin, change, isOpen, remove, type Wish } from './write.ts'
export { readWritten, type SenderFacts, type Text, type Written } from './written.ts'
