import { FileRefusal } from '../../../store/foreign/file-refusal.ts'

/** What systems and editors leave in an archive beside what a person put there. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i
const TABLE = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|geojson|xlsx|xlsm|xlsb|xls|ods|sqlite)$/i
/** What a batch of reports is made of. */
const REPORT = /\.pdf$/i
const INDEX = /(?:^|\/)index\.csv$/i
const ABOUT = /(?:^|\/)(?:read[ _-]?me|lisez[ _-]?moi|lees[ _-]?mij|licen[cs]e|licentie|copying|notice)\b[^/]*$/i
/** So many names are worth listing. */
const MOST_NAMED = 50

/**
 * The one table among the files of an archive; `asked` is the one that a person named. A text that is about the others is
 * none. Fails with a `FileRefusal` that names them where there is no table, or more than one.
 */
export function chooseEntry(names: readonly string[], asked: string | undefined): string {
  const files = names.filter((name) => !LEFT_BEHIND.test(name))
  if (asked !== undefined && files.includes(asked)) return asked
  if (files.some((name) => REPORT.test(name)) && files.every((name) => REPORT.test(name) || INDEX.test(name)))
    throw new FileRefusal('archive-of-reports')
  const tables = files.filter((name) => TABLE.test(name))
  const meant = tables.filter((name) => !ABOUT.test(name))
  // What no name tells the bytes may.
  const [candidates] = [meant, tables, files].filter((each) => each.length > 0)
  const [first, ...others] = candidates ?? []
  if (first !== undefined && others.length === 0) return first
  throw tables.length > 1
    ? new FileRefusal('question-entry', { entries: (candidates ?? []).slice(0, MOST_NAMED) })
    : new FileRefusal('archive-no-table', { names: files.slice(0, MOST_NAMED) })
}
