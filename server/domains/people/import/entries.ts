import { type Cell, checkRow, type Entry } from './check-row.ts'
import { type Column, readHeading } from './columns.ts'
import { parseRows, type Row } from './parse.ts'
import type { Facts, Problem } from './problems.ts'

export type { Entry } from './check-row.ts'

const MOST_ROWS = 50_000

/** Each row of the file by itself: what it says, and what is wrong with it. */
export function readEntries(csv: string): { entries: Entry[]; problems: Problem[] } {
  const { rows, problems } = parseRows(csv)
  const [first, ...rest] = rows
  if (problems.length > 0) return { entries: [], problems }
  if (first === undefined)
    return refuse('file_empty', 'The file is empty. Its first line must name the columns.', {})
  if (rest.length > MOST_ROWS) {
    const facts = { rows: rest.length, most: MOST_ROWS }
    return refuse(
      'too_many_rows',
      `The file has ${rest.length} rows; ${MOST_ROWS} fit at once. Split it.`,
      facts,
    )
  }
  const heading = readHeading(first.cells, first.line)
  if (heading.problems.length > 0) return { entries: [], problems: heading.problems }
  const checked = rest.map((row) => checkRow(row.line, cellsOf(row, heading.places)))
  const uneven = rest.flatMap((row) => countCells(row, first.cells.length))
  return {
    entries: checked.map(({ entry }) => entry),
    problems: [...uneven, ...checked.flatMap((one) => one.problems)],
  }
}

function refuse(code: Problem['code'], message: string, facts: Facts) {
  return { entries: [], problems: [{ line: 1, column: '', code, message, facts }] }
}

/** Undefined for a column that the file does not have: what the directory says there stays. */
function cellsOf(row: Row, places: Map<Column, number>): Cell {
  return (column) => {
    const place = places.get(column)
    return place === undefined ? undefined : (row.cells[place] ?? '')
  }
}

function countCells({ line, cells }: Row, wanted: number): Problem[] {
  // Empty cells too many are harmless; anything else has slipped into the wrong column.
  const stray = cells.slice(wanted).some((cell) => cell.trim() !== '')
  if (!stray && cells.length >= wanted) return []
  const message =
    `This row has ${cells.length} cells and the first line has ${wanted}. ` +
    'Put text that holds the separator in quotation marks.'
  return [{ line, column: '', code: 'cell_count', message, facts: { cells: cells.length, wanted } }]
}
