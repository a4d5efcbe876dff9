import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureBackup } from './measure/backup.ts'
import { measureCeilings } from './measure/ceilings.ts'
import { measureCelebrity } from './measure/celebrity.ts'
import { measureFanOut } from './measure/fan-out.ts'
import { measureHome } from './measure/home.ts'
import { gatherCompany, type Pace } from './measure/house.ts'
import { measureLookups } from './measure/lookups.ts'
import { measurePages } from './measure/pages.ts'
import { measurePictures } from './measure/pictures.ts'
import { measureSizes } from './measure/sizes.ts'
import { measureStart } from './measure/start.ts'
import { describeMachine } from './report/machine.ts'
import { page } from './report/page.ts'
import type { Results } from './report/results.ts'
import { openSet } from './set/open.ts'
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
  'backup',
  'start',
  'sizes',
]
const parts = new Set(values.only?.split(',') ?? PARTS)
const chosen = values.set ?? (values.quick ? '1k' : '20k')
const shape: Shape = chosen in shapes ? shapes[chosen as keyof typeof shapes] : shapes['20k']

const results = await measureMain()
if (parts.has('sizes') || parts.has('lookups')) await measureOtherSizes()
const text = page(results)
process.stdout.write(text)
if (!values.quick && values.only === undefined && values.set === undefined)
  writeFileSync(fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)), text)

async function measureMain(): Promise<Results> {
  const set = await openSet(shape, say)
  const company = await gatherCompany(set)
  const found: Results = { machine: await describeMachine(set.client), pace }
  if (parts.has('ceilings')) {
    say('The ceilings …')
    found.ceilings = await measureCeilings(set, company, pace)
  }
  if (parts.has('home')) {
    say('Home from the database alone …')
    found.homeFromDatabase = await measureHome(set, company, pace, 0)
    say('Home with heads in memory …')
    found.homeFromMemory = await measureHome(set, company, pace, 5_000)
  }
  if (parts.has('fan-out')) {
    say('Posts to 150 followers …')
    found.fanOut = await measureFanOut(set, pace)
  }
  if (parts.has('celebrity')) {
    say('Posts to everybody …')
    found.celebrity = await measureCelebrity(set, company, pace.rounds * 4)
  }
  if (parts.has('pictures')) {
    say('Pictures …')
    found.pictures = await measurePictures(set, company, pace)
  }
  if (parts.has('pages')) {
    say('Notifications, groups, search …')
    found.pages = await measurePages(set, company, pace)
  }
  if (parts.has('backup')) {
    say('Backup and restore …')
    found.backup = await measureBackup(set)
  }
  await set.close()
  if (parts.has('start')) {
    say('Start and memory …')
    found.start = await measureStart(shape, company, pace)
  }
  return found
}

/** The sizes beside one another: each on a database of its own, all running. */
async function measureOtherSizes(): Promise<void> {
  const wanted = values.quick ? [shapes.tiny, shapes['1k']] : [shapes['1k'], shapes['20k'], shapes['100k']]
  const sides = []
  for (const one of wanted) {
    const set = await openSet(one, say)
    sides.push({ set, company: await gatherCompany(set) })
  }
  if (parts.has('sizes')) {
    say('Home by size …')
    results.sizes = await measureSizes(sides, pace)
  }
  if (parts.has('lookups')) {
    say('Search and lists …')
    results.lookups = []
    for (const { set, company } of sides.slice(1))
      results.lookups.push({
        accounts: set.shape.accounts,
        rows: await measureLookups(set, company, pace.seconds / 2),
      })
  }
  for (const { set } of sides) await set.close()
}
