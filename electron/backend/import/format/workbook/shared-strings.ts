import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import type { Archive } from './archive.ts'
import { unescapeText } from './escaped-text.ts'
import { LIMITS } from './limits.ts'
import { walkXml } from './xml-walk.ts'

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
