import { countWeighted } from '#rules/text/count.ts'
import { nameHere } from '#rules/text/own-names.ts'

/** The room that a text takes once it is posted: who is named by their whole address here stands in it by their name alone. */
export const weigh = (text: string): number => countWeighted(nameHere(text, location.host))
