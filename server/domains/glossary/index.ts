export { type GlossaryEntry, putWord, readGlossary, removeWord } from './glossary.ts'
