import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { LIKELY_ENCODINGS } from '../../../../shared/domain/import/encoding.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { readChunks } from '../../platform/read-chunks.ts'
import type { OpenedFile, RecordSource, WalkOutcome } from './record-source.ts'
import { ENCODED_TWICE, readText, type TextEncoding } from './text-encoding.ts'
import { createTokenizer, LONGEST_RECORD, type Tokenizer } from './tokenize.ts'

/** What may divide the cells of a text. */
export const DELIMITERS = [';', '\t', ',', '|'] as const

/** A delimited text as a file to be read: one source per delimiter that it may have. `file` names it in places. */
export function openText(
  path: string,
  file: string,
  encoding: TextEncoding,
  delimiter: Mapping['delimiter'],
): OpenedFile {
  const delimiters = delimiter === undefined ? DELIMITERS : [delimiter]
  return {
    format: 'text',
    sheets: [],
    encoding: encoding.encoding,
    encodingBy: { by: encoding.by },
    hasByteOrderMark: encoding.markLength > 0,
    sources: delimiters.map((each) => createTextSource(path, file, encoding, each)),
    problems: encoding.isDoubtful
      ? [encodingQuestion(path, file)]
      : encoding.isTwice
        ? encodedTwice(path, file, encoding)
        : [],
  }
}

/** Tells a text that was encoded before it was encoded, by the first letter that shows it: a cell may be about a person. */
function encodedTwice(path: string, file: string, encoding: TextEncoding): readonly Problem[] {
  const found = firstMatch(path, encoding, ENCODED_TWICE)
  if (found === null) return []
  return [{ code: 'note-encoded-twice', place: { file, line: found.line }, raw: found.text, details: {} }]
}

/** Reads the text from disk piece by piece, each time it is walked. */
export function createTextSource(
  path: string,
  file: string,
  encoding: Pick<TextEncoding, 'encoding' | 'markLength'>,
  delimiter: string,
  chunkSize?: number,
): RecordSource {
  let passed = 0
  return {
    file,
    delimiter,
    sheet: null,
    bytesRead: () => passed,
    place: () => ({}),
    async walk(visit) {
      const tokenizer = createTokenizer(delimiter, visit)
      let isOpen = true
      for (const { text, bytesRead } of readText(path, encoding, chunkSize)) {
        passed = bytesRead
        isOpen = tokenizer.push(text, false)
        if (!isOpen) break
      }
      if (isOpen) tokenizer.push('', true)
      return outcomeOf(tokenizer, file)
    },
  }
}

function outcomeOf({ outcome, lines }: Tokenizer, file: string): WalkOutcome {
  const { unclosedQuoteLine, hasLoneClosingQuote, tooLongLine } = outcome()
  const details = { limit: LONGEST_RECORD }
  const problems =
    tooLongLine === null
      ? []
      : [{ code: 'line-too-long' as const, place: { file, line: tooLongLine }, raw: null, details }]
  return { unclosedQuoteLine, hasLoneClosingQuote, problems, notes: [], lastLine: lines() }
}

/** True when the text has nothing but white space, as far as a look at its beginning tells. */
export function isBlankText(path: string, encoding: TextEncoding): boolean {
  const [first, second] = readText(path, encoding)
  return second === undefined && (first?.text ?? '').trim() === ''
}

/** The first text of a file that a pattern finds, with its physical line; `null` where there is none. */
export function firstMatch(
  path: string,
  encoding: Pick<TextEncoding, 'encoding' | 'markLength'>,
  pattern: RegExp,
): { readonly text: string; readonly line: number } | null {
  let line = 1
  let endsInReturn = false
  for (const { text } of readText(path, encoding)) {
    const found = pattern.exec(text)
    const before = found === null ? text : text.slice(0, found.index)
    line += before.split(/\r\n|\r|\n/).length - 1
    // A line break that the edge of two pieces cuts is counted once.
    if (endsInReturn && before.startsWith('\n')) line -= 1
    if (found !== null) return { text: found[0], line }
    endsInReturn = text.endsWith('\r')
  }
  return null
}

/** A cell with a letter that has an accent, one character for each byte; a longer one is cut. */
const CELL = /[^\n\r;,\t|"]{0,40}[\x80-\xff][^\n\r;,\t|"]{0,40}/g

/** Asks how the bytes of a text are to be read, with a cell of it as each encoding reads it. */
function encodingQuestion(path: string, file: string): Problem {
  const cell = cellInDoubt(path)
  const readings = LIKELY_ENCODINGS.map((encoding) => [encoding, iconv.decode(cell, encoding).trim()] as const)
  return { code: 'question-encoding', place: { file }, raw: null, details: { readings: Object.fromEntries(readings) } }
}

/** The first cell that is no UTF-8. */
function cellInDoubt(path: string): Buffer {
  for (const chunk of readChunks(path, 0)) {
    const cells = chunk.toString('latin1').match(CELL) ?? []
    const found = cells.map((cell) => Buffer.from(cell, 'latin1')).find((cell) => !isUtf8(cell))
    if (found !== undefined) return found
  }
  return Buffer.alloc(0)
}
