/**
 * What is wrong at a place of the file. `code` is stable, `message` is a sentence for the person who made the file, and
 * `facts` are what the sentence quotes, so that it can be said in another language.
 */
export type Problem = { line: number; column: string; code: ProblemCode; message: string; facts: Facts }

export type Facts = Record<string, string | number>

export type ProblemCode =
  | 'file_empty'
  | 'file_not_csv'
  | 'quote_not_closed'
  | 'too_many_rows'
  | 'unknown_column'
  | 'unnamed_column'
  | 'repeated_column'
  | 'missing_column'
  | 'cell_count'
  | 'missing_name'
  | 'too_long'
  | 'bad_handle'
  | 'reserved_handle'
  | 'bad_email'
  | 'bad_phone'
  | 'bad_working_hours'
  | 'bad_time_zone'
  | 'bad_language'
  | 'same_person_twice'
  | 'duplicate_handle'
  | 'duplicate_email'
  | 'email_taken'
  | 'repeated_name'
  | 'ambiguous_name'
  | 'unknown_manager'
  | 'manager_loop'

export const byLine = (a: Problem, b: Problem) => a.line - b.line

/** Notes what is wrong with a cell of the row at hand. */
export type Complain = (column: string, code: ProblemCode, message: string, facts: Facts) => void
