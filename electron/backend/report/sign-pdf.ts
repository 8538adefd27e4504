import { createHash } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { cmsSignature } from '../signing/cms-signature.ts'
import type { SigningKey } from '../signing/signing-key.ts'

interface SignOptions {
  readonly key: SigningKey
  /** The time that the signature tells, ISO 8601. */
  readonly now: string
  /** How a reader calls the field of the signature, in the language of the report. */
  readonly fieldLabel: string
}

/** What a signature is told to be: of PAdES, by the certificate in it. */
const KIND = '/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached'
/** Enough for a key of 4096 bits and for what stands around certificates. */
const ROOM = 2048
/** Digits of a place in the file, which are written once all places are known. */
const PLACE_WIDTH = 10
/** Of an annotation: printed and locked. Hidden is what PDF/A forbids; a field of no size is seen by nobody anyway. */
const PRINT_AND_LOCKED = 132

/**
 * Signs a PDF with a classic trailer by an appended revision (PAdES baseline B-B): a field of no size on the first page and
 * its signature. Of what is there only the list of forms and that of the annotations of this page change.
 */
export async function signPdf(first: Uint8Array, { key, now, fieldLabel }: SignOptions): Promise<Uint8Array> {
  const document = await PDFDocument.load(first, { updateMetadata: false })
  const { context, catalog } = document
  const page = document.getPage(0)
  const root = context.trailerInfo.Root
  if (!(root instanceof PDFRef)) throw new TypeError('a PDF without a catalog')
  if (catalog.has(PDFName.of('AcroForm'))) throw new TypeError('a PDF that has a form or a signature already')
  const field = PDFRef.of(context.largestObjectNumber + 1)
  const value = PDFRef.of(context.largestObjectNumber + 2)
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  const objects = [
    [root, withEntry(catalog, 'AcroForm', context.obj({ Fields: [field], SigFlags: 3 }))],
    [page.ref, withEntry(page.node, 'Annots', context.obj([...annotations, field]))],
    [
      field,
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFHexString.fromText('Signature'),
        TU: PDFHexString.fromText(fieldLabel),
        F: PRINT_AND_LOCKED,
        Rect: [0, 0, 0, 0],
        P: page.ref,
        V: value,
      }),
    ],
  ] as const
  const draft = new Draft(first)
  for (const [ref, object] of objects) draft.open(ref).add(`${object}\nendobj\n`)
  draft.open(value).add(`<< ${KIND} /M (${pdfDate(now)}) /ByteRange [0 `)
  const rangeAt = draft.length
  draft.add(`${' '.repeat(3 * PLACE_WIDTH)}] /Contents `)
  const certificates = [key.certificate, ...key.issuers].reduce((sum, { raw }) => sum + raw.length, 0)
  const holeAt = draft.length
  draft.add(`<${'00'.repeat(certificates + ROOM)}>`)
  const holeEnd = draft.length
  draft.add(' >>\nendobj\n')
  const identifiers = context.trailerInfo.ID
  const trailer = context.obj({
    Size: value.objectNumber + 1,
    Root: root,
    Info: context.trailerInfo.Info,
    ID: identifiers instanceof PDFArray ? [identifiers.get(0), identifierOf(first, now)] : undefined,
    Prev: crossReferencesOf(first),
  })
  draft.close(String(trailer))
  const file = draft.bytes()
  const places = [holeAt, holeEnd, file.length - holeEnd].map((place) => String(place).padEnd(PLACE_WIDTH))
  file.write(places.join(''), rangeAt, 'latin1')
  const signature = cmsSignature([file.subarray(0, holeAt), file.subarray(holeEnd)], key)
  file.write(Buffer.from(signature).toString('hex'), holeAt + 1, 'latin1')
  return file
}

/** An appended revision as it is written: its objects one by one, then where each of them begins. */
class Draft {
  readonly #pieces: Uint8Array[] = []
  readonly #starts: (readonly [PDFRef, number])[] = []
  #length = 0

  constructor(first: Uint8Array) {
    this.#push(first)
    this.add('\n')
  }

  get length(): number {
    return this.#length
  }

  open(ref: PDFRef): this {
    this.#starts.push([ref, this.#length])
    return this.add(`${ref.objectNumber} ${ref.generationNumber} obj\n`)
  }

  add(text: string): this {
    this.#push(Buffer.from(text, 'latin1'))
    return this
  }

  close(trailer: string): void {
    const at = this.#length
    const entries = this.#starts
      .toSorted(([one], [other]) => one.objectNumber - other.objectNumber)
      .map(([{ objectNumber, generationNumber }, start]) => {
        const place = String(start).padStart(10, '0')
        return `${objectNumber} 1\n${place} ${String(generationNumber).padStart(5, '0')} n \n`
      })
    this.add(`xref\n${entries.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF`)
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces)
  }

  #push(bytes: Uint8Array): void {
    this.#pieces.push(bytes)
    this.#length += bytes.length
  }
}

function withEntry(dictionary: PDFDict, name: string, value: PDFDict | PDFArray): PDFDict {
  const changed = PDFDict.withContext(dictionary.context)
  for (const [key, each] of dictionary.entries()) changed.set(key, each)
  changed.set(PDFName.of(name), value)
  return changed
}

/** The second half of the identifier of a file is another for each revision. */
function identifierOf(first: Uint8Array, now: string): PDFHexString {
  return PDFHexString.of(createHash('sha256').update(first).update(now).digest('hex').slice(0, 32))
}

/** Where the last cross-reference table of a file begins. */
function crossReferencesOf(file: Uint8Array): number {
  const end = Buffer.from(file.subarray(-64)).toString('latin1')
  return Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
}

/** `2026-11-30T17:00:00.000Z` as `D:20261130170000Z`. */
function pdfDate(instant: string): string {
  return `D:${instant.slice(0, 19).replace(/\D/g, '')}Z`
}
