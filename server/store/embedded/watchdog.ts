import type { Owner } from './owner.ts'
import { letGo, startAs } from './run-as.ts'

/**
 * Waits on its input, which closes when Birdhouse is gone, however it died; then it stops the process: politely
 * for 2 s, at once for 2 s more (PostgreSQL recovers from either), then by force. A shell needs a hundredth of
 * another Node's memory. The start time, field 22 of /proc/<pid>/stat, tells the process from a later one that
 * got the same number; one in state Z is dead and only not yet buried by its parent.
 *
 * A session deep in a query does not notice that its server is gone: such orphans, whose parent is no
 * PostgreSQL any more, are ended too. A server that was started meanwhile, and its sessions, are not.
 */
const script = `
trap '' HUP INT TERM PIPE
since() {
  line=x
  if [ -r "/proc/$1/stat" ]; then
    read -r line <"/proc/$1/stat" || return 1
    set -- \${line##*) }
    [ "$1" = Z ] && return 1
    line=\${20}
  fi
  echo "$line"
}
orphans() {
  for process in /proc/[0-9]*; do
    [ "$process/cwd" -ef "$1" ] || continue
    title=
    read -r title <"$process/cmdline"
    case "$title" in "postgres: "*) ;; *) continue ;; esac
    read -r line <"$process/stat" || continue
    set -- "$1" \${line##*) }
    name=
    read -r name <"/proc/$3/comm"
    [ "$name" = postgres ] || kill -s KILL "\${process#/proc/}"
  done
}
gone() {
  ! kill -0 "$1" || [ "$(since "$1")" != "$born" ]
}
exec 2>/dev/null
born=$(since "$1")
read -r word
[ "$word" = done ] && exit 0
for signal in INT QUIT KILL; do
  tries=20
  while [ $tries -gt 0 ]; do
    if gone "$1"; then
      orphans "$2"
      exit 0
    fi
    [ $tries -eq 20 ] && kill -s $signal "$1"
    sleep 0.1 || sleep 1
    tries=$((tries - 1))
  done
done
orphans "$2"
`

export type Watchdog = { dismiss(): void }

/** Sets a watchdog on a process, and a new one whenever that is killed, until it is dismissed. */
export function watch(owner: Owner, pid: number, cluster: string): Watchdog {
  let dismissed = false
  let dog = start()

  function start() {
    const child = startAs(
      owner,
      '/bin/sh',
      ['-c', script, 'birdhouse-watchdog', String(pid), cluster],
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
    dismiss() {
      dismissed = true
      dog.stdin?.end('done\n')
    },
  }
}
