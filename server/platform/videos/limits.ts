/** Along either edge. */
export const EDGE_MAX = 4_096
/** What a remux may take: memory of its own, and time, which is several times what it takes. */
export const MEGABYTES = 256
export const patienceFor = (bytes: number): number => 5_000 + bytes / 5_000
