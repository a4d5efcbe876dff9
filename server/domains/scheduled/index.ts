export { publishInTime } from './publish-due.ts'
export {
  backToDraft,
  cancel,
  readAllScheduled,
  readScheduled,
  reschedule,
  type Scheduled,
  schedule,
  withdrawOrder,
} from './scheduled.ts'
