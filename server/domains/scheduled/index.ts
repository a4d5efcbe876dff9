export { publishInTime } from './publish-due.ts'
export {
  backToDraft,
  cancel,
  readAllScheduled,
  readScheduled,
  reschedule,
  type Scheduled,
  schedule,
} from './scheduled.ts'
