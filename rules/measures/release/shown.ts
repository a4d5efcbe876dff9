/** Sizes of what is counted: everybody, and the units everybody is divided into. */
export type Sizes = { all: number; units: number[] }

/** What was shown at one release, and when, in milliseconds since 1970. */
export type Shown = { at: number; all: number; units: number[]; channels: number[] }
