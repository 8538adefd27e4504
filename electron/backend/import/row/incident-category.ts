import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { isUnclassifiedName, matchCategory } from '../../../../shared/domain/reading/match.ts'
import { UNCLASSIFIED } from '../../../../shared/domain/vocabulary/category.ts'
import { memoize } from '../../platform/memoize.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import { type CodedText, memoizedText, withNotes } from './coded-text.ts'
import type { CodeContext } from './row-builder.ts'

/** The numbers of a category and of its sub-category in the dictionary. */
interface CategoryNumbers {
  readonly category: number
  readonly subcategory: number
}

/** The columns that tell a category: its path, `Voirie > Trottoir`, its short name, and the name of a sub-category. */
interface CategoryFields {
  readonly full: FieldReader
  readonly short: FieldReader
  readonly below: FieldReader
}

/** Stands between the two cells that tell a category: no text has it. */
const BETWEEN = '\0'
const BETWEEN_LEVELS = ' > '

/** Reads the category of an incident that was created on a day (days since 1970-01-01). */
export function createIncidentCategory(cells: Cells, context: CodeContext): (created: number) => CategoryNumbers {
  const { numberOf } = context.dictionary
  const fields = {
    full: cells.field('fullCategory'),
    short: cells.field('category'),
    below: cells.field('subcategory'),
  }
  const withoutOne = Object.values(fields).some(({ isHeld }) => isHeld)
    ? 'note-category-missing'
    : 'note-category-absent'
  const categoryNamed = (name: string): string | null =>
    matchCategory(name) ?? matchCategory(context.mappedCode('category', name) ?? '')
  const coded = (full: string, short: string): CodedText<CategoryNumbers> => {
    const { category, subcategory, unclassified } = readCategory(full, short, categoryNamed)
    const isMissing = full === '' && short === ''
    const ofName = unclassified === null ? null : 'note-category-unclassified'
    return {
      codes: { category: numberOf('category', category), subcategory: numberOf('subcategory', subcategory) },
      note: isMissing ? withoutOne : ofName,
      value: unclassified ?? '',
    }
  }
  const categoryOf = withNotes(createPathReader(fields, coded), cells, context)
  return (created) => mappedCategory(fields, context, created) ?? categoryOf()
}

/** The path and the short name that the cells of a row tell; a path goes before the name of a sub-category. */
function textsOf({ full, short, below }: CategoryFields): readonly [full: string, short: string] {
  const [path, name, leaf] = [full.text() ?? '', short.text() ?? '', below.text() ?? '']
  if (leaf === '' || path !== '') return [path, name]
  if (name === '') return ['', leaf]
  // A name that holds the sign between two levels is one level.
  return leaf.includes(BETWEEN_LEVELS.trim()) ? [name, leaf] : [`${name}${BETWEEN_LEVELS}${leaf}`, '']
}

/** Reads the category from its full path, its short name, that of its sub-category, whichever the file has. */
function createPathReader<Result>(fields: CategoryFields, read: (full: string, short: string) => Result): () => Result {
  const { full, short, below } = fields
  if (!short.isHeld && !below.isHeld) return memoizedText(full, (text) => read(text ?? '', ''))
  if (!full.isHeld && !below.isHeld) return memoizedText(short, (text) => read('', text ?? ''))
  const ofBoth = memoize((both) => {
    const [fullText = '', shortText = ''] = both.split(BETWEEN)
    return read(fullText, shortText)
  })
  return () => ofBoth(textsOf(fields).join(BETWEEN))
}

/** The category of the dated mapping for the name that the cells tell, be it a main category or one below; else `null`. */
function mappedCategory(
  fields: CategoryFields,
  { categoryOn, dictionary: { numberOf } }: CodeContext,
  created: number,
): CategoryNumbers | null {
  if (categoryOn === null) return null
  const [full, short] = textsOf(fields)
  const levels = levelsOf(full)
  const leaf = levels.at(-1) ?? ''
  for (const name of [leaf, levels[0] ?? '', short]) {
    const category = name === '' ? null : categoryOn(name, dayFromNumber(created))
    const below = leaf === name && levels.length === 1 ? '' : leaf
    if (category !== null)
      return {
        category: numberOf('category', category),
        subcategory: numberOf('subcategory', below === '' ? '' : `${category}/${below}`),
      }
  }
  return null
}

/** The category and sub-category that a path, `Voirie > Trottoir`, and a short name tell; `unclassified` is a name not known. */
function readCategory(
  full: string,
  short: string,
  categoryNamed: (name: string) => string | null,
): { readonly category: string; readonly subcategory: string; readonly unclassified: string | null } {
  if (full === '' && short === '') return { category: UNCLASSIFIED, subcategory: '', unclassified: null }
  const levels = full === '' ? [] : levelsOf(full)
  const name = levels[0] ?? short
  const category = categoryNamed(name)
  const isLeafShort = levels.length === 1 && short !== '' && categoryNamed(short) === null
  const leaf = levels.length > 1 ? (levels.at(-1) ?? '') : isLeafShort ? short : ''
  if (category !== null) return { category, subcategory: leaf === '' ? '' : `${category}/${leaf}`, unclassified: null }
  const path = unknownPath(isLeafShort && short !== name ? [name, short] : levels)
  const written = path === '' ? full || short : path
  return { category: UNCLASSIFIED, subcategory: `${UNCLASSIFIED}/${written}`, unclassified: name }
}

/** All levels, since two branches may end in the same words; that a file says of some that they are unclassified is none. */
function unknownPath(levels: readonly string[]): string {
  const [first = '', ...others] = levels.filter(Boolean)
  return (isUnclassifiedName(first) && others.length > 0 ? others : [first, ...others]).join(BETWEEN_LEVELS)
}

function levelsOf(path: string): readonly string[] {
  return path.split('>').map((level) => level.trim())
}
