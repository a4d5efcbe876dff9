import type { Reply } from '#contract/index.ts'
import { currentLocale } from '#web/locales/language.ts'

export type Figures = Reply<'GET /api/birdhouse/v1/announcements/:id/figures'>
export type Kind = Figures['done_by']

/** What can become of this one: where no button asks, nobody confirms. */
export function kindsOf({ done_by }: Figures): Kind[] {
  return done_by === 'confirmed' ? ['delivered', 'seen', 'read', 'confirmed'] : ['delivered', 'seen', 'read']
}

export const peopleOf = ({ kinds }: Figures, kind: Kind): number =>
  kinds.find((one) => one.kind === kind)?.people ?? 0

export const sayNumber = (number: number, digits = 0): string =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: digits }).format(number)

export const sayShare = (share: number): string =>
  new Intl.NumberFormat(currentLocale(), { style: 'percent' }).format(share)
