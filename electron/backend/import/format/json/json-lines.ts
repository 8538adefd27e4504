import type { OfferedFile } from '../../../platform/offered-file.ts'
import { readChunks } from '../../../platform/read-chunks.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { LONGEST_RECORD } from '../tokenize.ts'
import { isList, isObject, type JsonValue, parseJson } from './parse-json.ts'

/** A line with its physical number and how many bytes of the file are read by then. */
interface WrittenLine {
  readonly text: string
  readonly line: number
  readonly bytesRead: number
}

const LINES_NAME = /\.(?:jsonl|ndjson)$/i

/** True where each line of a file is an object or a list by itself, as databases and logs export them. */
export function isJsonLines({ path, name }: OfferedFile): boolean {
  let isWhole = false
  try {
    for (const { value } of jsonLines(path)) {
      if (value === undefined) continue
      if (isWhole) return true
      isWhole = isObject(value) || isList(value)
      if (!isWhole || LINES_NAME.test(name)) return isWhole
    }
    return false
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
    return isWhole
  }
}

/**
 * Reads a file of lines one by one, none of them held; a blank line has no value. Fails with a `FileRefusal` that names the
 * line.
 */
export function* jsonLines(
  path: string,
): Generator<{ readonly value: JsonValue | undefined; readonly line: number; readonly bytesRead: number }> {
  for (const written of writtenLines(path))
    yield { ...written, value: written.text.trim() === '' ? undefined : parseLine(written) }
}

function* writtenLines(path: string): Generator<WrittenLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let pending = ''
  let line = 0
  let bytesRead = 0
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new FileRefusal('json-invalid', {}, { line: line + 1 })
    }
  }
  for (const chunk of readChunks(path, 0)) {
    bytesRead += chunk.length
    const lines = (pending + decode(chunk)).split('\n')
    pending = lines.pop() ?? ''
    for (const text of lines) {
      line += 1
      yield { text, line, bytesRead }
    }
    if (pending.length > LONGEST_RECORD)
      throw new FileRefusal('line-too-long', { limit: LONGEST_RECORD }, { line: line + 1 })
  }
  const text = pending + decode()
  if (text !== '') yield { text, line: line + 1, bytesRead }
}

function parseLine({ text, line }: WrittenLine): JsonValue {
  try {
    return parseJson(text)
  } catch (error) {
    if (error instanceof FileRefusal) throw new FileRefusal(error.code, error.details, { line })
    throw error
  }
}
