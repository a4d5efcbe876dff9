export { removeSecondFactor } from './remove.ts'
export { createSecondFactors, type SecondFactors } from './second-factors.ts'
