/** A number as networks dial it (E.164): `+64211234567`. Null for what is none; a national one needs the country's code. */
export function readPhone(text: string, country = ''): string | null {
  const bare = text.replace(/[\s().\-/\u2010-\u2015]/g, '').replace(/^00/, '+')
  const whole = country !== '' && /^0[1-9]/.test(bare) ? `+${country}${bare.slice(1)}` : bare
  return /^\+[1-9]\d{6,14}$/.test(whole) ? whole : null
}
