import { z } from 'zod'

// The documents of the terminal as section 7 of the design writes them, not derived from the code that prints them.

const day = z.iso.date()
const code = z.string().regex(/^[a-z][a-z0-9-]*$/)
const words = z.string().min(1)
const count = z.int().nonnegative()
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const dataset = z.enum([
  'incidents',
  'categories',
  'years',
  'indicators',
  'budgets',
  'programmes',
  'participants',
  'dates',
])
const qualifier = z.enum(['exact', 'about', 'more-than', 'nearly', 'plus-minus'])
const kind = z.enum(['planned', 'committed', 'paid', 'potential-saving'])
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })
const place = z.strictObject({
  file: words,
  sheet: z.string().optional(),
  line: z.int().positive().optional(),
  column: z.string().optional(),
  cell: z.string().optional(),
})
/** How a question is answered: by a mapping, by `--as`, or by `--as-of-day`. */
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mapping'), mapping: z.record(z.string(), z.unknown()) }),
  z.strictObject({ kind: z.literal('dataset'), dataset }),
  z.strictObject({ kind: z.literal('as-of-day') }),
])

/** A point of how a file is read, with what tells it. */
const told = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    evidence: z.looseObject({ by: code }).nullable(),
    confidence: z.enum(['certain', 'likely', 'assumed']).nullable(),
  })
const reading = z.strictObject({
  dataset: told(dataset.nullable()),
  sheet: told(z.string().nullable()),
  encoding: told(z.string()),
  delimiter: told(z.string()),
  header: told(z.int().positive().nullable()),
  columns: z.array(
    z.strictObject({
      header: z.string(),
      field: told(z.string().nullable()),
      reading: told(code),
      unit: told(z.string().nullable()).nullable(),
      missing: z.array(words),
    }),
  ),
})

const span = z.strictObject({ from: day, to: day })
const label = z.strictObject({ fr: words, nl: words, en: words })
const amount = z.strictObject({
  cents: z.int(),
  unit: z.enum(['EUR', 'k EUR', 'M EUR']),
  decimals: count,
  qualifier,
  from: day.nullable(),
  to: day.nullable(),
})
const body = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('programme'), code: words, label }),
  z.strictObject({ kind: z.literal('institution'), name: words }),
  z.strictObject({ kind: z.literal('institutions') }),
])
const programme = z.strictObject({ code: words, label })
const value = z.strictObject({ value: z.number(), qualifier, unit: words })
/** A figure of a screen that the import of a trial would change. */
const effect = z.discriminatedUnion('figure', [
  z.strictObject({
    figure: z.literal('count'),
    from: day,
    to: day,
    category: code.nullable(),
    before: count.nullable(),
    after: count.nullable(),
    earlier: span.optional(),
    replaces: z.literal('published').optional(),
    derived: z.enum(['before', 'after', 'both']).optional(),
  }),
  z.strictObject({ figure: z.literal('money'), kind, body, before: amount.nullable(), after: amount.nullable() }),
  z.strictObject({
    figure: z.literal('indicator'),
    programme,
    code: words,
    label,
    from: day.nullable(),
    to: day,
    before: value.nullable(),
    after: value.nullable(),
  }),
  z.strictObject({ figure: z.literal('participants'), programme, before: count, after: count }),
  z.strictObject({ figure: z.literal('programmes'), before: count, after: count }),
  z.strictObject({
    figure: z.literal('date'),
    programme,
    code,
    label,
    before: span.nullable(),
    after: span.nullable(),
  }),
])

const comparison = z.object({
  from: day,
  to: day,
  value: z.number().nullable(),
  change: z.number().nullable(),
  reason: code.nullable(),
  fullYear: z.number().nullable(),
  days: z.object({ now: z.number().int(), before: z.number().int() }),
})

const texts = z.array(z.string())

/** What stands in a table that is not known: lines, looks of columns, and the datasets that come near. */
const profile = z.strictObject({
  sheet: words.nullable(),
  delimiter: z.string(),
  lines: z.array(z.strictObject({ line: count, cells: texts })).max(6),
  header: count.nullable(),
  rows: count,
  columns: z.array(
    z.strictObject({
      header: words,
      look: z.enum(['empty', 'day', 'year', 'number', 'amount', 'code', 'name', 'text']),
      filled: count,
      examples: texts.max(3),
    }),
  ),
  candidates: z
    .array(
      z.strictObject({
        dataset,
        fields: z.array(z.strictObject({ field: words, header: words, by: z.enum(['header', 'look']) })),
        open: z.array(z.strictObject({ field: words, headers: texts.nonempty() })),
        missing: texts,
        values: z.array(z.strictObject({ field: words, choices: texts })),
      }),
    )
    .max(3),
})

