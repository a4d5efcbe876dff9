// An emoji is often typed without the selector that its full form has (or with one too many). Both are
// brought to the full form first, so that the engine's own table of sequences knows them.
const MISSING_SELECTOR =
  /(?=[\p{Emoji}--\p{Emoji_Presentation}--[0-9#*©®™\u203C\u2049]])\p{Emoji}(?![\uFE0E\uFE0F\p{Emoji_Modifier}])/gv
const SPARE_SELECTOR = /(?<=\p{Emoji_Presentation})\uFE0F|\uFE0F(?=\p{Emoji_Modifier})/gv
const KEYCAP_WITHOUT_SELECTOR = /([0-9#*])\u20E3/g
const MAY_HOLD_EMOJI = /[\u00A9-\u{10FFFF}]/u

const ONE = /\p{RGI_Emoji}/gv

/**
 * The pieces of `text` between emoji, and how many emoji there are. A sequence (skin tone, flag, keycap,
 * family) is one emoji when Unicode recommends it; others are counted part by part.
 */
export function splitAtEmoji(text: string): { pieces: string[]; emoji: number } {
  if (!MAY_HOLD_EMOJI.test(text)) return { pieces: [text], emoji: 0 }
  const full = text
    .replace(MISSING_SELECTOR, '$&\uFE0F')
    .replace(SPARE_SELECTOR, '')
    .replace(KEYCAP_WITHOUT_SELECTOR, '$1\uFE0F\u20E3')
  const pieces = full.split(ONE)
  return { pieces, emoji: pieces.length - 1 }
}
