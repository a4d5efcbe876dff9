export type GlossaryTable = { id: string; term: string; note: string }

export type GlossaryTables = { glossary: GlossaryTable }
