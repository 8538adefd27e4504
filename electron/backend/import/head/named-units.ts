import { isNumberText } from '../../../../shared/domain/reading/number-reading.ts'
import { type UnitWord, unitOfHeader, unitOfTitle } from '../../../../shared/domain/reading/read-money-unit.ts'

/** The units that texts around a table name, each with the first text that does. */
export type NamedUnits = ReadonlyMap<UnitWord, string>

/** Finds the units that remarks and totals name. */
export interface UnitSearch {
  see(text: string): void
  /** Takes the unit that a text is known to name. */
  tell(unit: UnitWord, text: string): void
  readonly found: () => NamedUnits
}

export function searchUnits(): UnitSearch {
  const units = new Map<UnitWord, string>()
  const tell = (unit: UnitWord, text: string): void => {
    if (!units.has(unit)) units.set(unit, text.trim())
  }
  return {
    see(text) {
      const unit = unitOfText(text)
      if (unit !== null) tell(unit, text)
    },
    tell,
    found: () => units,
  }
}

/** The unit that the name of a sheet tells, as the header of a column would. */
export function unitOfSheet(sheet: string | null): NamedUnits {
  const unit = sheet === null ? null : (unitOfHeader(sheet)?.unit ?? null)
  return new Map(sheet === null || unit === null ? [] : [[unit, sheet]])
}

const NUMBERS = /\d[\d.,'’\s]*/g
/** A figure with a unit beside it, and no more words than those of a total before it: a sentence has more. */
const FIGURE = /^\s*(?:tota[^\d]{0,20})?[^\d*]{0,4}\d[\d.,'’\s]*[^\d\s]{0,3}\s*\p{L}*\.?\s*$/iu

/** The unit of a remark, or the one beside the figure of a total: `* montants en k€`, `1 750 k€`; `1 000 €` are euros. */
function unitOfText(text: string): UnitWord | null {
  const ofTitle = isNumberText(text) ? null : unitOfTitle(text)
  return ofTitle ?? (FIGURE.test(text) ? unitOfTitle(text.replace(NUMBERS, ' ').trim()) : null)
}
