export { addressKey } from './address-key.ts'
export { createLimiter, type Limiter, type Rate } from './limiter.ts'
