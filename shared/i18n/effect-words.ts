import type { ChangedField, ImportEffect } from '../domain/import-effect.ts'
import { fieldWords } from './difference-words.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import { spanWords } from './span-words.ts'
import type { Translator } from './translator.ts'

export interface EffectWords {
  /** The period and the category of the figure. */
  readonly figure: string
  readonly before: string
  readonly after: string
}

/** What would change in rows that are known, field by field; `null` where nothing does. */
export function changedFieldsWords(changed: readonly ChangedField[], t: Translator, format: Format): string | null {
  if (changed.length === 0) return null
  const fields = changed.map(({ field, count }) =>
    t('data.changed-field', { field: fieldWords(field, t), n: format.count(count) }),
  )
  return t('data.changed-fields', { fields: format.list(fields) })
}

/** A figure that an import would change, the same on screen and in the terminal; a dash where there is none. */
export function effectWords(effect: ImportEffect, t: Translator, format: Format): EffectWords {
  const { from, to, category, before, after } = effect
  const words = (value: number | null): string => (value === null ? '—' : format.count(value))
  const name = category === null ? t('data.effect-all') : labelOf('category', category, t, format)
  return { figure: `${spanWords(from, to, t, format)} · ${name}`, before: words(before), after: words(after) }
}
