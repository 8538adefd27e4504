/** One test at its full count, as `test/soak.json` keeps it. */
export interface SoakResult {
  readonly name: string
  readonly file: string
  readonly count: number
  readonly seed: number
  readonly passed: boolean
  readonly seconds: number
  readonly date: string
  readonly commit: string | null
}

/** The long runs that are faults or abuse, each with what is done to the program. */
export const FAULTS: Readonly<Record<string, string>> = {
  'import-kill': 'an import is killed',
  'migration-kill': 'a migration is killed, before each of its steps',
  'report-kill': 'a report is killed',
  'batch-kill': 'a batch of reports is killed',
  'backup-kill': 'a backup is killed',
  'restore-kill': 'a restore is killed',
  'undo-kill': 'an undo is killed',
  'purge-kill': 'a purge is killed',
  'demonstration-kill': 'a demonstration is killed while it is made',
  'full-disk': 'the disk is full, wherever in a change or a migration',
  'full-disk-files': 'the disk is full, wherever in a report, a batch, a backup or a list',
  'full-disk-demonstration': 'the disk is full, wherever in a demonstration',
  'folder-faults': 'the folder goes, comes back, takes no change or is held, or the clock is set back',
  'many-writers': 'programs import into one folder at once',
  'first-starts': 'first starts at once',
  'backup-bits': 'a bit, a sector or the end of a backup is lost',
  'database-bits': 'a bit, a sector or the end of the database is lost',
  'log-bits': 'a bit, a sector or the end of its log is lost',
  'journal-tampered': 'an entry of the journal is changed',
  'tampered-reports': 'a report is changed',
  'update-bytes': 'a byte of a signed update is changed',
  'conformance-bodies': 'any call, on each of three hosts',
  'loopback-paths': 'any path is asked of the loopback host',
  'import-fuzz': 'any file is imported',
  'no-route': 'no route leads out: import, question and report',
  'any-command': 'any command line',
  'hostile-texts': 'hostile texts go out every way',
}

const NOT_YET = 'not yet run'

/** Lines under a head as a table of the README, its columns as wide as their cells. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |\n`
  return [line(head), line([], '-'), ...body.map((cells) => line(cells))].join('')
}

/** The README with the tables of the results in the places of its own. */
export function withSoakTables(readme: string, results: readonly SoakResult[]): string {
  const all = tableOf([['test', 'cases', 'result', 'date', 'commit'], ...results.map(cellsOf)])
  const faults = tableOf([
    ['fault or abuse', 'test', 'times tried', 'survived'],
    ...Object.entries(FAULTS).map(([name, words]) => [words, `\`${name}\``, ...survivalOf(name, results)]),
  ])
  return readme
    .replace(/^\| test +\| cases.*\n(?:\|.*\n)*/m, () => all)
    .replace(/^\| fault or abuse .*\n(?:\|.*\n)*/m, () => faults)
}

function cellsOf({ name, count, passed, seconds, date, commit }: SoakResult): readonly string[] {
  return [`\`${name}\``, counted(count), `${passed ? 'passed' : 'failed'} in ${seconds} s`, date, commit ?? '']
}

/** How often a fault was tried, and how often all was as it should be: a run ends at the first time that it is not. */
function survivalOf(name: string, results: readonly SoakResult[]): readonly string[] {
  const found = results.find((result) => result.name === name)
  if (found === undefined) return [NOT_YET, NOT_YET]
  return [counted(found.count), found.passed ? counted(found.count) : 'failed']
}

function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
}
