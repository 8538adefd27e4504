import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import { builtInFormat, type NumberFormat, parseFormat } from '../number-format.ts'
import { walkXml } from '../xml-walk.ts'

/** The number format of each cell style, by the style's number. */
export async function readCellFormats(archive: Archive, part: string | null): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = []
  if (part === null || !archive.has(part)) return formats
  const custom = new Map<number, NumberFormat>()
  let isCellStyle = false
  await walkXml(archive.read(part), part, {
    open(name, attributes) {
      if (name === 'cellXfs') isCellStyle = true
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), parseFormat(attributes.formatCode ?? ''))
      if (name === 'xf' && isCellStyle) {
        const id = Number(attributes.numFmtId ?? 0)
        formats.push(custom.get(id) ?? builtInFormat(id))
      }
      if (formats.length > LIMITS.cellFormats || custom.size > LIMITS.cellFormats)
        throw new FileRefusal('workbook-damaged', { part })
      return false
    },
    close(name) {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  return formats
}
