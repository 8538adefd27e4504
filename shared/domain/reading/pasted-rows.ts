/** What divides the cells of a few rows, a sign that the others may stand beside before them. */
const DELIMITERS = ['\t', ';', ','] as const

/** A cell in quotation marks, in which two stand for one, or one without. */
const CELL = { '\t': cellBefore('\t'), ';': cellBefore(';'), ',': cellBefore(',') }

function cellBefore(delimiter: string): RegExp {
  return new RegExp(String.raw`(?:"((?:[^"]|"")*)"|([^${delimiter}\r\n]*))(${delimiter}|\r\n|\r|\n|$)`, 'gy')
}

/** The cells of rows as a spreadsheet copies or saves them; blank rows are left out. */
export function pastedRows(pasted: string): readonly (readonly string[])[] {
  const text = pasted.replace(/^\ufeff/, '')
  const delimiter = DELIMITERS.find((each) => text.includes(each)) ?? '\t'
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end = ''] of text.matchAll(CELL[delimiter])) {
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    if (end === delimiter) continue
    rows.push(row)
    row = []
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''))
}
