import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureAnnouncements } from './measure/announcements.ts'
import { measureBackup } from './measure/backup.ts'
import { measureCeilings } from './measure/ceilings.ts'
import { measureCelebrity } from './measure/celebrity.ts'
import { measureFanOut } from './measure/fan-out.ts'
import { measureHome } from './measure/home.ts'
import { type Company, gatherCompany, type Pace } from './measure/house.ts'
import { measureLookups } from './measure/lookups.ts'
import { measurePages } from './measure/pages.ts'
import { measurePictures } from './measure/pictures.ts'
import { measurePlanStep } from './measure/plan-step.ts'
import { measureSizes } from './measure/sizes.ts'
import { measureStart } from './measure/start.ts'
import { describeMachine } from './report/machine.ts'
import { page } from './report/page.ts'
import type { Results } from './report/results.ts'
import { type OpenSet, openSet } from './set/open.ts'
import { type Shape, shapes } from './set/shape.ts'

/** `npm run bench`; `-- --quick` for a first look on the smallest set, `-- --only=home,fan-out` for some parts. */
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' }, set: { type: 'string' } },
})
const say = (line: string) => void process.stderr.write(`${line}\n`)
const pace: Pace = values.quick ? { rounds: 2, seconds: 1 } : { rounds: 3, seconds: 2 }
const PARTS = [
  'ceilings',
  'home',
  'fan-out',
  'celebrity',
  'lookups',
  'pictures',
  'pages',
  'announcements',
  'backup',
  'start',
  'sizes',
  'plan-step',
]
const parts = new Set(values.only?.split(',') ?? PARTS)
const chosen = values.set ?? (values.quick ? '1k' : '20k')
const shape: Shape = chosen in shapes ? shapes[chosen as keyof typeof shapes] : shapes['20k']

let failed = false
const results = await measureMain()
if (['sizes', 'lookups', 'plan-step', 'announcements'].some((part) => parts.has(part)))
  await measureOtherSizes()
const text = page(results)
process.stdout.write(text)
if (failed) process.exitCode = 1
else if (!values.quick && values.only === undefined && values.set === undefined)
  writeFileSync(fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)), text)

/** What one part measured; a part that fails is told of and the others go on, for a run takes long. */
async function measure<T>(name: string, saying: string, part: () => Promise<T>): Promise<T | undefined> {
  if (!parts.has(name)) return undefined
  say(`${saying} …`)
  try {
    return await part()
  } catch (error) {
    failed = true
    say(`Failed: ${error instanceof Error ? error.stack : String(error)}`)
    return undefined
  }
}

async function measureMain(): Promise<Results> {
  const set = await openSet(shape, say)
  const company = await gatherCompany(set)
  const found: Results = {
    machine: await describeMachine(set.client),
    pace,
    ceilings: await measure('ceilings', 'The ceilings', () => measureCeilings(set, company, pace)),
    homeFromDatabase: await measure('home', 'Home from the database alone', () =>
      measureHome(set, company, pace, 0),
    ),
    homeFromMemory: await measure('home', 'Home with heads in memory', () =>
      measureHome(set, company, pace, 5_000),
    ),
    fanOut: await measure('fan-out', 'Posts to 150 followers', () => measureFanOut(set, pace)),
    celebrity: await measure('celebrity', 'Posts to everybody', () =>
      measureCelebrity(set, company, pace.rounds * 4),
    ),
    pictures: await measure('pictures', 'Pictures', () => measurePictures(set, company, pace)),
    pages: await measure('pages', 'Notifications, groups, search', () => measurePages(set, company, pace)),
    backup: await measure('backup', 'Backup and restore', () => measureBackup(set)),
  }
  await set.close()
  found.start = await measure('start', 'Start and memory', () => measureStart(shape, company, pace))
  return found
}

/** The sizes beside one another: each on a database of its own, all running. */
async function measureOtherSizes(): Promise<void> {
  const wanted = values.quick ? [shapes.tiny, shapes['1k']] : [shapes['1k'], shapes['20k'], shapes['100k']]
  const sides: { set: OpenSet; company: Company }[] = []
  for (const one of wanted) {
    const set = await openSet(one, say)
    sides.push({ set, company: await gatherCompany(set) })
  }
  results.sizes = await measure('sizes', 'Home by size', () => measureSizes(sides, pace))
  results.lookups = await measure('lookups', 'Search and lists', async () => {
    const found = []
    for (const { set, company } of sides.slice(1))
      found.push({
        accounts: set.shape.accounts,
        rows: await measureLookups(set, company, pace.seconds / 2),
      })
    return found
  })
  const largest = sides.at(-1)?.set
  if (largest !== undefined)
    results.planStep = await measure('plan-step', 'A step of a plan', () => measurePlanStep(largest))
  if (largest)
    results.announcements = await measure('announcements', 'Announcements', () =>
      measureAnnouncements(largest, pace.rounds),
    )
  for (const { set } of sides) await set.close()
}
