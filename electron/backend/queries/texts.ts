import type { Translated } from '../../../shared/domain/vocabulary/language.ts'

/** Columns of one text in three languages, `label_fr`, `label_nl`, `label_en`. */
export type Texts = Readonly<Record<string, string | number | null>>

/** A text that must be there; a language that is missing shows the French words. */
export function textOf(row: Texts, name: string): Translated {
  const fr = String(row[`${name}_fr`] ?? '')
  return { fr, nl: String(row[`${name}_nl`] ?? fr), en: String(row[`${name}_en`] ?? fr) }
}

/** A text that may be absent. */
export function noteOf(row: Texts, name: string): Translated | null {
  const known = [row[`${name}_fr`], row[`${name}_nl`], row[`${name}_en`]].find(
    (text) => text !== null && text !== undefined,
  )
  return known === undefined ? null : textOf({ ...row, [`${name}_fr`]: row[`${name}_fr`] ?? known ?? '' }, name)
}
