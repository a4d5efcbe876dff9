import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const rulesFile = join(root, '.dependency-cruiser.cjs')

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
})

/** Reads the imports of the folders in `base`; violations as `rule: from → to`. */
export function readArrows(base: string, folders: string[]) {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const told = spawnSync(
    process.execPath,
    [program, '--config', rulesFile, '--output-type', 'json', ...folders],
    {
      cwd: base,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    },
  )
  if (!told.stdout.startsWith('{')) throw new Error(`The imports could not be read: ${told.stderr}`)
  const { summary, modules } = Report.parse(JSON.parse(told.stdout))
  return {
    sources: modules.map(({ source }) => source),
    violations: summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
  }
}
