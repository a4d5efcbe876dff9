export { LONGEST, MOST_STEPS, type PlanFault, readPlan } from './check.ts'
export { type Choices, isWanted, type Overrides } from './choices.ts'
export { type Blackout, type Calendar, dueAt, isOpen, type Person } from './due.ts'
export { gather, MOST_TOGETHER } from './gather.ts'
export { type Come, isDone, type Standing, stillNeeds } from './needs.ts'
export {
  isShared,
  PERSONAL,
  type PersonalStepChannel,
  type Plan,
  SHARED,
  type SharedChannel,
  STEP_CHANNELS,
  type Step,
  type StepChannel,
} from './plan.ts'
export { proposePlan, type Reach } from './propose.ts'
