/**
 * Birdhouse can't start, and a person has to do something about it. The message says what happened and
 * what to do, in full sentences; whoever catches it prints the message alone, without a stack, and exits 1.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}
