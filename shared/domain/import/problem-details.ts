import { z } from 'zod'
import { DATASETS } from '../dataset/dataset.ts'
import {
  asOfRule,
  byName,
  column,
  count,
  type Details,
  details,
  mayBe,
  none,
  rule,
  text,
  texts,
} from './detail-schema.ts'
import { NOTE_DETAILS } from './note-details.ts'
import { QUESTION_DETAILS } from './question-details.ts'

const limited = details({ limit: count })
const damaged = details({ part: text.optional(), reason: text.optional() })

/** A refused cell names its column; a problem of a row may have none. */
const ofCell = <Shape extends z.ZodRawShape>(shape: Shape) => details({ column: text.optional(), ...shape })
const cell = ofCell({})

/** What is wrong with a file as a whole, or between its rows: it is mended, or refused. */
const FILE_ERROR_DETAILS = {
  'file-missing': damaged,
  'file-changed': none,
  'file-busy': damaged,
  'file-forbidden': damaged,
  'file-unreadable': details({ reason: text }),
  'file-empty': none,
  'file-too-large': limited,
  'file-not-text': none,
  'no-rows': details({ rule: mayBe('database', 'json', 'separator') }),
  'header-missing': details({ rule: mayBe('spaces') }),
  'header-duplicate': details({ header: text, rule: mayBe('beside') }),
  'header-two-lines': details({ names: texts }),
  'rows-unread': details({ line: count, names: texts, rule: mayBe('years') }),
  'figures-above': details({ line: count, header: count, rule: mayBe('many'), count: count.optional() }),
  'column-missing': details({
    rule: mayBe('quarters', 'credits', 'credit-kind', 'sides'),
    first: text.optional(),
    last: text.optional(),
    columns: texts.optional(),
    fields: texts.optional(),
    dataset: z.enum(DATASETS).optional(),
    count: count.optional(),
  }),
  'column-divides': details({ column: text, rule: z.enum(DATASETS) }),
  'column-modifies': details({
    column: text,
    rule: rule('receipt', 'scale', 'sign', 'cancelled', 'part', 'total', 'credits', 'versions'),
  }),
  'column-words': details({ column: text, allowed: texts, count, values: texts }),
  'column-year-unread': details({ column: text, rule: mayBe('mark') }),
  'counts-divided': details({ column: text, rule: rule('quarters', 'months', 'part') }),
  'counts-scaled': details({
    rule: mayBe(
      'money',
      'foreseen',
      'foreseen-row',
      'receipts',
      'no-money',
      'share',
      'figures',
      'amounts',
      'derived',
      'scaled',
    ),
    column: text.optional(),
  }),
  'title-year': details({
    year: text.optional(),
    asOf: text.optional(),
    rule: mayBe('budget', 'budget-name', 'budget-line', 'name', 'first-day'),
  }),
  'title-period': details({ rule: mayBe('years') }),
  'title-divides': details({ rule: mayBe('name') }),
  'label-unknown': none,
  'incidents-counted': column,
  'nul-byte': none,
  'quote-unclosed': none,
  'line-too-long': limited,
  'lines-quoted': none,
  'number-styles-mixed': details({ column: text, commas: text, points: text }),
  'day-order-mixed': details({
    column: text,
    rule: mayBe('swapped', 'short-year'),
    readingDmy: text.optional(),
    readingYmd: text.optional(),
  }),
  'key-duplicate': details({
    dataset: z.enum(DATASETS),
    /** By its fields, and where it has a name in each language, by `FIELD-LANGUAGE`. */
    key: byName,
    otherLine: count,
    /** Where several sheets are read as one table, and it stands in another. */
    otherSheet: text.optional(),
    rule: mayBe('amounts', 'amount-repeated'),
  }),
  'targets-overlap': details({ otherLine: count, otherFile: text.optional(), rule: mayBe('stored') }),
  'total-differs': details({ declared: count, computed: count, rule: mayBe('named'), name: text.optional() }),
  'total-unread': details({
    rule: mayBe('part', 'average', 'count', 'receipt', 'year', 'group', 'blank', 'name'),
  }),
  'currency-foreign': cell,
  'amount-thousands': cell,
  'amount-code': column,
  'folder-demonstration': none,
  'folder-real': none,
  'folder-has-cells': none,
  'records-mixed': none,
  'file-zip': none,
  'archive-damaged': damaged,
  'archive-bomb': limited,
  'archive-too-large': limited,
  'archive-too-many': limited,
  'archive-locked': none,
  'archive-no-table': details({ names: texts }),
  'archive-of-reports': none,
  'archive-no-room': none,
  'file-open-document': none,
  'file-binary-workbook': none,
  'file-locked': none,
  'file-old-office': none,
  'file-pdf': none,
  'file-image': none,
  'file-markup': none,
  'file-other-spreadsheet': details({ format: text }),
  'file-document': none,
  'workbook-damaged': damaged,
  'workbook-doctype': damaged,
  'workbook-bomb': limited,
  'workbook-too-large': limited,
  'workbook-exhausting': limited,
  'workbook-too-many-parts': limited,
  'workbook-too-wide': limited,
  'sheet-none': details({ sheet: text.optional(), sheets: texts.optional() }),
  'sheet-unknown': details({ sheet: text, sheets: texts }),
  'sheet-adds-up': details({ sheet: text, sheets: texts }),
  'cell-merged': details({ range: text }),
  'json-invalid': none,
  'json-too-deep': limited,
  'json-too-large': limited,
  'json-too-wide': limited,
  'json-mixed': none,
  'json-key-duplicate': details({ name: text }),
  'json-unknown': none,
  'database-damaged': damaged,
  'database-foreign': none,
  'database-newer': details({ version: count }),
  'database-altered': details({ name: text }),
  'database-in-use': none,
  'dataset-absent': details({ datasets: texts }),
  'as-of-early': details({ asOf: text, last: text, rule: asOfRule }),
  'as-of-future': details({ asOf: text, today: text, rule: asOfRule }),
} as const satisfies Details

