import { lnChoose, lnFactorial } from '#rules/measures/ln-factorial.ts'

/** Of so many people so many know; those who don't guess with a chance, at one of the options. */
export type Truth = { population: number; knowing: number; options: number; guessing: number }
export type Answers = { right: number; wrong: number; unsure: number }

/** The chance, exact to a millionth, that what `asked` people say leads to something that `holds`. Nothing is drawn. */
export function chanceThat(truth: Truth, asked: number, holds: (answers: Answers) => boolean): number {
  const { population, knowing, options, guessing } = truth
  const parts = [guessing / options, (guessing * (options - 1)) / options, 1 - guessing].map(Math.log)
  const ln = (people: number, part: number) => (people === 0 ? 0 : people * (parts[part] ?? 0))
  let chance = 0
  for (let known = 0; known <= asked; known++) {
    const drawn =
      lnChoose(knowing, known) + lnChoose(population - knowing, asked - known) - lnChoose(population, asked)
    if (drawn < -20) continue
    const others = asked - known
    for (let wrong = 0; wrong <= others; wrong++) {
      for (let unsure = 0; unsure <= others - wrong; unsure++) {
        const lucky = others - wrong - unsure
        const ways = lnFactorial(others) - lnFactorial(wrong) - lnFactorial(unsure) - lnFactorial(lucky)
        const one = drawn + ways + ln(lucky, 0) + ln(wrong, 1) + ln(unsure, 2)
        if (one > -23 && holds({ right: known + lucky, wrong, unsure })) chance += Math.exp(one)
      }
    }
  }
  return chance
}
