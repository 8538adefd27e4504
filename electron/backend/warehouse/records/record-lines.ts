const QUOTE = 0x22
const LINE_END = 0x0a

/**
 * Cuts what a COPY in CSV answers into records, each with its line end, however it comes in pieces: a line within quotes ends
 * none.
 */
export async function* recordLines(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let [start, isQuoted] = [0, false]
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at] === QUOTE) isQuoted = !isQuoted
      else if (bytes[at] === LINE_END && !isQuoted) {
        yield bytes.subarray(start, at + 1)
        start = at + 1
      }
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield rest
}

/** The first field of a record, which is in quotes unless it is empty. */
export function firstField(record: Buffer): string {
  if (record[0] !== QUOTE) return ''
  let end = 1
  while (end < record.length && (record[end] !== QUOTE || record[end + 1] === QUOTE))
    end += record[end] === QUOTE ? 2 : 1
  return record.toString('utf8', 1, end).replaceAll('""', '"')
}
