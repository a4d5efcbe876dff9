type Nested = { [key: string]: Nested | string }

const DEEPEST = 3

/** The fields of a form as an object: `source[privacy]` is `privacy` in `source`. A name that means two things keeps the first. */
export function nest(fields: Record<string, string>): Nested {
  const whole: Nested = Object.create(null)
  for (const [name, value] of Object.entries(fields)) {
    const path = name.split(/[[\]]+/).filter(Boolean)
    if (path.length === 0 || path.length > DEEPEST) continue
    put(whole, path, value)
  }
  return whole
}

function put(into: Nested, [key = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    into[key] ??= value
    return
  }
  into[key] ??= Object.create(null) as Nested
  const inner = into[key]
  if (typeof inner !== 'string') put(inner, rest, value)
}
