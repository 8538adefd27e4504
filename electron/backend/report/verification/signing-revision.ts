import { isEndOfFile, type PdfObject, type PdfRevision, plainStream, readAppended, readFirst } from './pdf-revision.ts'
import { canonicalValue, type PdfEntries, PdfSyntaxError, type PdfValue } from './pdf-syntax.ts'
import type { Revisions } from './revisions.ts'

/** What was appended to a sealed report, where it only signs. */
export interface SigningRevision {
  /** A signature is drawn somewhere on a page, over whatever stands there. */
  readonly isVisible: boolean
}

/**
 * Judges what was appended to a sealed report: `null` unless all of it only signs. A viewer that follows the cross-reference
 * tables then shows the pages as they were sealed, and signatures.
 */
export function signingRevision({ first, appended }: Revisions): SigningRevision | null {
  try {
    return judge(Buffer.concat([first, appended]), first)
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof RangeError || isOfInflate(error)) return null
    throw error
  }
}

function isOfInflate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(?:Z_|ERR_BUFFER)/.test(String(error.code))
}

/** A file before and after what was appended to it. */
interface Change {
  readonly before: ReadonlyMap<number, PdfObject>
  readonly added: ReadonlyMap<number, PdfObject>
}

function judge(file: Uint8Array, first: Uint8Array): SigningRevision | null {
  const sealed = readFirst(first)
  const added = new Map<number, PdfObject>()
  let last = sealed
  do {
    const revision = readAppended(file, last)
    if (!isApart(revision, sealed.objects) || !continues(revision.trailer, sealed.trailer)) return null
    for (const [number, object] of revision.objects) if (object.generation === 0) added.set(number, object)
    last = revision
  } while (!isEndOfFile(file, last.end))
  const change = { before: sealed.objects, added }
  const catalog = numberOf(sealed.trailer.get('Root'))
  const widgets = addedWidgets(change, catalog)
  const fields = signedFields(change, entriesAt(change, catalog).get('AcroForm'))
  const isComplete =
    fields !== null && fields.widgets.size > 0 && [...(widgets ?? [])].every((each) => fields.widgets.has(each))
  if (widgets === null || !isComplete || !changesOnlyWhatSigns(change, catalog, sealed.trailer)) return null
  return { isVisible: [...fields.widgets].some((each) => isShown(entriesAt(change, each))) }
}

/** An object of a later generation, as some signers leave behind, is another one: it may not stand for one that there was. */
function isApart({ objects }: PdfRevision, sealed: ReadonlyMap<number, PdfObject>): boolean {
  return [...objects].every(
    ([number, object]) => object.generation === 0 || (!sealed.has(number) && !holdsObjects(object)),
  )
}

/** The same catalog and description, and nothing that other viewers read objects from. */
function continues(trailer: PdfEntries, sealed: PdfEntries): boolean {
  const isSame = (key: string) => canonicalValue(trailer.get(key)) === canonicalValue(sealed.get(key))
  return isSame('Root') && isSame('Info') && !trailer.has('Encrypt') && !trailer.has('XRefStm')
}

function numberOf(value: PdfValue | undefined): number {
  if (value?.kind !== 'reference' || value.generation !== 0) throw new PdfSyntaxError('no reference')
  return value.object
}

function entriesOf(value: PdfValue | undefined): PdfEntries {
  if (value?.kind !== 'dictionary') throw new PdfSyntaxError('no dictionary')
  return value.entries
}

function entriesAt({ before, added }: Change, number: number): PdfEntries {
  return entriesOf((added.get(number) ?? before.get(number))?.value)
}

function entriesBefore({ before }: Change, number: number): PdfEntries {
  return entriesOf(before.get(number)?.value)
}

/** A value, or what it refers to. */
function followed({ before, added }: Change, value: PdfValue | undefined): PdfValue | undefined {
  if (value?.kind !== 'reference') return value
  const number = numberOf(value)
  return (added.get(number) ?? before.get(number))?.value
}

function itemsOf(change: Change, value: PdfValue | undefined): readonly PdfValue[] {
  const list = followed(change, value)
  if (list === undefined) return []
  if (list.kind !== 'array') throw new PdfSyntaxError('no array')
  return list.items
}

/** True where two dictionaries are equal but for some members. */
function equalBut(before: PdfEntries, after: PdfEntries, free: ReadonlySet<string>): boolean {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].every((key) => free.has(key) || canonicalValue(before.get(key)) === canonicalValue(after.get(key)))
}

const CATALOG_MEMBERS: ReadonlySet<string> = new Set(['AcroForm', 'DSS', 'Perms', 'Extensions'])
const PAGE_MEMBERS: ReadonlySet<string> = new Set(['Annots'])
const DATES: ReadonlySet<string> = new Set(['CreationDate', 'ModDate'])

/** True where no object of the sealed revision changes but as a signature needs it. */
function changesOnlyWhatSigns(change: Change, catalog: number, trailer: PdfEntries): boolean {
  const { before, added } = change
  const pages = new Map(pagesOf(change, catalog).map((page) => [page, entriesBefore(change, page)]))
  const lists = new Set([...pages.values()].flatMap((page) => referenceIn(page.get('Annots'))))
  const [info] = referenceIn(trailer.get('Info'))
  const [metadata] = referenceIn(entriesBefore(change, catalog).get('Metadata'))
  const isAllowed = (number: number, free: ReadonlySet<string>) =>
    added.get(number)?.stream === null && equalBut(entriesBefore(change, number), entriesAt(change, number), free)
  return [...added].every(([number, object]) => {
    const sealed = before.get(number)
    if (sealed === undefined) return !holdsObjects(object)
    if (number === catalog) return isAllowed(number, CATALOG_MEMBERS)
    if (number === info) return isAllowed(number, DATES)
    if (number === metadata) return textOf(sealed) === textOf(object)
    // Lists are looked at from their pages.
    return pages.has(number) ? isAllowed(number, PAGE_MEMBERS) : lists.has(number)
  })
}

