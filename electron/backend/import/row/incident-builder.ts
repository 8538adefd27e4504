import { dayFromNumber, dayNumber } from '../../../../shared/domain/day.ts'
import type { ProblemCode } from '../../../../shared/domain/problem-code.ts'
import {
  hasOtherPostalCode,
  type MunicipalityMatch,
  matchCategory,
  matchChannel,
  matchMunicipality,
  matchOrganisation,
  matchStatus,
} from '../../../../shared/domain/reading/match.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'
import { isCategory, UNCLASSIFIED } from '../../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../../shared/domain/vocabulary/municipality.ts'
import { remembering } from '../file/remember.ts'
import type { Cells } from './cells.ts'
import { plainReference } from './plain-reference.ts'
import { KEPT_DIGITS, type ReferenceDamage, referenceDamage } from './reference-damage.ts'
import type { BuildContext, RowBuilder } from './row-builder.ts'

const SYSTEM = 'fixmystreet'
const NOBODY = new Set(['aucun(e)', 'aucun', 'aucune', 'geen'])
/** Stands between the two cells that tell a category: no text has it. */
const BETWEEN = '\0'

const PERSONAL_TEXT = 'note-personal-text'

/** An incident is reported before anything happens to it. */
const BEFORE_REPORT = { rule: 'report' } as const

/** What a cell comes to, with what is worth telling each time it does. */
interface Coded<Codes> {
  readonly codes: Codes
  readonly note: ProblemCode | null
  /** The value that the note concerns, `null` where only its line may be told. */
  readonly value: string | null
}

/** Builds incidents; the few texts that name categories, places and offices are looked up once each. */
export function createIncidentBuilder(cells: Cells, context: BuildContext): RowBuilder {
  const { numberOf } = context.dictionary
  const told = <Codes>({ codes, note, value }: Coded<Codes>): Codes => {
    if (note !== null) context.note(note, value ?? String(cells.line()))
    return codes
  }
  const hasCategory = cells.has('category') || cells.has('fullCategory')
  const withoutCategory = hasCategory ? 'note-category-missing' : 'note-category-absent'
  const withoutMunicipality = cells.has('municipality') ? 'note-municipality-missing' : 'note-municipality-absent'
  const categoryNamed = (name: string): string | null => {
    const said = matchCategory(name) ?? context.codeSaid('category', name)
    return said !== null && isCategory(said) ? said : null
  }
  const categoryOf = createCategoryReader(cells, (full, short): Coded<readonly [number, number]> => {
    const { category, subcategory, unclassified } = readCategory(full, short, categoryNamed)
    const isMissing = full === '' && short === ''
    const ofName = unclassified === null ? null : 'note-category-unclassified'
    return {
      codes: [numberOf('category', category), numberOf('subcategory', subcategory)],
      note: isMissing ? withoutCategory : ofName,
      value: unclassified ?? '',
    }
  })
  const municipalityOf = ofText(cells, 'municipality', (cell): Coded<number> => {
    if (cell === null)
      return { codes: numberOf('municipality', UNKNOWN_MUNICIPALITY), note: withoutMunicipality, value: '' }
    const match = municipalityNamed(cell, context)
    const codes = numberOf('municipality', match.code ?? UNKNOWN_MUNICIPALITY)
    return { codes, note: municipalityNote(cell, match), value: cell }
  })
  const statusOf = ofText(cells, 'status', (cell): Coded<number> => {
    if (cell === null) return { codes: numberOf('status', ''), note: null, value: '' }
    const { code, isShortened } = matchStatus(cell)
    const note = code === null ? 'note-status-unknown' : isShortened ? 'note-status-shortened' : null
    return { codes: numberOf('status', code ?? cell), note, value: cell }
  })
  const organisation = (cell: string | null): Coded<number | null> => {
    const name = named(cell)
    if (name === null) return { codes: null, note: null, value: '' }
    return { codes: numberOf('organisation', matchOrganisation(name) ?? name), ...personalNote(name) }
  }
  const entityOf = ofText(cells, 'entity', organisation)
  const managerOf = ofText(cells, 'manager', organisation)
  const channelOf = ofText(cells, 'channel', (cell): Coded<number> => {
    const name = named(cell) ?? ''
    return { codes: numberOf('channel', matchChannel(name) ?? name), ...personalNote(name) }
  })
  const createdOf = ofDay(cells, 'created')
  const lastActionOf = ofDay(cells, 'lastAction')
  const closedOnOf = ofDay(cells, 'closedOn')

  return () => {
    const written = cells.text('reference')
    const created = createdOf()
    const lastAction = lastActionOf()
    const closedOn = closedOnOf()
    if (written === null || created === null) return null
    const reference = plainReference(written)
    const damage = damageOf(reference, cells)
    if (damage !== null) cells.reject('reference-damaged', 'reference', { rule: damage })
    if (lastAction !== null && lastAction < created) cells.reject('period-reversed', 'lastAction', BEFORE_REPORT)
    if (closedOn !== null && closedOn < created) cells.reject('period-reversed', 'closedOn', BEFORE_REPORT)
    const [category, subcategory] = mappedCategory(cells, context, created) ?? told(categoryOf())
    const municipality = told(municipalityOf())
    const status = told(statusOf())
    const organisation = told(entityOf()) ?? told(managerOf()) ?? numberOf('organisation', '')
    const channel = told(channelOf())
    const address = cells.text('address')
    if (address !== null && hasPersonalText(address)) context.note(PERSONAL_TEXT, String(cells.line()))
    return {
      key: [SYSTEM, reference],
      values: [
        created,
        lastAction,
        closedOn,
        category,
        subcategory,
        municipality,
        status,
        organisation,
        channel,
        address,
      ],
      firstDay: created,
      lastDay: Math.max(created, lastAction ?? created, closedOn ?? created),
    }
  }
}

