/** What is wrong with a cell of a directory file. */
export const problem = {
  file_empty: 'The file is empty. Its first line must name the columns.',
  file_not_csv:
    'This is not valid CSV: a quotation mark stands where none may. Put the whole cell in quotation marks and double those inside it.',
  quote_not_closed:
    'A quotation mark is opened and never closed. Close it, or write "" for a mark that belongs to the text.',
  too_many_rows: 'The file has {{rows}} rows; {{most}} fit at once. Split it.',
  unknown_column: '“{{cell}}” is no known column. Rename or remove it; known are {{columns}}.',
  unnamed_column: 'Column {{place}} has no heading. Name or remove it; known are {{columns}}.',
  repeated_column: 'There are two columns for {{column}}. Keep one.',
  missing_column: 'There is no column “name”. The first line must name the columns: {{columns}}.',
  cell_count:
    'This row has {{cells}} cells and the first line has {{wanted}}. Put text that holds the separator in quotation marks.',
  missing_name: 'The name is missing. Every row needs one.',
  too_long: 'This is longer than {{limit}} characters. Shorten it.',
  bad_handle:
    '“{{cell}}” is no handle. Use 1 to 30 of a–z, 0–9, dot, hyphen and underscore, with no dot or hyphen at the ends, or leave the cell empty for one made from the name.',
  reserved_handle:
    '“{{cell}}” is reserved. Choose another, or leave the cell empty for one made from the name.',
  bad_email: '“{{cell}}” is no e-mail address. Correct it, or leave the cell empty.',
  bad_phone:
    '“{{cell}}” is no phone number. Write it with the country’s code, like +64 21 123 4567, or leave the cell empty.',
  bad_working_hours:
    '“{{cell}}” cannot be read as working hours. Write them like Mon-Fri 09:00-17:30; Sat 10:00-14:00.',
  bad_time_zone: '“{{cell}}” is no time zone. Write one like Europe/Berlin, America/New_York or UTC.',
  bad_language: '“{{cell}}” is no language tag. Write tags like en; de; pt-BR.',
  same_person_twice:
    'This is {{name}} (@{{handle}}), whom line {{first}} is about already. Keep one of the two.',
  duplicate_handle: 'Line {{first}} has the handle {{cell}} already. Each needs its own.',
  duplicate_email: 'Line {{first}} has the e-mail {{cell}} already. Each needs its own.',
  email_taken: '{{cell}} belongs to {{name}} (@{{handle}}). Correct it, or change theirs in this file too.',
  repeated_name:
    'Line {{first}} is called {{cell}} too. Give each a handle or an e-mail, so that they can be told apart.',
  ambiguous_name:
    'Several people are called {{cell}}. Give the handle or the e-mail of the one who is meant.',
  unknown_manager:
    'Nobody in this file or in the directory has the handle or e-mail “{{cell}}”. Correct it, or leave the cell empty.',
  manager_loop: 'These people would be each other’s managers: {{loop}}. Correct one of them.',
}
