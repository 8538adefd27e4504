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

const HEAD = ['test', 'cases', 'result', 'date', 'commit']

/** The results as a table of the README, its columns as wide as their cells. */
function soakTable(results: readonly SoakResult[]): string {
  const rows = [HEAD, ...results.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`
  const [head = HEAD, ...body] = rows
  return [line(head), line([], '-'), ...body.map((cells) => line(cells))].join('\n')
}

/** The README with the table of the results in the place of its own. */
export function withSoakTable(readme: string, results: readonly SoakResult[]): string {
  return readme.replace(/^\| test +\| cases.*\n(?:\|.*\n)*/m, () => `${soakTable(results)}\n`)
}

function cellsOf({ name, count, passed, seconds, date, commit }: SoakResult): readonly string[] {
  const cases = String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
  return [`\`${name}\``, cases, `${passed ? 'passed' : 'failed'} in ${seconds} s`, date, commit ?? '']
}