/** In a text, two numbers with a point between them may be a reference of another system. */
function damageOf(reference: string, cells: Cells): ReferenceDamage | null {
  if (reference.length > KEPT_DIGITS && isNumberOfSheet(cells)) return 'digits'
  const damage = referenceDamage(reference)
  return damage === 'decimals' && !isNumberOfSheet(cells) ? null : damage
}

function isNumberOfSheet(cells: Cells): boolean {
  return cells.written('reference').numberBy === 'workbook'
}

/** The municipality of a cell, or of a name that is not known the one that a person said. */
function municipalityNamed(cell: string, { codeSaid }: BuildContext): MunicipalityMatch {
  const match = matchMunicipality(cell)
  const said = match.code === null ? codeSaid('municipality', cell) : null
  return said === null ? match : matchMunicipality(said)
}

function municipalityNote(cell: string, { code, isByPostalCode }: MunicipalityMatch): ProblemCode | null {
  if (code === null) return 'note-municipality-unknown'
  if (isByPostalCode) return 'note-municipality-from-postal-code'
  return hasOtherPostalCode(cell, code) ? 'note-postal-code-differs' : null
}

/** A text about a person in a column that is kept is told by its line: the note is kept longer than the text may be. */
function personalNote(text: string): Pick<Coded<unknown>, 'note' | 'value'> {
  return hasPersonalText(text) ? { note: PERSONAL_TEXT, value: null } : { note: null, value: '' }
}

/** What the text of a field comes to. */
function ofText<Result>(cells: Cells, name: string, work: (text: string | null) => Result): () => Result {
  return cells.remembered(name, () => work(cells.text(name)))
}

/** The day of a field, as days since 1970-01-01. */
function ofDay(cells: Cells, name: string): () => number | null {
  return cells.remembered(name, () => {
    const day = cells.day(name)
    return day === null ? null : dayNumber(day)
  })
}

/** The category of the dated mapping for the name that the cells tell, be it a main category or one below; else `null`. */
function mappedCategory(
  cells: Cells,
  { categoryOn, dictionary: { numberOf } }: BuildContext,
  created: number,
): readonly [number, number] | null {
  if (categoryOn === null) return null
  const levels = (cells.text('fullCategory') ?? '').split('>').map((level) => level.trim())
  const leaf = levels.at(-1) ?? ''
  for (const name of [leaf, levels[0] ?? '', cells.text('category') ?? '']) {
    const category = name === '' ? null : categoryOn(name, dayFromNumber(created))
    const below = leaf === name && levels.length === 1 ? '' : leaf
    if (category !== null)
      return [numberOf('category', category), numberOf('subcategory', below === '' ? '' : `${category}/${below}`)]
  }
  return null
}

function named(text: string | null): string | null {
  return text === null || NOBODY.has(text.toLowerCase()) ? null : text
}

/** Reads the category from its full path, its short name, or both, whichever the file has. */
function createCategoryReader<Result>(cells: Cells, read: (full: string, short: string) => Result): () => Result {
  if (!cells.has('category')) return ofText(cells, 'fullCategory', (full) => read(full ?? '', ''))
  if (!cells.has('fullCategory')) return ofText(cells, 'category', (short) => read('', short ?? ''))
  const ofBoth = remembering((both) => {
    const [full = '', short = ''] = both.split(BETWEEN)
    return read(full, short)
  })
  return () => ofBoth(`${cells.text('fullCategory') ?? ''}${BETWEEN}${cells.text('category') ?? ''}`)
}

/** The category and sub-category that a path, `Voirie > Trottoir`, and a short name tell; `unclassified` is a name not known. */
function readCategory(
  full: string,
  short: string,
  categoryNamed: (name: string) => string | null,
): { readonly category: string; readonly subcategory: string; readonly unclassified: string | null } {
  const levels = full === '' ? [] : full.split('>').map((level) => level.trim())
  const name = levels[0] ?? short
  if (full === '' && short === '') return { category: UNCLASSIFIED, subcategory: '', unclassified: null }
  const category = categoryNamed(name)
  const isLeafShort = levels.length === 1 && short !== '' && categoryNamed(short) === null
  const leaf = levels.length > 1 ? (levels.at(-1) ?? '') : isLeafShort ? short : ''
  if (category !== null) return { category, subcategory: leaf === '' ? '' : `${category}/${leaf}`, unclassified: null }
  return { category: UNCLASSIFIED, subcategory: `${UNCLASSIFIED}/${leaf === '' ? name : leaf}`, unclassified: name }
}
