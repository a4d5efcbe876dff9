import { readdirSync, readFileSync } from 'node:fs'

const TICKS = 100

/** Seconds of CPU that the kernel counts for a process and its children that have ended. */
function secondsOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

const family = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(family)]

function whenThere<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** CPU seconds of a process with all its children, the ended ones included. */
export function cpuSeconds(pid: number): number {
  return family(pid).reduce((sum, one) => sum + whenThere(() => secondsOf(one), 0), 0)
}

/**
 * Megabytes in memory of a process and its children, as far as their names are wanted; what processes share is counted
 * once, in equal parts (PSS).
 */
export function megabytes(pid: number, wanted: (name: string) => boolean): number {
  const kilobytes = family(pid).map((one) =>
    whenThere(() => {
      if (!wanted(readFileSync(`/proc/${one}/comm`, 'utf8').trim())) return 0
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    }, 0),
  )
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}
