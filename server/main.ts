import { parseArgs } from 'node:util'
import { start } from './app/start.ts'
import { readConfig } from './base/config.ts'
import { StartRefusal } from './base/start-refusal.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const starting = new AbortController()
let running: Awaited<ReturnType<typeof start>> | undefined
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  starting.abort(new StartRefusal('Stopped while starting.'))
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
  const { values } = parseArgs({ args: wanted, options: { sample: { type: 'string' } } })
  if (values.sample === undefined) return { sample: false }
  const people = Number(values.sample)
  if (!Number.isInteger(people) || people < 200 || people > 5000)
    throw new StartRefusal('--sample takes a number of people from 200 to 5000.')
  return { sample: true, samplePeople: people }
}

try {
  running = await start(readConfig(process.env), { ...readArguments(), say, signal: starting.signal })
  if (stopping) await running.stop().then(() => process.exit(0))
  say(`Birdhouse is open at ${running.url}`)
} catch (error) {
  const known =
    error instanceof StartRefusal || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`)
  process.exit(1)
}
