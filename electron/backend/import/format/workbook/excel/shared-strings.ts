import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import { walkXml } from '../xml-walk.ts'

/** The texts that cells refer to by number: rich text joined, the reading aids of East Asian texts left out. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === null || !archive.has(part)) return strings
  let text = ''
  let characters = 0
  let phonetic = 0
  await walkXml(archive.read(part), part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic += 1
      return name === 't' && phonetic === 0
    },
    close(name, piece) {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') text += piece
      if (name !== 'si') return
      characters += text.length
      if (strings.length >= LIMITS.sharedStrings || characters > LIMITS.sharedCharacters)
        throw new FileRefusal('workbook-too-large', { limit: LIMITS.sharedCharacters / 1e6 })
      strings.push(unescapeText(text))
    },
  })
  return strings
}

/** How a workbook writes a character that XML cannot hold: `_x000D_`. A true `_x` is written `_x005F_x`. */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** The text of a cell with its escapes read; half of a pair of surrogates stays as it is written. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPE, (whole, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code >= 0xd800 && code <= 0xdfff ? whole : String.fromCharCode(code)
  })
}
