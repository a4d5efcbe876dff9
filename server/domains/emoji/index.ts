export { createEmojis, type Emoji, type Emojis } from './emoji.ts'