/** Viewers that look for lost objects find those of such a stream, too. */
function holdsObjects({ value }: PdfObject): boolean {
  const type = value.kind === 'dictionary' ? value.entries.get('Type') : undefined
  return type?.kind === 'name' && ['ObjStm', 'XRef', 'Catalog', 'Pages', 'Page'].includes(type.value)
}

function referenceIn(value: PdfValue | undefined): readonly number[] {
  return value?.kind === 'reference' ? [value.object] : []
}

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})/g

/** Metadata without their dates, and without the room that is left for more. */
function textOf(object: PdfObject): string {
  const text = Buffer.from(plainStream(object)).toString('utf8')
  return text.replace(INSTANT, '').replace(/\s+/g, ' ').trim()
}

/** The pages of the sealed revision. */
function pagesOf(change: Change, catalog: number): readonly number[] {
  const below = (node: number, seen: ReadonlySet<number>): readonly number[] => {
    if (seen.has(node)) throw new PdfSyntaxError('pages in a circle')
    const kids = entriesBefore(change, node).get('Kids')
    if (kids === undefined) return [node]
    const list = kids.kind === 'reference' ? change.before.get(kids.object)?.value : kids
    return (list?.kind === 'array' ? list.items : []).flatMap((kid) => below(numberOf(kid), new Set([...seen, node])))
  }
  return below(numberOf(entriesBefore(change, catalog).get('Pages')), new Set())
}

/**
 * The annotations that were added, all to one page and behind those that it had; `null` where any other list changed, or one
 * was added that is not a new object.
 */
function addedWidgets(change: Change, catalog: number): ReadonlySet<number> | null {
  const changed = pagesOf(change, catalog).flatMap((page) => {
    const sealed = entriesBefore(change, page).get('Annots')
    const list = sealed?.kind === 'reference' ? change.before.get(sealed.object)?.value : sealed
    const before = list?.kind === 'array' ? list.items : []
    const after = itemsOf(change, entriesAt(change, page).get('Annots'))
    const isKept = before.every((each, index) => canonicalValue(each) === canonicalValue(after[index]))
    if (!isKept) throw new PdfSyntaxError('an annotation is gone')
    return after.length === before.length ? [] : [after.slice(before.length)]
  })
  const widgets = new Set(changed.flat().map(numberOf))
  const isNew = [...widgets].every((each) => !change.before.has(each))
  return changed.length <= 1 && isNew ? widgets : null
}

const FORM_MEMBERS: ReadonlySet<string> = new Set(['Type', 'Fields', 'SigFlags', 'DR', 'DA', 'NeedAppearances'])
const FIELD_MEMBERS: ReadonlySet<string> = new Set(
  'Type Subtype FT T TU TM F Ff Rect P V AP MK BS Border DA DR Q Lock SV M NM Kids Parent AS C H'.split(' '),
)

interface SignedFields {
  /** The annotations of the fields: a field and its only one are mostly one object. */
  readonly widgets: ReadonlySet<number>
}

/** The fields of a form, each new and with a signature as its value; `null` where there is anything else in it. */
function signedFields(change: Change, value: PdfValue | undefined): SignedFields | null {
  const form = entriesOf(followed(change, value))
  const needsAppearances = form.get('NeedAppearances')
  const isPlain = [...form.keys()].every((key) => FORM_MEMBERS.has(key))
  if (!isPlain || (needsAppearances?.kind === 'boolean' && needsAppearances.value)) return null
  const fields = itemsOf(change, form.get('Fields')).map(numberOf)
  const widgets = fields.flatMap((field) => {
    const kids = itemsOf(change, entriesAt(change, field).get('Kids')).map(numberOf)
    return kids.length === 0 ? [field] : kids
  })
  const isSigned = fields.every((field) => isSignature(change, field))
  const areWidgets = widgets.every((each) => isWidget(change, each))
  return isSigned && areWidgets ? { widgets: new Set(widgets) } : null
}

function isSignature(change: Change, field: number): boolean {
  const entries = entriesAt(change, field)
  const type = entries.get('FT')
  const value = entries.get('V')
  const signature = entriesOf(followed(change, value))
  const isOwn = value?.kind !== 'reference' || !change.before.has(value.object)
  const hasBytes = signature.get('Contents')?.kind === 'string' && signature.get('ByteRange')?.kind === 'array'
  return isNewField(change, field) && type?.kind === 'name' && type.value === 'Sig' && isOwn && hasBytes
}

function isWidget(change: Change, number: number): boolean {
  const subtype = entriesAt(change, number).get('Subtype')
  return isNewField(change, number) && subtype?.kind === 'name' && subtype.value === 'Widget'
}

/** No member lets a field act, or show more than its appearance. */
function isNewField(change: Change, number: number): boolean {
  return !change.before.has(number) && [...entriesAt(change, number).keys()].every((key) => FIELD_MEMBERS.has(key))
}

const HIDDEN = 2

function isShown(widget: PdfEntries): boolean {
  const flags = widget.get('F')
  const rect = widget.get('Rect')
  if (flags?.kind === 'number' && (flags.value & HIDDEN) !== 0) return false
  const places =
    rect?.kind === 'array' ? rect.items.map((each) => (each.kind === 'number' ? each.value : Number.NaN)) : []
  const [left = 0, bottom = 0, right = 0, top = 0] = places
  return !(places.length === 4 && (left === right || bottom === top))
}
