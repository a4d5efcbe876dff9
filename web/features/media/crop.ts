/** For a picture that is cut to its frame: what is in focus stays in view. `across` and `up` from -1 to 1. */
export const cropTo = ([across, up]: readonly [number, number]) => ({
  objectPosition: `${((across + 1) / 2) * 100}% ${((1 - up) / 2) * 100}%`,
})
