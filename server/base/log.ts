import type { FastifyBaseLogger } from 'fastify'

/** Structured log lines: facts and ids, never what people wrote. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

const FACTS = ['code', 'severity', 'routine', 'schema', 'table', 'column', 'constraint'] as const

/**
 * An unexpected error as it may be logged. PostgreSQL quotes the values at hand in its messages and details, and they are
 * what people wrote: of its errors only the kind and the place are kept, and the stack without its first lines.
 */
export function describeFailure(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const facts = error as Error & Partial<Record<(typeof FACTS)[number], unknown>>
  const ofDatabase = facts.severity !== undefined
  const stack = error.stack?.slice(error.stack.indexOf('\n    at ') + 1)
  return {
    kind: error.name,
    ...(!ofDatabase && { message: error.message }),
    ...Object.fromEntries(FACTS.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]))),
    stack,
  }
}