const askedName = z.strictObject({
  field: words,
  name: words,
  rows: count.positive(),
  readings: texts,
  isRequired: z.boolean(),
})

/** One schema per command, and one for what went wrong. */
export const DOCUMENTS = {
  error: z.strictObject({ error: z.strictObject({ code, message: words, place: place.optional() }) }),
  import: z.strictObject({
    files: z.array(
      z.strictObject({
        file: words,
        dataset: dataset.nullable(),
        snapshot: z.int().positive().nullable(),
        read: count,
        new: count,
        changed: count,
        unchanged: count,
        removed: count,
        rejected: count,
        addedUp: count,
        lines: z.array(
          z.strictObject({
            sheet: words.optional(),
            last: count,
            rows: count,
            skipped: z.array(z.strictObject({ reason: code, lines: count.positive() })),
          }),
        ),
        asOf: day.nullable(),
        asOfFrom: z.enum(['person', 'file', 'title', 'remark', 'name', 'rows']).nullable(),
        controlTotals: z.array(
          z.strictObject({ label: words, declared: z.number(), computed: z.number(), ok: z.boolean().nullable() }),
        ),
        problems: z.array(
          z.strictObject({
            code,
            place,
            raw: z.string().nullable(),
            message: words,
            answers: z.array(answer).optional(),
          }),
        ),
        // Where questions are open: the arguments that answer all of them.
        command: z.array(z.string()).optional(),
        // Of a table that is not known: what stands in it, and what it may be.
        profile: profile.optional(),
        // The names that stand for nothing known.
        names: z.array(askedName).optional(),
        // Of a trial only.
        reading: reading.optional(),
        samples: z
          .array(z.object({ dataset, kind: z.enum(['added', 'changed', 'removed']) }))
          .max(15)
          .optional(),
        effects: z.array(effect).max(20).optional(),
        effectCount: count.optional(),
        changedFields: z
          .array(z.object({ field: z.string(), count }))
          .max(20)
          .optional(),
        replacesPublished: z.boolean().optional(),
      }),
    ),
    // The list of names that was written to be filled in.
    list: words.optional(),
  }),
  snapshots: rowsOf(
    z.object({
      snapshot: z.int().positive(),
      dataset,
      origin: z.enum(['shipped', 'user']),
      file: words,
      sha256: hash,
      bytes: z.int().positive(),
      declaredTotal: z.number().nullable(),
      read: count,
      rejected: count,
      rejectedFor: z.record(z.string(), count.positive()).optional(),
      unchanged: count,
      from: day.nullable(),
      to: day.nullable(),
      asOf: day,
      importedAt: z.iso.datetime(),
    }),
  ),
  undo: z.strictObject({ withdrawn: z.int().positive(), rows: count }),
  journal: rowsOf(z.object({ sequence: z.int().positive(), kind: code, previous: hash, hash })),
  head: z.strictObject({ sequence: z.int().positive(), hash, at: z.iso.datetime() }),
  query: z.object({
    measure: code,
    by: z.array(code),
    asOf: day,
    rows: z.array(
      z.strictObject({
        key: z.array(z.string()),
        label: z.array(words),
        value: z.number().nullable(),
        partial: z.literal(true).optional(),
        derived: z.literal(true).optional(),
        /** The days of a year or month that is not whole. */
        period: z.strictObject({ from: day, to: day }).optional(),
        comparison: comparison.optional(),
      }),
    ),
    total: z.number().nullable(),
    partial: z.boolean(),
    source: z.enum(['published', 'records']),
    reason: code.optional(),
  }),
  indicators: rowsOf(
    z.strictObject({
      programme: code,
      code: words,
      label: words,
      value: z.number(),
      qualifier,
      unit: words,
      period: z.string().regex(/^\d{4}(-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?)?$/),
      source: words,
      quote: z.string().nullable(),
      note: words.nullable(),
    }),
  ),
  budgets: z.strictObject({
    rows: z.array(
      z.strictObject({
        kind,
        programme: code,
        institution: words.nullable(),
        from: day.nullable(),
        to: day.nullable(),
        cents: z.int(),
        qualifier,
        source: words,
      }),
    ),
    totals: z.array(z.strictObject({ kind, cents: z.int(), overlapping: z.literal(true).optional() })),
  }),
  report: z.strictObject({
    file: words,
    contentHash: z.string().regex(/^[0-9a-f]{12,64}$/),
    pages: z.int().positive(),
    tables: z.int().positive(),
    signedBy: words.optional(),
  }),
  generate: z.strictObject({ file: words, rows: count, asOf: day }),
  check: z.strictObject({
    ok: z.boolean(),
    findings: z.array(z.strictObject({ code, place: words })),
    hints: z.array(z.strictObject({ code, place: words })).optional(),
  }),
} as const satisfies Record<string, z.ZodType>
