import type { jsonProblems as french } from '../fr/json-problems.ts'
import type { Same } from '../same.ts'

export const jsonProblems = {
  'json-invalid': 'The JSON text is malformed.',
  'json-invalid-do': 'Download the file again: it is cut short or damaged.',
  'json-too-deep': 'The JSON text is nested more than {{limit}} levels deep.',
  'json-too-deep-do': 'Ask its source for a flat export, as CSV or as a list of records.',
  'json-too-large': 'The JSON file is larger than the {{limit}} MB allowed.',
  'json-too-large-do': 'Export it as CSV or as JSON lines (.jsonl), or in several files.',
  'json-too-wide': 'The records have more than {{limit}} different fields.',
  'json-too-wide-do': 'Export only the columns that are needed.',
  'json-mixed': 'The line is not of the same form as those before it.',
  'json-mixed-do': 'Export the file again, with one record on each line.',
  'json-key-duplicate': 'The field “{{name}}” appears twice in the same record.',
  'json-key-duplicate-do': 'Download the file again: both values cannot hold.',
  'json-unknown': 'The JSON file holds no list of records.',
  'json-unknown-do':
    'Choose one with a list of records, such as an export or a page of the public API; or a CSV file or a workbook.',
} as const satisfies Same<typeof french>
