import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { LIKELY_ENCODINGS } from '../../../../shared/domain/import/encoding.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { readChunks } from '../../platform/read-chunks.ts'

/** A cell with a letter that has an accent, one character for each byte; a longer one is cut. */
const CELL = /[^\n\r;,\t|"]{0,40}[\x80-\xff][^\n\r;,\t|"]{0,40}/g

/** Asks how the bytes of a text are to be read, with a cell of it as each encoding reads it. */
export function encodingQuestion(path: string, file: string): Problem {
  const cell = cellInDoubt(path)
  const readings = LIKELY_ENCODINGS.map((encoding) => [encoding, iconv.decode(cell, encoding).trim()] as const)
  return { code: 'question-encoding', place: { file }, raw: null, details: Object.fromEntries(readings) }
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
