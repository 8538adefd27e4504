import type { profile as french } from '../fr/profile.ts'
import type { Same } from '../same.ts'

export const profile = {
  lines: 'Its first lines:',
  columns_one: 'What the columns below line {{line}} look like ({{n}} row seen):',
  columns_other: 'What the columns below line {{line}} look like ({{n}} rows seen):',
  'columns-letters_one':
    'No line reads like a header. What the columns look like, lettered as in a spreadsheet ({{n}} row seen):',
  'columns-letters_other':
    'No line reads like a header. What the columns look like, lettered as in a spreadsheet ({{n}} rows seen):',
  candidates: 'What the table may be:',
  'candidates-none': 'It resembles no dataset. A template shows the columns that each one needs.',
  'candidate-has': '{{dataset}}: {{fields}}.',
  'candidate-has-none': '{{dataset}}.',
  'candidate-open': 'To choose: {{fields}}.',
  'candidate-missing': 'Missing: {{fields}}.',
  'candidate-values': 'May be said once for all rows: {{fields}}.',
  'field-header': '{{field}} = “{{header}}”',
  'field-headers': '{{field}} ({{headers}})',
  names_one: '{{n}} name is not recognised:',
  names_other: '{{n}} names are not recognised:',
  'names-more_one': 'and {{n}} more',
  'names-more_other': 'and {{n}} more',
  readings: 'May be',
  'any-category': 'one of the 13 categories',
  'any-municipality': 'one of the 19 municipalities',
  'any-status': 'a known status',
} as const satisfies Same<typeof french>
