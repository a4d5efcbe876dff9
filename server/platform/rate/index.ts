export { addressKey, createLimiter, type Limiter, type Rate } from './limiter.ts'
