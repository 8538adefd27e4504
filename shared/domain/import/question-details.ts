import { byName, column, count, counts, type Details, details, mayBe, text, texts, twoSheets } from './detail-schema.ts'

/** What a file leaves open, so that a person has to say it, and what the sentence of each such question is filled with. */
export const QUESTION_DETAILS = {
  'question-number': details({
    column: text,
    readingComma: text,
    readingPoint: text,
    rule: mayBe('columns'),
    headers: texts.optional(),
  }),
  'question-date': details({
    column: text,
    readingDmy: text,
    readingMdy: text,
    rule: mayBe('columns'),
    headers: texts.optional(),
  }),
  'question-as-of-day': details({
    rule: mayBe('text', 'stored', 'stored-earlier', 'year'),
    year: text.optional(),
    today: text.optional(),
    to: text.optional(),
    asOf: text.optional(),
    day: text.optional(),
  }),
  /** What each likely encoding makes of one cell. */
  'question-encoding': details({ readings: byName }),
  'question-sheet': details({
    sheets: texts,
    /** Those of one form, which may be read as one table. */
    together: texts.optional(),
    rule: mayBe('differ', 'lack', 'hidden', 'hidden-beside', 'named', 'units', 'apart'),
    values: texts.optional(),
    count: count.optional(),
    ...twoSheets,
  }),
  'question-entry': details({ entries: texts }),
  'question-table': details({
    ...{ line: count, lines: counts, titles: texts, datasets: texts },
    /** So many tables, where not all of them are listed. */
    count: count.optional(),
    rule: mayBe('many'),
  }),
  'question-column': details({ field: text, columns: texts }),
  'question-unit': details({
    rule: mayBe('beside', 'earlier'),
    told: text.optional(),
    unit: text.optional(),
    day: text.optional(),
  }),
  'question-amount': details({ columns: texts, count }),
  'question-unread-amount': column,
  'question-amount-code': details({ column: text, count, rule: mayBe('order', 'kind') }),
  'question-hidden-rows': details({ count }),
  'question-hidden-column': column,
  'question-dataset': details({ datasets: texts }),
  /** The last members count the rows that have a name. */
  'question-programme': details({ proposal: text, proposedProgramme: text, count: count.optional() }),
  'question-choice': details({ column: text, field: text, allowed: texts, count: count.optional() }),
  'question-name': details({ column: text, field: text, proposed: texts, count: count.optional() }),
  'question-parts': details({
    columns: texts,
    line: count,
    word: text,
    otherLine: count,
    otherWord: text,
    count,
  }),
  'question-older': details({ count, day: text, newest: text, rule: mayBe('rows') }),
  'question-categories': details({ from: text, to: text, missingCategories: texts, count }),
  /** The registers of the folder come first. */
  'question-register': details({ registers: texts, rule: mayBe('numbers'), count: count.optional() }),
} as const satisfies Details
