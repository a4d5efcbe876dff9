/** Milliseconds of this process's own work since `process.cpuUsage()` was asked; what others do on this machine is not counted. */
export function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}
