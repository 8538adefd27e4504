import { createMunicipalityFinder } from '../../../../shared/domain/geography/municipality-finder.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import {
  hasOtherPostalCode,
  type MunicipalityMatch,
  matchMunicipality,
} from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../../shared/domain/vocabulary/municipality.ts'
import type { Cells } from '../value/cells.ts'
import { type CodedText, memoizedText, withNotes } from './coded-text.ts'
import { createPointReader, type PointReader } from './incident-point.ts'
import type { CodeContext } from './row-builder.ts'

/** What the text of a municipality comes to. */
interface NamedMunicipality extends CodedText<number> {
  /** `null` where the text names none of the 19. */
  readonly code: string | null
  /** False where nothing names a place, or only a postal code does, of which parts belong to another municipality. */
  readonly isNamed: boolean
}

/**
 * Reads the number in the dictionary of the municipality of a row: that which the file names, else that in which its
 * coordinates lie, else that of its postal code.
 */
export function createIncidentMunicipality(cells: Cells, context: CodeContext): () => number {
  const reader = createPointReader(cells)
  const field = cells.field('municipality')
  const withoutOne = field.isHeld || reader !== null ? 'note-municipality-missing' : 'note-municipality-absent'
  const namedOf = memoizedText(field, (text) => namedMunicipality(text, context, withoutOne))
  return reader === null ? withNotes(namedOf, cells, context) : withCoordinates(namedOf, reader, cells, context)
}

function namedMunicipality(text: string | null, context: CodeContext, withoutOne: ProblemCode): NamedMunicipality {
  const { numberOf, numberOfName } = context.dictionary
  const match = text === null ? null : municipalityNamed(text, context)
  if (text === null || match === null) {
    const codes = numberOf('municipality', UNKNOWN_MUNICIPALITY)
    return { codes, code: null, isNamed: false, note: withoutOne, value: '' }
  }
  const { code, isByPostalCode } = match
  const codes = code === null ? numberOfName('municipality', text) : numberOf('municipality', code)
  return { codes, code, isNamed: !isByPostalCode, note: municipalityNote(text, match), value: text }
}

/** False for what is no name of a place and would be stored as one: a text about a person, or the code for none. */
function isPlaceName(text: string): boolean {
  return !hasPersonalText(text) && normaliseText(text) !== UNKNOWN_MUNICIPALITY
}

/** The municipality of a cell, or of an unknown name the mapped one; `null` for no name of a place. */
function municipalityNamed(text: string, { mappedCode }: CodeContext): MunicipalityMatch | null {
  const match = matchMunicipality(text)
  const mapped = match.code === null ? mappedCode('municipality', text) : null
  const named = mapped === null ? match : matchMunicipality(mapped)
  return named.code === null && !isPlaceName(text) ? null : named
}

function municipalityNote(text: string, { code, isByPostalCode }: MunicipalityMatch): ProblemCode | null {
  if (code === null) return 'note-municipality-unknown'
  if (isByPostalCode) return 'note-municipality-from-postal-code'
  return hasOtherPostalCode(text, code) ? 'note-postal-code-differs' : null
}

function withCoordinates(
  namedOf: () => NamedMunicipality,
  reader: PointReader,
  cells: Cells,
  { dictionary: { numberOf }, note }: CodeContext,
): () => number {
  const find = createMunicipalityFinder()
  const unknown = numberOf('municipality', UNKNOWN_MUNICIPALITY)
  const asNamed = ({ codes, note: due, value }: NamedMunicipality): number => {
    if (due !== null) note(due, value ?? '')
    return codes
  }
  return () => {
    const named = namedOf()
    if (reader.isBlank()) return asNamed(named)
    const point = reader.point()
    const found = point === null ? null : find(point)
    if (named.isNamed) {
      if (found !== null && !found.isNearBorder && found.municipality !== named.code)
        note('note-coordinates-differ', named.value ?? '')
      return asNamed(named)
    }
    if (point === null || found === null) {
      note('note-coordinates-unreadable', String(cells.line()))
      return named.code === null ? unknown : asNamed(named)
    }
    if (point.isSwapped) note('note-coordinates-swapped', '')
    if (found.isNearBorder) note('note-coordinates-near-border', '')
    if (found.municipality === null) {
      note('note-coordinates-outside', String(cells.line()))
      return unknown
    }
    note('note-municipality-from-coordinates', point.system)
    return numberOf('municipality', found.municipality)
  }
}
