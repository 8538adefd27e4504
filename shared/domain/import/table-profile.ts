import { z } from 'zod'
import { DATASETS } from '../dataset/dataset.ts'
import type { Field, FieldType } from '../dataset/definition.ts'

/** What the cells of a column look like: each but the empty ones is one. A name comes again, a text does not. */
const LOOKS = ['empty', 'day', 'year', 'number', 'amount', 'code', 'name', 'text'] as const
export type Look = (typeof LOOKS)[number]

/** A dataset that a table may be, with the columns that it could have of it. */
const candidateSchema = z
  .object({
    dataset: z.enum(DATASETS),
    /** The columns of which nothing is left to choose, by their header or by what only their cells look like. */
    fields: z
      .array(z.object({ field: z.string(), header: z.string(), by: z.enum(['header', 'look']) }).readonly())
      .readonly(),
    /** What the dataset must have and several columns may be, of which a person chooses. */
    open: z.array(z.object({ field: z.string(), headers: z.array(z.string()).readonly() }).readonly()).readonly(),
    /** What it must have and no column looks like. */
    missing: z.array(z.string()).readonly(),
    /** Those of both that all rows may share, with the codes of a closed list, or none where any text will do. */
    values: z.array(z.object({ field: z.string(), choices: z.array(z.string()).readonly() }).readonly()).readonly(),
  })
  .readonly()

export type CandidateDataset = z.infer<typeof candidateSchema>

/** A table that is not known, as a first look shows it. */
export const tableProfileSchema = z
  .object({
    sheet: z.string().nullable(),
    delimiter: z.string(),
    /** The first lines that are not blank, as they stand. */
    lines: z.array(z.object({ line: z.number(), cells: z.array(z.string()).readonly() }).readonly()).readonly(),
    /** The line that is or reads like a header; 0 where none does, and columns are called `A`, `B`, `C`; `null` in a list. */
    header: z.number().nullable(),
    /** So many rows below it were looked at. */
    rows: z.number(),
    columns: z
      .array(
        z
          .object({
            header: z.string(),
            look: z.enum(LOOKS),
            /** So many of the rows have something in it. */
            filled: z.number(),
            examples: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** The likeliest first. */
    candidates: z.array(candidateSchema).readonly(),
  })
  .readonly()

export type TableProfile = z.infer<typeof tableProfileSchema>

/** The typical look of the cells of each type, and others that they may have. */
const LOOKS_OF_TYPE: Readonly<Record<FieldType, readonly Look[]>> = {
  text: ['name'],
  reference: ['code', 'number'],
  count: ['number'],
  years: ['year'],
  decimal: ['amount', 'number'],
  day: ['day'],
  category: ['name'],
  choice: ['name'],
  coordinate: ['number'],
  personal: [],
}

type TypedField = Pick<Field, 'name' | 'type'>

function looksOf({ name, type }: TypedField): readonly Look[] {
  return name === 'year' ? ['year'] : LOOKS_OF_TYPE[type]
}

/** True where cells of this look may be those of a field. */
export function fitsLook(field: TypedField, look: Look): boolean {
  return looksOf(field).includes(look)
}

/** True where they look like those of a field most of all: a whole number may be anything. */
export function isTypicalLook(field: TypedField, look: Look): boolean {
  return look !== 'name' && looksOf(field)[0] === look
}

const CODES: readonly Look[] = ['code', 'number']
const LABELS: readonly Look[] = ['name', 'text']

/** True for a table that resembles no dataset and holds nothing but codes and words: what the codes of another file stand for. */
export function isCodeList({ columns, candidates }: TableProfile): boolean {
  const filled = columns.map(({ look }) => look).filter((look) => look !== 'empty')
  const has = (looks: readonly Look[]): boolean => filled.some((look) => looks.includes(look))
  return (
    candidates.length === 0 && has(CODES) && has(LABELS) && filled.every((look) => [...CODES, ...LABELS].includes(look))
  )
}
