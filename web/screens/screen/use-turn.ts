import { useEffect, useState } from 'react'

type Message = { id: string; level: string; short: string; full: string }

const LEAST_MS = 12_000
/** Slower than at a desk: people walk by. */
const WORDS_A_MINUTE = 120

/** Which one is shown: each for as long as it takes to read, and emergencies alone. */
export function useTurn(messages: readonly Message[]): number {
  const emergencies = messages.flatMap(({ level }, at) => (level === 'emergency' ? [at] : []))
  const places = emergencies.length > 0 ? emergencies : messages.map((_, at) => at)
  const [turn, setTurn] = useState(0)
  const place = places[turn % Math.max(1, places.length)] ?? 0
  const message = messages[place]
  const words = message ? `${message.short} ${message.full.slice(0, 400)}`.split(/\s+/).length : 0
  const stay = Math.max(LEAST_MS, (words / WORDS_A_MINUTE) * 60_000)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), stay)
    return () => clearInterval(timer)
  }, [stay])
  return place
}
