import { posix } from 'node:path'
import { FileRefusal } from '../../../../store/foreign/file-refusal.ts'
import type { Archive } from '../archive.ts'
import { LIMITS } from '../limits.ts'
import type { Sheet } from '../open-book.ts'
import type { DateSystem } from '../serial-day.ts'
import { walkXml } from '../xml-walk.ts'

export interface SheetPart extends Sheet {
  readonly part: string
}

/** Where things are inside a workbook. */
export interface BookParts {
  readonly sheets: readonly SheetPart[]
  readonly dateSystem: DateSystem
  readonly strings: string | null
  readonly styles: string | null
  readonly hasMacros: boolean
}

interface Relation {
  readonly kind: string
  readonly target: string
}

/** Reads which sheets a workbook has, in their order. Links to other files are passed over, never followed. */
export async function readBookParts(archive: Archive): Promise<BookParts> {
  const book = await bookPart(archive)
  const relations = await readRelations(archive, book)
  const sheets: SheetPart[] = []
  let dateSystem: DateSystem = '1900'
  await walkXml(archive.read(book), book, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes.date1904)) dateSystem = '1904'
      const relation = name === 'sheet' ? relations.get(relationOf(attributes)) : undefined
      if (relation?.kind !== 'worksheet') return false
      if (sheets.length >= LIMITS.sheets) throw new FileRefusal('workbook-too-many-parts', { limit: LIMITS.sheets })
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible'
      sheets.push({ name: attributes.name ?? '', isHidden, part: relation.target })
      return false
    },
  })
  const target = (kind: string): string | null =>
    [...relations.values()].find((relation) => relation.kind === kind)?.target ?? null
  const hasMacros = archive.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
  return { sheets, dateSystem, strings: target('sharedStrings'), styles: target('styles'), hasMacros }
}

/** The part that lists the sheets; an archive without one is another kind of file. */
async function bookPart(archive: Archive): Promise<string> {
  const root = archive.has('_rels/.rels') ? await readRelations(archive, '') : new Map<string, Relation>()
  const target = [...root.values()].find((relation) => relation.kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (/\.bin$/i.test(target) || archive.has('xl/workbook.bin')) throw new FileRefusal('file-binary-workbook')
  if (/^(?:word|ppt)\//i.test(target) && archive.has(target)) throw new FileRefusal('file-document')
  if (!archive.has(target) || !target.toLowerCase().startsWith('xl/')) throw new FileRefusal('file-zip')
  return target
}

async function readRelations(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = part === '' ? '' : posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const relations = new Map<string, Relation>()
  if (!archive.has(name)) return relations
  await walkXml(archive.read(name), name, {
    open(element, { Id = '', Type = '', Target = '', TargetMode }) {
      if (element !== 'Relationship' || TargetMode === 'External') return false
      const target = posix.normalize(Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target))
      relations.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target })
      return false
    },
  })
  return relations
}

function relationOf(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((each) => each.endsWith(':id'))
  return name === undefined ? '' : (attributes[name] ?? '')
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true'
}
