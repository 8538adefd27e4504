import type { trend as french } from '../fr/trend.ts'
import type { Same } from '../same.ts'

export const trend = {
  'each-month-above': 'Elke maand van {{year}} ligt boven {{before}}',
  'each-month-below': 'Elke maand van {{year}} ligt onder {{before}}',
  'more-than-before': '{{change}} tegenover dezelfde dagen van {{before}}',
  'more-than-named': '{{change}} tegenover {{before}}',
  'per-year': 'Incidenten per jaar',
  'per-month': 'Incidenten per maand',
  'per-week': 'Incidenten per week',
  'per-day': 'Incidenten per dag',
  range: 'Getekende jaren',
  'range-five-years': 'Vijf jaar rond de periode',
  'range-all': 'Alle jaren',
  'first-days': '{{from}}–{{to}} {{month}}',
  'in-year': 'in {{year}}',
  'a-year-before': 'een jaar eerder',
  'before-value': '{{value}} een jaar eerder',
  'break-roads': '{{day}}: breuk per gemeente',
  'break-category': '{{day}}: breuk, {{category}}',
  'break-categories_one': '{{day}}: breuk, {{count}} categorie',
  'break-categories_other': '{{day}}: breuk, {{count}} categorieën',
  breaks_one: '{{count}} breuk',
  breaks_other: '{{count}} breuken',
  'break-roads-text':
    'Sinds die dag gaan meldingen over gewestwegen rechtstreeks naar Brussel Mobiliteit. Een gemeente en Brussel Mobiliteit zijn over die dag heen niet te vergelijken.',
  written: '{{label}}. {{words}}',
  'break-own': 'De lijn is onderbroken: de selectie telt ervoor en erna niet hetzelfde.',
  'break-begin': 'Na de breuk beginnen',
  notes_one: '{{count}} notitie',
  notes_other: '{{count}} notities',
  'note-of': 'Notitie: {{text}}',
} as const satisfies Same<typeof french>
