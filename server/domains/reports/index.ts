export { answerAppeal, appeal } from './appeal.ts'
export { addNote, decide } from './decide.ts'
export { findReportedMedium } from './medium.ts'
export {
  type Case,
  type Decision,
  listCases,
  listDecisions,
  listOwnReports,
  type ReportedPost,
  readDecisions,
} from './read.ts'
export { removePictureOf } from './remove-picture.ts'
export { report } from './report.ts'
export { suspend } from './suspend.ts'
export { readSuspension } from './suspension.ts'
