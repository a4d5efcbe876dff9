export { createEmojis, EMOJI_BYTES_MAX, type Emoji, type Emojis } from './emoji.ts'
