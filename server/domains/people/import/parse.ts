import { CsvError, parse } from 'csv-parse/sync'
import type { Problem } from './problems.ts'

/** A row of the file; `line` is where it begins, counted from 1. */
export type Row = { line: number; cells: string[] }

type Read = { record: string[]; info: { lines: number } }

/** Reads commas, semicolons or tabs, whichever the first line has most of. */
export function parseRows(csv: string): { rows: Row[]; problems: Problem[] } {
  try {
    const read = parse(csv, {
      bom: true,
      info: true,
      delimiter: delimiterOf(csv),
      record_delimiter: ['\r\n', '\n', '\r'],
      // A row with a cell too many is told with all the others instead of ending the reading.
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Read[]
    const rows = read.map(({ record, info }) => ({ line: info.lines - breaksIn(record), cells: record }))
    // Spreadsheets leave rows of nothing but separators below their table.
    return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), problems: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    return { rows: [], problems: [{ line, column: '', ...explain(error), facts: {} }] }
  }
}

function delimiterOf(csv: string): string {
  const first = csv.slice(0, csv.search(/[\r\n]|$/))
  const count = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const breaksIn = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)

function explain(error: CsvError): Pick<Problem, 'code' | 'message'> {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const message =
      'A quotation mark is opened and never closed. Close it, or write "" for a mark that belongs to the text.'
    return { code: 'quote_not_closed', message }
  }
  const message =
    'This is not valid CSV: a quotation mark stands where none may. ' +
    'Put the whole cell in quotation marks and double those inside it.'
  return { code: 'file_not_csv', message }
}
