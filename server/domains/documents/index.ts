export { type Document, readDocument, readDocuments, readTerms } from './read.ts'
export { writeDocument } from './write.ts'
