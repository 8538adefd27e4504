/** One record of a delimited text, with the physical line on which it begins, from 1. */
export type RecordVisitor = (cells: string[], line: number) => boolean | undefined

/** How a text ended. `unclosedQuoteLine` is where the quote opens that is never closed, or closed in mid-cell. */
export interface TokenizeOutcome {
  readonly unclosedQuoteLine: number | null
  /** The lone quote with which the back-office export ends. */
  readonly hasLoneClosingQuote: boolean
}

const QUOTE = 34
const CR = 13
const LF = 10

/**
 * Splits a delimited text into records: quoted cells with `""`, line breaks inside quotes, CRLF, LF or CR. The visitor
 * sees every record, blank ones as one empty cell, and stops the walk by returning false.
 */
export function tokenize(text: string, delimiter: string, visit: RecordVisitor): TokenizeOutcome {
  const separator = delimiter.charCodeAt(0)
  const length = text.length
  let at = 0
  let line = 1
  while (at < length) {
    const startLine = line
    const cells: string[] = []
    let isOpen = true
    while (isOpen) {
      if (text.charCodeAt(at) === QUOTE) {
        const end = closingQuote(text, at + 1)
        if (end === -1) {
          const isLone = at === length - 1 || text.slice(at + 1).trim() === ''
          if (isLone && cells.length === 0) return { unclosedQuoteLine: null, hasLoneClosingQuote: true }
          return { unclosedQuoteLine: startLine, hasLoneClosingQuote: false }
        }
        const raw = text.slice(at + 1, end)
        cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw)
        line += lineBreaksIn(raw)
        at = end + 1
        const next = text.charCodeAt(at)
        if (at < length && next !== separator && next !== LF && next !== CR)
          return { unclosedQuoteLine: startLine, hasLoneClosingQuote: false }
      } else {
        const end = cellEnd(text, at, separator)
        cells.push(text.slice(at, end))
        at = end
      }
      if (at < length && text.charCodeAt(at) === separator) {
        at += 1
      } else {
        isOpen = false
      }
    }
    if (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF) at += 2
    else at += 1
    line += 1
    if (visit(cells, startLine) === false) break
  }
  return { unclosedQuoteLine: null, hasLoneClosingQuote: false }
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from)
  while (end !== -1 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2)
  return end
}

function cellEnd(text: string, from: number, separator: number): number {
  let end = from
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    if (code === separator || code === LF || code === CR) break
  }
  return end
}

function lineBreaksIn(text: string): number {
  let count = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === LF || (code === CR && text.charCodeAt(index + 1) !== LF)) count += 1
  }
  return count
}
