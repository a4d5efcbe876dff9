/** Of all frames of an animation together. */
export const MOVING_PIXELS_MAX = 128_000_000
export const FRAMES_MAX = 300
/** Pixels along the longer edge of what is kept, and of its preview. */
export const FULL_EDGE = 3_840
export const SMALL_EDGE = 1_080
