import { existsSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Config, readConfig } from './base/config.ts'
import { StartRefusal } from './base/start-refusal.ts'

const LONGEST_STOP_MS = 25_000

const say = (line: string) => void process.stdout.write(`${line}\n`)
const starting = new AbortController()
let running: { url: string; stop(): Promise<void> } | undefined
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  starting.abort(new StartRefusal('Stopped while starting.'))
  // Whatever hangs: the watchdog then stops the database.
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
  await running?.stop()
  if (running !== undefined) process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

/** `--sample`, or `--sample=3000` for a large one. */
function readArguments(): { sample: boolean; samplePeople?: number } {
  const wanted = process.argv
    .slice(2)
    .map((argument) => (argument === '--sample' ? '--sample=240' : argument))
  const { sample } = parse(wanted)
  if (sample === undefined) return { sample: false }
  const people = Number(sample)
  if (!Number.isInteger(people) || people < 200 || people > 5000)
    throw new StartRefusal('--sample takes a number of people from 200 to 5000.')
  return { sample: true, samplePeople: people }
}

function parse(args: string[]): { sample?: string | undefined } {
  try {
    return parseArgs({ args, options: { sample: { type: 'string' } } }).values
  } catch (error) {
    // Node's first sentence names what is wrong; the others are about programming.
    const [what] = (error as Error).message.split('. ')
    throw new StartRefusal(`${what}. Leave it out; --sample and --sample=3000 are what there is.`)
  }
}

/** What the server is made of, compiled once and kept: without it, that is half of each start. Beside the secret key, not in a folder for everybody. */
async function load({ DATA_DIR }: Config) {
  if (existsSync(DATA_DIR)) enableCompileCache(join(DATA_DIR, 'compiled'))
  return import('./app/start.ts')
}

try {
  const [config, wanted] = [readConfig(process.env), readArguments()]
  const { start } = await load(config)
  running = await start(config, { ...wanted, say, signal: starting.signal })
  if (stopping) await running.stop().then(() => process.exit(0))
  say(`Birdhouse is open at ${running.url}`)
  flushCompileCache()
} catch (error) {
  process.stderr.write(`${error instanceof StartRefusal ? error.message : (error as Error).stack}\n`)
  process.exit(1)
}
