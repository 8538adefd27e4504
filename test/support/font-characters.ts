import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** The characters that a WOFF file has glyphs for, as the table `cmap` of its font lists them (OpenType, formats 4 and 12). */
export function fontCharacters(file: string): ReadonlySet<number> {
  const table = cmapOf(readFileSync(file))
  const starts = Array.from({ length: table.readUInt16BE(2) }, (_, index) => table.readUInt32BE(8 + 8 * index))
  return new Set(starts.flatMap((start) => charactersOf(table.subarray(start))))
}

function cmapOf(woff: Buffer): Buffer {
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => woff.subarray(44 + 20 * index))
  const entry = entries.find((each) => each.toString('latin1', 0, 4) === 'cmap')
  if (entry === undefined) throw new Error('a font without characters')
  const [offset, size, fullSize] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
  const written = woff.subarray(offset, offset + size)
  return size === fullSize ? written : inflateSync(written)
}

function charactersOf(table: Buffer): readonly number[] {
  const format = table.readUInt16BE(0)
  if (format === 12) return groupsOf(table)
  return format === 4 ? segmentsOf(table) : []
}

function groupsOf(table: Buffer): readonly number[] {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, index) => table.subarray(16 + 12 * index))
  return groups.flatMap((group) => between(group.readUInt32BE(0), group.readUInt32BE(4)))
}

function segmentsOf(table: Buffer): readonly number[] {
  const size = table.readUInt16BE(6)
  return Array.from({ length: size / 2 }, (_, index) => 14 + 2 * index).flatMap((end) => {
    const [start, delta, range] = [end + size + 2, end + 2 * size + 2, end + 3 * size + 2]
    const first = table.readUInt16BE(start)
    const offset = table.readUInt16BE(range)
    const glyphOf = (character: number) =>
      offset === 0
        ? (character + table.readInt16BE(delta)) & 0xffff
        : table.readUInt16BE(range + offset + 2 * (character - first))
    return between(first, table.readUInt16BE(end)).filter((each) => each < 0xffff && glyphOf(each) !== 0)
  })
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
