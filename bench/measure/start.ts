import { setTimeout as sleep } from 'node:timers/promises'
import { drive } from '../load/drive.ts'
import { keepWriting } from '../load/writes.ts'
import { type Program, startBirdhouse } from '../serve/program.ts'
import { megabytes } from '../serve/use.ts'
import { dataDirOf } from '../set/open.ts'
import type { Shape } from '../set/shape.ts'
import { type Figure, figure } from '../statistics.ts'
import { type Company, homeOf, type Pace } from './house.ts'

type Memory = { app: number; database: number }
export type StartFigures = {
  /** Seconds from starting the program to the answer of a home. */
  start: Figure
  /** Megabytes. */
  idle: Memory
  underLoad: Memory
}

const IDLE_SECONDS = 10

/** The program on an existing data folder, with the embedded database of its own, as `npm start` runs it. */
export async function measureStart(shape: Shape, company: Company, pace: Pace): Promise<StartFigures> {
  const starts: number[] = []
  for (let round = 1; round < pace.rounds; round++) {
    const { app, seconds } = await startTimed(shape, company)
    starts.push(seconds)
    await app.stop()
  }
  const { app, seconds } = await startTimed(shape, company)
  starts.push(seconds)
  await sleep(Math.min(IDLE_SECONDS, pace.seconds * 3) * 1000)
  const idle = memoryOf(app)
  const writing = keepWriting(app.port, company)
  await drive(app.port, company.readers.map(homeOf), 50, pace.seconds * 3)
  const underLoad = memoryOf(app)
  await writing.stop()
  await app.stop()
  return { start: figure(starts), idle, underLoad }
}

async function startTimed(shape: Shape, { readers }: Company): Promise<{ app: Program; seconds: number }> {
  const began = performance.now()
  const app = await startBirdhouse({ DATA_DIR: dataDirOf(shape), DATABASE_URL: '' })
  const answer = await fetch(`${app.origin}/api/v1/timelines/home`, {
    headers: { authorization: `Bearer ${readers[0]}` },
  })
  await answer.text()
  if (!answer.ok) {
    await app.stop()
    throw new Error(`The first answer was ${answer.status}.`)
  }
  return { app, seconds: (performance.now() - began) / 1000 }
}

const memoryOf = ({ pid }: Program): Memory => ({
  app: megabytes(pid, (name) => name !== 'postgres'),
  database: megabytes(pid, (name) => name === 'postgres'),
})
