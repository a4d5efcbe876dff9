/** What is made of values that are held: no longer true when one of them is forgotten. */
export type Made = { forget(): void }

/** A value for as long as it is held; undefined from the moment when it is forgotten, and with it goes all that was made of it. */
export class Cell<V> {
  value: V | undefined
  readonly #made = new Set<Made>()

  constructor(value: V) {
    this.value = value
  }

  /** `made` is told once when the value is forgotten. */
  use(made: Made): void {
    this.#made.add(made)
  }

  release(made: Made): void {
    this.#made.delete(made)
  }

  forget(): void {
    this.value = undefined
    const all = [...this.#made]
    this.#made.clear()
    for (const made of all) made.forget()
  }
}
