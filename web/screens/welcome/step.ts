import type { NavigateOptions } from '@tanstack/react-router'

/** `leave` ends the welcome and goes somewhere; home where nothing is said. */
export type StepProps = { leave: (to?: NavigateOptions) => Promise<void> }
