import { COUNTER_EXCHANGES } from './exchanges-counter.ts'
import { DESK_EXCHANGES } from './exchanges-desk.ts'
import { NETWORK_EXCHANGES } from './exchanges-network.ts'

export type Exchange = {
  voice: string
  answerer: string
  /** How often it comes up, next to the others. */
  weight: number
  opens: string[]
  answers: string[]
  /** What the one who asked may say at the end. */
  closes: string[]
}

/** `= shop > care 5` (`~` for a space in a team's name), then `? ` what opens, `! ` what answers, `. ` what closes it. */
export const EXCHANGES: Exchange[] = [COUNTER_EXCHANGES, NETWORK_EXCHANGES, DESK_EXCHANGES].flatMap((text) =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(readExchange),
)

function readExchange(text: string): Exchange {
  const [heading = '', ...lines] = text.split('\n')
  const [, voice = '', , answerer = '', weight] = heading.split(' ').map((word) => word.replaceAll('~', ' '))
  const starting = (mark: string) =>
    lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2))
  return {
    voice,
    answerer,
    weight: Number(weight),
    opens: starting('? '),
    answers: starting('! '),
    closes: starting('. '),
  }
}
