import { ceilings, home, sizes } from './homes.ts'
import { announcements, backup, lookups, pages, pictures, start } from './others.ts'
import { planStep } from './plan-step.ts'
import { celebrity, fanOut } from './posts.ts'
import type { Results } from './results.ts'
import { targets } from './targets.ts'
import { number } from './words.ts'

/** The whole page, docs/benchmarks.md. */
export function page(results: Results): string {
  const parts = [
    heading(results),
    targets(results),
    results.ceilings && ceilings(results.ceilings),
    results.homeFromDatabase &&
      home('Home from the database alone (`HOME_MEMORY=0`)', results.homeFromDatabase),
    results.homeFromMemory && home('Home with heads in memory', results.homeFromMemory),
    results.fanOut && fanOut(results.fanOut),
    results.celebrity && celebrity(results.celebrity),
    results.sizes && sizes(results.sizes),
    results.pages && pages(results.pages),
    results.announcements && announcements(results.announcements),
    results.lookups && lookups(results.lookups),
    results.pictures && pictures(results.pictures),
    results.start && start(results.start),
    results.planStep && planStep(results.planStep),
    results.backup && backup(results.backup),
  ]
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`
}

function heading({ machine, pace }: Results): string {
  return `# Benchmarks

Written by \`npm run bench\` on ${machine.date} UTC at commit ${machine.commit}: ${machine.processor}, ${machine.cores} cores,
${machine.gigabytes} GB, Linux ${machine.kernel}, Node ${machine.node}, PostgreSQL ${machine.postgresql} (embedded, with its ordinary settings: every commit
is on disk). Load average at the start: ${number(machine.load)}. The load generator, the server and the database share the cores.

The set has 20,000 accounts, 2.8 million follows, 500,000 posts, and homes of 110 days, about 1,830 entries each (a home is bounded
at 2,000); \`bench/set\` makes it, the same in every making but for the dates. What is compared is measured
in turns, ${pace.rounds} rounds of ${pace.seconds} s each: **ratios count**, absolute figures are this machine's. Figures are
medians; in brackets the least and the greatest of all rounds, which say how far to believe them.

## Targets`
}
