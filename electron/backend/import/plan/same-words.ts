import type { NoteCode } from '../../../../shared/domain/problem-code.ts'
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

/** So many pairs of words are told as examples. */
const MOST_EXAMPLES = 3

/** The codes of sub-categories by their numbers. */
type CodeOf = (number: number) => string

const LANGUAGES_STORED =
  "SELECT DISTINCT json_extract(settings, '$.language') FROM snapshot WHERE dataset = 'incidents'"

const PAIRS = `
  SELECT s.subcategory AS word, c.subcategory AS known, count(*) AS rows
  FROM temp.staged_row s JOIN incident c ON c.system = s.system AND c.reference = s.reference
  WHERE c.valid_to IS NULL AND c.category = s.category GROUP BY 1, 2`

/** All at once: a word may be replaced by one that is itself replaced. */
const REPLACE = `
  WITH pair (word, known) AS (SELECT value ->> 'word', value ->> 'known' FROM json_each(?))
  UPDATE temp.staged_tuple SET subcategory = (SELECT known FROM pair WHERE word = subcategory)
  WHERE subcategory IN (SELECT word FROM pair)`

/**
 * Gives staged records the stored words of their sub-categories where only the language differs. No list tells which words
 * of two languages go together, so the records do: in a file in another language than one imported before, a word is that
 * of a stored one where most records with either have both, under the same main category. It then is so for all records of
 * the file, the new ones too; one that was stored under a third word has changed, and is told as such. A word that pairs
 * with none is kept as the file writes it.
 */
export function keepStoredWords(database: Database, read: ReadFile, codeOf: CodeOf, problems: ProblemList): void {
  const { language, layout, rows } = read
  if (layout.dataset !== 'incidents' || language === null || !rows.present.includes('subcategory')) return
  const isOther = storedLanguages(database).some((each) => each !== null && each !== language)
  if (!isOther) return
  const all = database.prepare<[], WordPair>(PAIRS).all()
  const kept = pairsIn(all, codeOf).toSorted((one, other) => other.rows - one.rows)
  database.prepare(REPLACE).run(JSON.stringify(kept))
  const examples = kept.map(({ word, known }) => `${nameOf(codeOf(word))} = ${nameOf(codeOf(known))}`)
  noteWords('note-subcategory-language', kept, examples, problems)
}

/** Tells of records that change in nothing but the words of their sub-category, unless the file is in the stored language. */
export function noteOtherWords(database: Database, read: ReadFile, codeOf: CodeOf, problems: ProblemList): void {
  const { language, layout, rows } = read
  if (layout.dataset !== 'incidents' || !rows.present.includes('subcategory')) return
  if (language !== null && storedLanguages(database).every((each) => each === language)) return
  const others = TABLES.incidents.values.filter((name) => name !== 'subcategory' && rows.present.includes(name))
  const found = database
    .prepare<[], WordPair>(`
      SELECT s.subcategory AS word, c.subcategory AS known, count(*) AS rows
      FROM temp.change JOIN temp.staged_row s ON s.id = staged JOIN incident c ON c.id = superseded
      WHERE ${others.map((name) => `c.${name} IS s.${name}`).join(' AND ')} GROUP BY 1, 2 ORDER BY 3 DESC`)
    .all()
    .filter(({ word, known }) => nameOf(codeOf(word)) !== '' && nameOf(codeOf(known)) !== '')
  const examples = found.map(({ word, known }) => `${nameOf(codeOf(known))} → ${nameOf(codeOf(word))}`)
  noteWords('note-subcategory-only', found, examples, problems)
}

/** Counts the records, and names what goes together of the first pairs. */
function noteWords(
  code: NoteCode,
  pairs: readonly WordPair[],
  examples: readonly string[],
  problems: ProblemList,
): void {
  if (pairs.length === 0) return
  const rows = pairs.reduce((sum, pair) => sum + pair.rows, 0)
  problems.addTally({ count: 0, codes: [], notes: [{ code, rows, values: examples.slice(0, MOST_EXAMPLES) }] }, 0)
}

function storedLanguages(database: Database): readonly unknown[] {
  return database.prepare<[], unknown>(LANGUAGES_STORED).pluck().all()
}

/** Those of which most records with either word have both, and neither is left out. */
function pairsIn(all: readonly WordPair[], codeOf: CodeOf): readonly WordPair[] {
  const ofWord = rowsBy(all, ({ word }) => word)
  const ofKnown = rowsBy(all, ({ known }) => known)
  return all.filter(({ word, known, rows }) => {
    const isNamed = codeOf(word) !== '' && codeOf(known) !== ''
    return word !== known && isNamed && 2 * rows > (ofWord.get(word) ?? 0) && 2 * rows > (ofKnown.get(known) ?? 0)
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
