import type { Owner } from './owner.ts'
import { letGo, startAs } from './run-as.ts'

/**
 * Waits on its input, which closes when Birdhouse is gone, however it died; then it stops the process: politely
 * for 2 s, at once for 2 s more (PostgreSQL recovers from either), then by force. A shell needs a hundredth of
 * another Node's memory. The start time, field 22 of /proc/<pid>/stat, tells the process from a later one that
 * got the same number; one in state Z is dead and only not yet buried by its parent.
 */
const script = `
trap '' HUP INT TERM PIPE
since() {
  line=x
  if [ -r "/proc/$1/stat" ]; then
    read -r line 2>/dev/null <"/proc/$1/stat" || return 1
    set -- \${line##*) }
    [ "$1" = Z ] && return 1
    line=\${20}
  fi
  echo "$line"
}
born=$(since "$1")
read -r word
[ "$word" = done ] && exit 0
for signal in INT QUIT KILL; do
  tries=20
  while [ $tries -gt 0 ]; do
    kill -0 "$1" 2>/dev/null && [ "$(since "$1")" = "$born" ] || exit 0
    [ $tries -eq 20 ] && kill -s $signal "$1" 2>/dev/null
    sleep 0.1 || sleep 1
    tries=$((tries - 1))
  done
done
`

export type Watchdog = { pid(): number | undefined; dismiss(): void }

/** Sets a watchdog on a process, and a new one whenever that is killed, until it is dismissed. */
export function watch(owner: Owner, pid: number): Watchdog {
  let dismissed = false
  let dog = start()

  function start() {
    const child = startAs(
      owner,
      '/bin/sh',
      ['-c', script, 'birdhouse-watchdog', String(pid)],
      ['pipe', 'ignore', 'ignore'],
    )
    child.on('error', replaceSoon).on('exit', replaceSoon)
    child.stdin?.on('error', () => {})
    letGo(child)
    return child
  }

  function replaceSoon() {
    if (dismissed) return
    setTimeout(() => {
      if (!dismissed) dog = start()
    }, 100).unref()
  }

  return {
    pid: () => dog.pid,
    dismiss() {
      dismissed = true
      dog.stdin?.end('done\n')
    },
  }
}
