/** The browser's storage, for what may be lost: when it is off or full, nothing happens. */
export function load<T>(key: string, otherwise: T): T {
  try {
    const text = localStorage.getItem(`birdhouse.${key}`)
    return text === null ? otherwise : (JSON.parse(text) as T)
  } catch {
    return otherwise
  }
}

export function save(key: string, value: unknown): void {
  try {
    if (value === null || value === undefined || value === '') localStorage.removeItem(`birdhouse.${key}`)
    else localStorage.setItem(`birdhouse.${key}`, JSON.stringify(value))
  } catch {
    // Storage is off or full: the page works, it only forgets.
  }
}

/** Forgets everything whose key begins so: drafts, when somebody signs out on a shared computer. */
export function forget(prefix: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`birdhouse.${prefix}`)) localStorage.removeItem(key)
    }
  } catch {
    // As above.
  }
}
