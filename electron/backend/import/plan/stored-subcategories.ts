import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import type { Database } from '../../store/database.ts'
import { TABLES } from '../../store/versioned-table.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { ReadFile } from '../reading/read-import.ts'

/** A sub-category of the file, and one that is stored, of so many rows. */
interface WordPair {
  readonly word: number
  readonly known: number
  readonly rows: number
}

/** The rows of the file under a stored word, and how many of them are new. */
interface Renamed {
  readonly count: number
  readonly added: number
}

/** So many pairs of words are named as examples. */
const MOST_EXAMPLES = 3
/** So many records at least must have both words of a pair, and such a share of all that have either. */
const LEAST_ROWS = 3
const LEAST_SHARE = 0.9
/** So many words at least must go together: a single one may as well be a correction of what it stands for. */
const LEAST_PAIRS = 2

/** The codes of sub-categories by their numbers. */
type CodeOf = (number: number) => string

/** The stored sub-categories by their numbers, each with the language of the file that had it first. */
type StoredWords = ReadonlyMap<number, unknown>

const STORED_WORDS = `
  SELECT d.id, json_extract(s.settings, '$.language')
  FROM dictionary d JOIN snapshot s ON s.id = d.snapshot WHERE d.dimension = 'subcategory'`

const PAIRS = `
  SELECT s.subcategory AS word, c.subcategory AS known, count(*) AS rows
  FROM temp.staged_row s JOIN incident c ON c.system = s.system AND c.reference = s.reference
  WHERE c.valid_to IS NULL AND c.category = s.category GROUP BY 1, 2`

const RENAMED = `
  SELECT count(*) AS count, count(*) - count(c.id) AS added
  FROM temp.staged_row s
    LEFT JOIN incident c ON c.system = s.system AND c.reference = s.reference AND c.valid_to IS NULL
  WHERE s.subcategory IN (SELECT value ->> 'word' FROM json_each(?))`

/** All at once: a word may be replaced by one that is itself replaced. */
const REPLACE = `
  WITH pair (word, known) AS (SELECT value ->> 'word', value ->> 'known' FROM json_each(?))
  UPDATE temp.staged_tuple SET subcategory = (SELECT known FROM pair WHERE word = subcategory)
  WHERE subcategory IN (SELECT word FROM pair)`

/** What is known of the words of a file. */
interface WordsOfFile {
  readonly database: Database
  readonly file: string
  readonly read: ReadFile
  readonly codeOf: CodeOf
  /** What a person answered about words that are stored otherwise. */
  readonly answer: Mapping['subcategories']
}

/**
 * Gives staged records the stored words of their sub-categories where only the language differs. No list tells which words
 * of two languages go together, so the records do: a word is that of one stored in another language where nearly all
 * records with either have both, under the same main category. It then is so for all records of the file, the new ones
 * too; one that was stored under a third word has changed, and is reported as such. A word that pairs with none is kept as the
 * file writes it, and so are all of a file that leaves as many stored words as they are: those it changes, it corrects.
 * Where a person says so, each word is the stored one that most of its records have, or none is.
 */
export function applyStoredSubcategories(
  { database, file, read, codeOf, answer }: WordsOfFile,
  problems: ProblemList,
): void {
  const { layout, rows } = read
  if (layout.dataset !== 'incidents' || answer === 'take' || !rows.present.includes('subcategory')) return
  const all = (): readonly WordPair[] =>
    database
      .prepare<[], WordPair>(PAIRS)
      .all()
      .filter(({ word, known }) => codeOf(word) !== '' && codeOf(known) !== '')
  const kept = answer === 'keep' ? usualPairs(all()) : translatedPairs(storedWords(database), read.language, all)
  if (kept.length === 0) return
  const pairs = JSON.stringify(kept)
  const { count, added } = database.prepare<[string], Renamed>(RENAMED).get(pairs) ?? { count: 0, added: 0 }
  database.prepare(REPLACE).run(pairs)
  const values = kept
    .slice(0, MOST_EXAMPLES)
    .map(({ word, known }) => `${nameOf(codeOf(word))} = ${nameOf(codeOf(known))}`)
  const details = { count, values, added, ...(added === 0 ? {} : ({ rule: 'new' } as const)) }
  problems.add({ code: 'note-subcategory-language', place: { file }, raw: null, details })
}

