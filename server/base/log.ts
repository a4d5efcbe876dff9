import type { FastifyBaseLogger } from 'fastify'

/** Structured log lines: facts and ids, never what people wrote. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
