import type { reading as french } from '../fr/reading.ts'
import type { Same } from '../same.ts'

export const reading = {
  format: 'Format',
  'format-json': 'FixMyStreet JSON',
  'format-database': 'Irisboard database',
  sheet: 'Sheet',
  'sheet-open': 'To be chosen',
  parts: 'Repeated lines',
  'parts-add-up': 'Added up',
  'parts-refuse': 'Refused',
  'hidden-rows': 'Hidden rows',
  'hidden-rows-taken_one': '{{n}} taken',
  'hidden-rows-taken_other': '{{n}} taken',
  'hidden-rows-left-out_one': '{{n}} left out',
  'hidden-rows-left-out_other': '{{n}} left out',
  'missing-title_one': 'A column is missing: what takes its place?',
  'missing-title_other': '{{count}} columns are missing: what takes their place?',
  'missing-column': 'A column of the file',
  'missing-value': 'The same value for every row',
  'missing-choose': 'Choose…',
  'field-manager': 'Organisation (manager)',
  'field-full-category': 'Full category',
  'programme-known': 'Yes, it is “{{proposal}}”',
  'programme-own': 'No, keep “{{name}}” as it is',
} as const satisfies Same<typeof french>
