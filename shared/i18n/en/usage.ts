import type { usage as french } from '../fr/usage.ts'
import type { Same } from '../same.ts'

export const usage = {
  'help-usage': 'Usage:',
  'help-arguments': 'Arguments:',
  'help-options': 'Options:',
  'help-global-options': 'General options:',
  'help-commands': 'Commands:',
  'usage-unknown-command': 'Unknown command: {{value}}.',
  'usage-nearest': 'The nearest: {{nearest}}.',
  'usage-unknown-option': 'Unknown option: {{value}}.',
  'usage-missing-argument': 'An argument is missing: {{value}}.',
  'usage-missing-option': 'The option {{value}} is missing.',
  'usage-top': 'The option --top needs --by street alone.',
  'usage-missing-value': 'The option {{value}} expects a value.',
  'usage-excess': 'Too many arguments.',
  'usage-open-compare': '{{option}} does not go with “open”: a stock is read step by step (--by year or month).',
  'usage-explain-open':
    '“open” has no explanation: a stock is not made of the parts of a change. Ask query open --by year or month.',
  'usage-open-status': '“open” takes no filter on status: it is the newest one, not that of the day of the stock.',
  'usage-open-grouping':
    '“{{value}}”: with “open”, year, month, week and day stand alone or beside one other dimension, never two of them nor age; week and age exist only there.',
  'usage-measure': 'Unknown measure: {{value}}. The measures are: {{allowed}}.',
  'usage-dimension': 'Unknown dimension: {{value}}. The dimensions are: {{allowed}}.',
  'usage-filter': 'Unknown filter: {{value}}. The filters are: {{allowed}}.',
  'usage-grouping': 'Impossible grouping: {{value}}. Give one dimension, or two different ones.',
  'usage-where': 'Unreadable filter: {{value}}. Write DIMENSION=VALUE[,VALUE].',
  'usage-value': 'Unknown value for {{dimension}}: {{value}}. The nearest: {{nearest}}.',
  'usage-value-form': 'Unknown value for {{dimension}}: {{value}}. Write it like this: {{form}}.',
  'usage-text': 'Unreadable text: “{{value}}”. It needs a letter or a digit, and has at most {{most}} characters.',
  'usage-texts': 'Too many texts: {{value}}. There are {{most}} at most.',
  'usage-empty-folder': 'No file to import: {{value}}.',
  'usage-data-dir-file':
    'The data folder {{path}} cannot exist: {{file}} is a file. Give another folder with --data-dir.',
  'usage-view': 'No view is called “{{value}}”. The nearest names: {{nearest}}.',
  'usage-no-views': 'No view is called “{{value}}”: this folder has none yet.',
  'usage-view-unreadable':
    'The view “{{value}}” cannot be read: it holds an impossible value, or comes from another version of Irisboard.',
  'usage-day': '{{value}} is not a day of the calendar, written YYYY-MM-DD.',
  'usage-day-range': '{{value}} is outside the days allowed, {{from}} to {{to}}.',
  'usage-export-format': '{{value}}: the file must end in .csv or .xlsx.',
  'usage-report-format': '{{value}}: the file must end in .pdf.',
  'usage-period': 'The period begins after its end: {{from}}, {{to}}.',
  'usage-choice': '{{value}} is not allowed for {{option}}. Values: {{allowed}}.',
  'usage-number': '{{value}} is not allowed for {{option}}: give a whole number, from {{least}} on.',
  'usage-number-range': '{{value}} is not allowed for {{option}}: give a whole number from {{least}} to {{most}}.',
  'usage-subcategory': 'A report by sub-category is of one category: give --where category=CODE.',
  'usage-report-measure': 'A report shows {{measure}} by these dimensions: {{allowed}}.',
  'usage-report-service':
    'A report shows {{measure}} by one of these dimensions: {{allowed}}; or by two of these that cross: {{crossed}}.',
  'usage-each': 'No value of {{each}} has data under these filters and in this period.',
  'usage-diff': 'Give two imports: --diff A B.',
  'usage-mapping': 'The mapping file {{value}} could not be read ({{reason}}).',
  'usage-mapping-missing': 'The mapping file {{value}} was not found.',
  'usage-mapping-json': 'The mapping file {{value}} is not well-formed JSON.',
  'usage-mapping-json-inline':
    'The text {{value}} given with --mapping is not well-formed JSON. Copy it with all its quotation marks, or write it in a file and give that file.',
  'usage-mapping-place': 'In {{value}}, “{{place}}” has no place there, or no value that is allowed.',
  'usage-register': '--register {{value}}: give one name, of 1 to {{most}} characters, without ‘|’ or ‘…’.',
  'usage-mapping-open':
    'In {{value}}, “{{place}}” is still open: keep one of the answers between |, or write what … stands for.',
  'usage-mapping-field': 'In {{value}}, “{{field}}” is not a field. The fields are: {{allowed}}.',
  'usage-mapping-header': 'No file has the column “{{header}}” that {{value}} names. Columns found: {{found}}.',
  'usage-no-command': 'Give a command; --help shows them.',
  'usage-answers': 'The list {{value}} could not be opened ({{reason}}).',
  'usage-answers-missing': 'The list {{value}} was not found, and no name of the file is asked about.',
  'usage-answers-unread':
    'In the list {{value}} these answers are not understood: {{lines}}. A name stands there as in the file, its answer as in the column “{{column}}”, or as a word of a list.',
  'usage-purge':
    'Import no. {{snapshot}} (“{{file}}”) will be erased for good. Rows that a later import only repeated are erased too: importing that file again brings them back. Rows that a later import changed stay, as if this import had never taken place. Add --yes to confirm.',
  'usage-purge-undone':
    'Import no. {{snapshot}} was undone; what is left of it in the data and the backups will be erased for good. Add --yes to confirm.',
  'usage-backup-file': '{{value}}: this file is the database itself.',
  'usage-mapping-file': 'Give the file to write: mappings --export NAME FILE.',
} as const satisfies Same<typeof french>