/** What is wrong with one row, which some datasets may be imported without. */
export const ROW_ERROR_DETAILS = {
  'template-example': none,
  'row-ragged': ofCell({ expected: count, found: count, rule: mayBe('sheet') }),
  'value-missing': ofCell({
    rule: mayBe('from', 'to', 'above', 'heading', 'section', 'institution', 'ditto'),
    above: text.optional(),
  }),
  'value-too-long': ofCell({ limit: count }),
  'character-half': ofCell({ rule: mayBe('lost') }),
  'number-invalid': ofCell({
    rule: mayBe(
      'unit',
      'format',
      'minus',
      'plus',
      'mark',
      'qualifier',
      'percent',
      'commas',
      'fraction',
      'quoted',
      'apart',
      'share',
    ),
  }),
  'number-not-whole': ofCell({ rule: mayBe('commas') }),
  'number-negative': cell,
  'number-too-large': ofCell({ rule: mayBe('unit'), unit: text.optional() }),
  'day-invalid': ofCell({
    rule: mayBe('month', 'day', 'year', 'time', 'weekday', 'serial', 'epoch', 'quoted', 'shape'),
    readingEpoch: text.optional(),
  }),
  'day-future': ofCell({ today: text }),
  'day-too-early': ofCell({ earliest: text }),
  'period-reversed': ofCell({ rule: mayBe('report') }),
  'subcategory-of-all': cell,
  'category-unknown': ofCell({ proposedCategory: text.optional() }),
  'code-unknown': ofCell({ allowed: texts }),
  'year-invalid': ofCell({ from: text, to: text, rule: mayBe('quoted', 'days', 'mark', 'part', 'two') }),
  'year-differs': ofCell({ day: text }),
  'year-future': ofCell({ year: text, today: text }),
  'year-part': ofCell({ year: text }),
  'year-other': ofCell({ from: text, to: text }),
  'unit-differs': ofCell({
    unit: text,
    rule: mayBe('header', 'title', 'row', 'said', 'said-header', 'said-title'),
    told: text.optional(),
  }),
  'reference-damaged': ofCell({ rule: rule('power', 'groups', 'digits', 'decimals') }),
  'cell-error': cell,
  'cell-uncomputed': cell,
  'cell-scaled': cell,
  'cell-foreign': cell,
} as const satisfies Details

/** The details of each code: a member that words need and nobody gives does not compile, nor does one that is none of these. */
export const DETAILS = { ...FILE_ERROR_DETAILS, ...ROW_ERROR_DETAILS, ...QUESTION_DETAILS, ...NOTE_DETAILS }

type Code = keyof typeof DETAILS

type Given<Each extends Code> = z.infer<(typeof DETAILS)[Each]>

/** The members that the details of some code have; those of one without any are open to the compiler. */
type Member = {
  readonly [Each in Code]: string extends keyof Given<Each> ? never : keyof Given<Each>
}[Code]

/** What is said of a problem of each code; of a problem of any code each member can be asked for, and may not be there. */
export type ProblemDetails = {
  readonly [Each in Code]: Given<Each> & { readonly [Other in Exclude<Member, keyof Given<Each>>]?: undefined }
}
