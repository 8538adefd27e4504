import type { Language } from '../vocabulary/language.ts'
import type { Dataset } from './dataset.ts'

/** The type of the cells of a field. */
export type FieldType =
  | 'text'
  /** Text; all-digit references compare without leading zeros. */
  | 'reference'
  | 'count'
  /** A year or a range of years, `2022-2025`. */
  | 'years'
  | 'decimal'
  | 'day'
  | 'category'
  | 'choice'
  /** A part of a place, which gives the municipality and is never stored. */
  | 'coordinate'
  /** Dropped at import and never stored, named in the receipt. */
  | 'personal'

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly isRequired: boolean
  /** Headers by which the field is recognised; the first of each language is that of the template. */
  readonly headers: Readonly<Record<Language, readonly string[]>>
  /** For `choice`: the words of each code. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** Fields that a column of this one replaces, since its header says their value. */
  readonly standsFor?: readonly string[]
  /** Checked against the row and not stored, so that no form asks for it. */
  readonly isCheckOnly?: boolean
  /** An observed day: one after the day of import is refused. */
  readonly isObserved?: boolean
  /** A change in per cent: cells may be written `+28 %`. */
  readonly isPercentage?: boolean
  /** For `category`: the cell that stands for all of them. */
  readonly wildcard?: string
  /** The field without which this one says nothing: a column of it alone is not read. */
  readonly pairedWith?: string
}

/** What a row of a dataset is. */
export type Content = 'incidents' | 'counts' | 'figures' | 'money' | 'names'

export interface DatasetDefinition {
  readonly dataset: Dataset
  readonly holds: Content
  readonly fields: readonly Field[]
  /** Records may be imported without rejected rows; published tables are all or nothing. */
  readonly allowsRejects: boolean
  /** Headers of columns that divide figures of the whole Region and of whole periods: refused unless left out by choice. */
  readonly dividedBy?: readonly string[]
}

type FieldOptions = Pick<
  Field,
  'choices' | 'isCheckOnly' | 'isObserved' | 'isPercentage' | 'pairedWith' | 'standsFor' | 'wildcard'
> & {
  readonly isRequired?: boolean
}

/** Creates a field; the headers of a language are one text with `|` between alternatives. */
export function field(
  name: string,
  type: FieldType,
  fr: string,
  nl: string,
  en: string,
  { isRequired = false, ...options }: FieldOptions = {},
): Field {
  const split = (text: string): readonly string[] => text.split('|')
  return { name, type, isRequired, headers: { fr: split(fr), nl: split(nl), en: split(en) }, ...options }
}
