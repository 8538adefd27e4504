import type { trend as french } from '../fr/trend.ts'
import type { Same } from '../same.ts'

export const trend = {
  'each-month-above': 'Each month of {{year}} is above {{before}}',
  'each-month-below': 'Each month of {{year}} is below {{before}}',
  'more-than-before': '{{change}} on the same days of {{before}}',
  'more-than-named': '{{change}} on {{before}}',
  'per-year': 'Incidents by year',
  'per-month': 'Incidents by month',
  'per-week': 'Incidents by week',
  'per-day': 'Incidents by day',
  range: 'Years drawn',
  'range-five-years': 'Five years around the period',
  'range-all': 'All years',
  'first-days': '{{from}}–{{to}} {{month}}',
  'in-year': 'in {{year}}',
  'a-year-before': 'a year earlier',
  'before-value': '{{value}} a year earlier',
  'break-roads': '{{day}}: break by municipality',
  'break-category': '{{day}}: break, {{category}}',
  'break-categories_one': '{{day}}: break, {{count}} category',
  'break-categories_other': '{{day}}: break, {{count}} categories',
  breaks_one: '{{count}} break',
  breaks_other: '{{count}} breaks',
  'break-roads-text':
    'Since that day, reports on regional roads go straight to Brussels Mobility. Neither a municipality nor Brussels Mobility can be compared across it.',
  written: '{{label}}. {{words}}',
  'break-own': 'The line is interrupted: the selection does not count the same things before and after.',
  'break-begin': 'Start after the break',
  notes_one: '{{count}} note',
  notes_other: '{{count}} notes',
  'note-of': 'Note: {{text}}',
} as const satisfies Same<typeof french>
