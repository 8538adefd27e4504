import type { Language } from '../vocabulary/language.ts'
import type { Dataset } from './dataset.ts'

/** How the cells of a field are read. */
export type FieldType =
  | 'text'
  /** An identifier that stays text; all-digit ones compare without leading zeros. */
  | 'reference'
  | 'count'
  /** A year, or the first and the last of several: `2022-2025`. */
  | 'years'
  | 'decimal'
  | 'day'
  /** One of the 13 categories, in any language. */
  | 'category'
  /** One of the codes in `choices`, or its words. */
  | 'choice'
  /** Dropped at import and never stored, named in the receipt. */
  | 'personal'

export interface Field {
  readonly name: string
  readonly type: FieldType
  readonly isRequired: boolean
  /** The headers under which the field is known; the first of each language is the one of its template. */
  readonly headers: Readonly<Record<Language, readonly string[]>>
  /** For `choice`: each code with the words that stand for it. */
  readonly choices?: Readonly<Record<string, readonly string[]>>
  /** The fields that a column of this one makes superfluous: it tells them by its header. */
  readonly standsFor?: readonly string[]
  /** Says something of a row that is checked and not stored, so that no form asks for it. */
  readonly isCheckOnly?: boolean
  /** A day that was observed, so that one after the day of import is refused. */
  readonly isObserved?: boolean
  /** A change in per cent, whose cells may say so: `+28 %`. */
  readonly isPercentage?: boolean
}

/**
 * What the rows of a dataset hold: an incident each, counts of incidents, other figures, amounts of money, or names that
 * figures and amounts refer to.
 */
export type Content = 'incidents' | 'counts' | 'figures' | 'money' | 'names'

export interface DatasetDefinition {
  readonly dataset: Dataset
  readonly holds: Content
  readonly fields: readonly Field[]
  /** Published tables are all or nothing; records may be imported without their rejected rows. */
  readonly allowsRejects: boolean
  /** The headers of what divides the figures of a table that only has those of the whole Region and of whole periods. */
  readonly dividedBy?: readonly string[]
}

type FieldOptions = Pick<Field, 'choices' | 'isCheckOnly' | 'isObserved' | 'isPercentage' | 'standsFor'> & {
  readonly isRequired?: boolean
}

/** A field; each language's headers are given as one text, alternatives separated by `|`. */
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
