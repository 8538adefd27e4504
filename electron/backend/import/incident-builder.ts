import { type Day, dayNumber } from '../../../shared/domain/day.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { matchCategory, matchMunicipality, matchStatus } from '../../../shared/domain/reading/match.ts'
import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import type { Cells } from './cells.ts'
import { remembering } from './remember.ts'
import type { BuildContext, RowBuilder } from './row-builders.ts'

const SYSTEM = 'fixmystreet'
const NOBODY = new Set(['aucun(e)', 'aucun', 'aucune', 'geen'])
/** Stands between the two cells that tell a category: no text has it. */
const BETWEEN = '\0'

/** What a cell comes to, with what is worth telling each time it does. */
interface Coded<Codes> {
  readonly codes: Codes
  readonly note: ProblemCode | null
  readonly value: string
}

/** Builds incidents; the few texts that name categories, places and offices are looked up once each. */
export function createIncidentBuilder(cells: Cells, context: BuildContext): RowBuilder {
  const { numberOf } = context.dictionary
  const told = <Codes>({ codes, note, value }: Coded<Codes>): Codes => {
    if (note !== null) context.note(note, value)
    return codes
  }
  const categoryOf = createCategoryReader(cells, (full, short): Coded<readonly [number, number]> => {
    const { category, subcategory, unclassified } = readCategory(full, short)
    return {
      codes: [numberOf('category', category), numberOf('subcategory', subcategory)],
      note: unclassified === null ? null : 'note-category-unclassified',
      value: unclassified ?? '',
    }
  })
  const municipalityOf = cells.remembered('municipality', (cell): Coded<number> => {
    const match = cell === null ? { code: null, isByPostalCode: false } : matchMunicipality(cell)
    const codes = numberOf('municipality', match.code ?? UNKNOWN_MUNICIPALITY)
    const isUnknown = match.code === null && cell !== null
    const note = isUnknown ? 'note-municipality-unknown' : null
    return { codes, note: match.isByPostalCode ? 'note-municipality-from-postal-code' : note, value: cell ?? '' }
  })
  const statusOf = cells.remembered('status', (cell): Coded<number> => {
    const status = cell === null ? null : matchStatus(cell)
    const note = status === null && cell !== null ? 'note-status-unknown' : null
    return { codes: numberOf('status', status ?? cell ?? ''), note, value: cell ?? '' }
  })
  const organisation = (cell: string | null): number | null => {
    const name = named(cell)
    return name === null ? null : numberOf('organisation', name)
  }
  const entityOf = cells.remembered('entity', organisation)
  const managerOf = cells.remembered('manager', organisation)
  const channelOf = cells.remembered('channel', (cell) => numberOf('channel', named(cell) ?? ''))
  const numberOfDay = remembering(dayNumber)

  return () => {
    const reference = cells.text('reference')
    const created = cells.day('created')
    const lastAction = cells.day('lastAction')
    const closedOn = cells.day('closedOn')
    if (reference === null || created === null) return null
    if (lastAction !== null && lastAction < created) cells.reject('period-reversed', 'lastAction')
    if (closedOn !== null && closedOn < created) cells.reject('period-reversed', 'closedOn')
    const [category, subcategory] = mappedCategory(cells, context, created) ?? told(categoryOf())
    const municipality = told(municipalityOf())
    const status = told(statusOf())
    const organisation = entityOf() ?? managerOf() ?? numberOf('organisation', '')
    const channel = channelOf()
    return {
      key: [SYSTEM, normalReference(reference)],
      values: [
        numberOfDay(created),
        lastAction === null ? null : numberOfDay(lastAction),
        closedOn === null ? null : numberOfDay(closedOn),
        category,
        subcategory,
        municipality,
        status,
        organisation,
        channel,
        cells.text('address'),
      ],
      amount: 1,
      days: daysOf(created, lastAction, closedOn),
    }
  }
}

const ZERO = 48

/** The category of the dated mapping for the name that the cells tell, be it a main category or one below; else `null`. */
function mappedCategory(
  cells: Cells,
  { categoryOn, dictionary: { numberOf } }: BuildContext,
  created: Day,
): readonly [number, number] | null {
  if (categoryOn === null) return null
  const levels = (cells.text('fullCategory') ?? '').split('>').map((level) => level.trim())
  const leaf = levels.at(-1) ?? ''
  for (const name of [leaf, levels[0] ?? '', cells.text('category') ?? '']) {
    const category = name === '' ? null : categoryOn(name, created)
    const below = leaf === name && levels.length === 1 ? '' : leaf
    if (category !== null)
      return [numberOf('category', category), numberOf('subcategory', below === '' ? '' : `${category}/${below}`)]
  }
  return null
}

/** All-digit references compare without leading zeros. */
function normalReference(reference: string): string {
  if (reference.charCodeAt(0) !== ZERO) return reference
  return /^\d+$/.test(reference) ? reference.replace(/^0+(?=\d)/, '') : reference
}

function named(text: string | null): string | null {
  return text === null || NOBODY.has(text.toLowerCase()) ? null : text
}

/** Reads the category from its full path, its short name, or both, whichever the file has. */
function createCategoryReader<Result>(cells: Cells, read: (full: string, short: string) => Result): () => Result {
  if (!cells.has('category')) return cells.remembered('fullCategory', (full) => read(full ?? '', ''))
  if (!cells.has('fullCategory')) return cells.remembered('category', (short) => read('', short ?? ''))
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
): { readonly category: string; readonly subcategory: string; readonly unclassified: string | null } {
  const levels = full === '' ? [] : full.split('>').map((level) => level.trim())
  const name = levels[0] ?? short
  if (full === '' && short === '') return { category: UNCLASSIFIED, subcategory: '', unclassified: null }
  const category = matchCategory(name)
  const isLeafShort = levels.length === 1 && short !== '' && matchCategory(short) === null
  const leaf = levels.length > 1 ? (levels.at(-1) ?? '') : isLeafShort ? short : ''
  if (category !== null) return { category, subcategory: leaf === '' ? '' : `${category}/${leaf}`, unclassified: null }
  return { category: UNCLASSIFIED, subcategory: `${UNCLASSIFIED}/${leaf === '' ? name : leaf}`, unclassified: name }
}

function daysOf(created: string, lastAction: string | null, closedOn: string | null): readonly string[] {
  if (lastAction === null) return closedOn === null ? [created] : [created, closedOn]
  return closedOn === null ? [created, lastAction] : [created, lastAction, closedOn]
}
