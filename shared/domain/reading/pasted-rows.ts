/** A cell in quotation marks, in which two stand for one, or one without. */
const CELL = { '\t': cellBefore('\t'), ';': cellBefore(';'), ',': cellBefore(',') }

function cellBefore(delimiter: string): RegExp {
  return new RegExp(String.raw`(?:"((?:[^"]|"")*)"|([^${delimiter}\r\n]*))(${delimiter}|\r\n|\r|\n|$)`, 'gy')
}

/** The sign that most lines have, as a name may hold any; a comma divides where neither of the others stands. */
function delimiterOf(text: string): keyof typeof CELL {
  const lines = text.split(/[\r\n]+/)
  const linesWith = (sign: string): number => lines.filter((line) => line.includes(sign)).length
  const [tabs, semicolons] = [linesWith('\t'), linesWith(';')]
  if (tabs + semicolons === 0) return ','
  return semicolons > tabs ? ';' : '\t'
}

/** The cells of rows as a spreadsheet copies or saves them; blank rows are left out. */
export function pastedRows(pasted: string): readonly (readonly string[])[] {
  const text = pasted.replace(/^\ufeff/, '')
  const delimiter = delimiterOf(text)
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
