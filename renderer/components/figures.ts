export interface FigureColumn {
  readonly label: string
  /** Figures stand at the right, in figures of one width. */
  readonly isFigure: boolean
}

/** The figures of a chart in words of the language: what is shown, copied and printed. */
export interface Figures {
  /** What the table holds; read out, and printed above it. */
  readonly caption: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly total?: readonly string[]
}

/** The columns of rows that are named by their first cell and have figures in the others. */
export function figureColumns(name: string, ...figures: readonly string[]): readonly FigureColumn[] {
  return [{ label: name, isFigure: false }, ...figures.map((label) => ({ label, isFigure: true }))]
}

/** The table as tab-separated lines, as a spreadsheet takes them: it knows a number below zero by a hyphen only. */
export function figuresText({ columns, rows, total }: Figures): string {
  const lines = [columns.map(({ label }) => label), ...rows, ...(total === undefined ? [] : [total])]
  const cellText = (cell: string) => cell.replaceAll(/[\t\r\n]+/g, ' ').replace(/^\u2212(?=\d)/, '-')
  return lines.map((cells) => cells.map(cellText).join('\t')).join('\n')
}
