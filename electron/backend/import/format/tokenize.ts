/** One record of a delimited text, with the physical line on which it begins, from 1; false ends the walk. */
export type CellsVisitor = (cells: string[], line: number) => boolean | undefined

/** How a text ended. */
export interface TokenizeOutcome {
  /** Where a quote opens that is never closed, or closed in mid-cell. */
  readonly unclosedQuoteLine: number | null
  /** The lone quote with which the back-office export ends. */
  readonly hasLoneClosingQuote: boolean
  /** Where a record begins that is longer than any that could be meant. */
  readonly tooLongLine: number | null
}

export interface Tokenizer {
  /** Takes the next piece of the text, cut anywhere; false when the walk is over. */
  push(piece: string, isLast: boolean): boolean
  readonly outcome: () => TokenizeOutcome
  /** The physical lines of what was read. */
  readonly lines: () => number
}

/** In characters: a quote that is never closed must not take the rest of a large file into memory. */
export const LONGEST_RECORD = 1_048_576

const QUOTE = 34
const CR = 13
const LF = 10
const WHOLE: TokenizeOutcome = { unclosedQuoteLine: null, hasLoneClosingQuote: false, tooLongLine: null }

/**
 * Splits a delimited text that comes in pieces into records: quoted cells with `""`, line breaks inside quotes, CRLF,
 * LF or CR. The visitor sees every record, blank ones as one empty cell. The pieces do not matter: where a record is cut,
 * it is read again with the next piece.
 */
export function createTokenizer(delimiter: string, visit: CellsVisitor): Tokenizer {
  const separator = delimiter.charCodeAt(0)
  let outcome = WHOLE
  let isOver = false
  let pending = ''
  let line = 1

  const end = (found: Partial<TokenizeOutcome>): false => {
    outcome = { ...WHOLE, ...found }
    isOver = true
    pending = ''
    return false
  }

  /** The records of a text that begins with a record; keeps the one that is cut off. */
  const read = (text: string, isLast: boolean): boolean => {
    const { length } = text
    let at = 0
    let nextLf = -1
    let nextCr = -1
    while (at < length) {
      const start = at
      const cells: string[] = []
      let breaks = 0
      let isOpen = true
      while (isOpen) {
        if (text.charCodeAt(at) === QUOTE) {
          let close = text.indexOf('"', at + 1)
          let hasPairs = false
          while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
            hasPairs = true
            close = text.indexOf('"', close + 2)
          }
          const isCut = close === -1 || close === length - 1
          if (close === -1 || close - start > LONGEST_RECORD) {
            if (close !== -1 || length - start > LONGEST_RECORD) return end({ unclosedQuoteLine: line })
            if (!isLast) return keep(text, start)
            const isLone = cells.length === 0 && text.slice(at + 1).trim() === ''
            return end(isLone ? { hasLoneClosingQuote: true } : { unclosedQuoteLine: line })
          }
          if (isCut && !isLast) return keep(text, start)
          const raw = text.slice(at + 1, close)
          cells.push(hasPairs ? raw.replaceAll('""', '"') : raw)
          if (nextLf < at) nextLf = indexOrEnd(text, '\n', at)
          if (nextCr < at) nextCr = indexOrEnd(text, '\r', at)
          if (nextLf < close || nextCr < close) breaks += lineBreaksIn(raw)
          at = close + 1
          const next = text.charCodeAt(at)
          if (at < length && next !== separator && next !== LF && next !== CR) return end({ unclosedQuoteLine: line })
        } else {
          const close = cellEnd(text, at, separator)
          cells.push(text.slice(at, close))
          at = close
        }
        isOpen = at < length && text.charCodeAt(at) === separator
        if (isOpen) at += 1
      }
      if (at - start > LONGEST_RECORD) return end({ tooLongLine: line })
      const isCrLf = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF
      // A return at the edge may be the first half of a line break.
      if (!isLast && (at >= length || (at === length - 1 && !isCrLf && text.charCodeAt(at) === CR)))
        return keep(text, start)
      at += isCrLf ? 2 : 1
      const startLine = line
      line += breaks + 1
      if (visit(cells, startLine) === false) return end({})
    }
    return true
  }

  const keep = (text: string, start: number): true => {
    pending = text.slice(start)
    return true
  }

  return {
    push(piece, isLast) {
      if (isOver) return false
      const text = pending === '' ? piece : pending + piece
      pending = ''
      return read(text, isLast)
    },
    outcome: () => outcome,
    lines: () => (outcome.hasLoneClosingQuote ? line : line - 1),
  }
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from)
  return index === -1 ? text.length : index
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