/** The words of a file with those stored in another language that the records tell to be the same. */
function translatedPairs(
  stored: StoredWords,
  language: Language | null,
  findAll: () => readonly WordPair[],
): readonly WordPair[] {
  const isOther = (number: number): boolean => (stored.get(number) ?? language) !== language
  if (language === null || ![...stored.keys()].some(isOther)) return []
  const all = findAll()
  const left = all.filter(({ word, known }) => word === known && isOther(known))
  const kept = pairsIn(all)
    .filter(({ word, known }) => isOther(known) && stored.get(word) !== language)
    .toSorted(byRows)
  return kept.length < LEAST_PAIRS || kept.length <= left.length ? [] : kept
}

/** Each word of a file with the stored one that most of its records have, where that is another. */
function usualPairs(all: readonly WordPair[]): readonly WordPair[] {
  const ofWord = rowsBy(all, ({ word }) => word)
  return all.filter(({ word, known, rows }) => word !== known && 2 * rows > (ofWord.get(word) ?? 0)).toSorted(byRows)
}

function byRows(one: WordPair, other: WordPair): number {
  return other.rows - one.rows
}

/** Tells of records that change in nothing but the words of their sub-category, but for those stored in the language of the file. */
export function noteRenamedSubcategories({ database, read, codeOf }: WordsOfFile, problems: ProblemList): void {
  const { language, layout, rows } = read
  if (layout.dataset !== 'incidents' || !rows.present.includes('subcategory')) return
  const stored = storedWords(database)
  if (language !== null && [...stored.values()].every((each) => each === language)) return
  const others = TABLES.incidents.values.filter((name) => name !== 'subcategory' && rows.present.includes(name))
  const found = database
    .prepare<[], WordPair>(`
      SELECT s.subcategory AS word, c.subcategory AS known, count(*) AS rows
      FROM temp.change JOIN temp.staged_row s ON s.id = staged JOIN incident c ON c.id = superseded
      WHERE ${others.map((name) => `c.${name} IS s.${name}`).join(' AND ')} GROUP BY 1, 2 ORDER BY 3 DESC`)
    .all()
    .filter(({ word, known }) => nameOf(codeOf(word)) !== '' && nameOf(codeOf(known)) !== '')
    .filter(({ known }) => language === null || stored.get(known) !== language)
  const examples = found.map(({ word, known }) => `${nameOf(codeOf(known))} → ${nameOf(codeOf(word))}`)
  if (found.length === 0) return
  const note = {
    code: 'note-subcategory-only',
    rows: found.reduce((sum, pair) => sum + pair.rows, 0),
    values: examples.slice(0, MOST_EXAMPLES),
  } as const
  problems.addTally({ count: 0, codes: [], notes: [note] }, 0)
}

function storedWords(database: Database): StoredWords {
  return new Map(database.prepare<[], [number, unknown]>(STORED_WORDS).raw().all())
}

/** Those that nearly all records with either word have both of. */
function pairsIn(all: readonly WordPair[]): readonly WordPair[] {
  const ofWord = rowsBy(all, ({ word }) => word)
  const ofKnown = rowsBy(all, ({ known }) => known)
  return all.filter(({ word, known, rows }) => {
    const either = Math.max(ofWord.get(word) ?? 0, ofKnown.get(known) ?? 0)
    return word !== known && rows >= LEAST_ROWS && rows >= LEAST_SHARE * either
  })
}

function rowsBy(all: readonly WordPair[], numberOf: (pair: WordPair) => number): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const pair of all) sums.set(numberOf(pair), (sums.get(numberOf(pair)) ?? 0) + pair.rows)
  return sums
}

/** The words of a sub-category, whose code begins with that of its category. */
function nameOf(code: string): string {
  return code.slice(code.indexOf('/') + 1)
}
