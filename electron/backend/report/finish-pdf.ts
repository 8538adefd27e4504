import { AFRelationship, ParseSpeeds, PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { Temporal } from 'temporal-polyfill'
import { type Day, TIME_ZONE } from '../../../shared/domain/calendar/day.ts'
import { type Language, LOCALES } from '../../../shared/domain/vocabulary/language.ts'
import { declareStandards } from './pdf-standards.ts'
import type { Printed } from './printed.ts'
import { sealPdf } from './seal.ts'
import { nameApostrophe } from './structure/apostrophe.ts'
import { markArtefacts } from './structure/artefacts.ts'
import { takeDecorations } from './structure/decorations.ts'
import { drawnOnPages } from './structure/drawn-marks.ts'
import { boxFigures } from './structure/figure-boxes.ts'
import { mendTags } from './structure/mend-tags.ts'
import { renumberStructure } from './structure/structure-ids.ts'
import { TagTree } from './structure/structure-tree.ts'

export interface Attachment {
  readonly name: string
  readonly mimeType: string
  readonly text: string
  readonly description: string
  /** What it is to the pages: the data of a table, what the whole comes from, or what helps to judge it. */
  readonly relationship: 'data' | 'source' | 'supplement'
}

const RELATIONSHIPS = {
  data: AFRelationship.Data,
  source: AFRelationship.Source,
  supplement: AFRelationship.Supplement,
} as const

/** The hash of the sources of the program, and the browser that printed. */
export interface Maker {
  readonly build: string
  readonly engine: string
}

export interface PdfFacts {
  readonly title: string
  readonly subject: string
  readonly keywords: string
  readonly language: Language
  /** What a note is called by its number, for who hears a mark. */
  readonly noteName: (mark: number) => string
  readonly version: string
  /** What made the file: only the same two give the same bytes again. */
  readonly maker: Maker
  /** The hash of the manifest, from which the file has its identifier. */
  readonly contentHash: string
  /** All dates of the file: its bytes depend on the data, not on when it was printed. `null` when there are no data. */
  readonly asOf: Day | null
  readonly attachments: readonly Attachment[]
}

export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** A report without any data still needs a date that is always the same. */
const NO_DAY: Day = '2000-01-01'

/** So many objects are read and written before other calls have their turn; each turn costs a millisecond or more. */
const PACE = ParseSpeeds.Fast

/** Reads a printed PDF, to be finished once: that changes what was read. */
export function readPrinted({ pdf }: Pick<Printed, 'pdf'>): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: PACE })
}

/** The hash that the print page wrote at the end of its title: the content that was really drawn. */
export function drawnHash(document: PDFDocument): string | null {
  return /[0-9a-f]{64}$/.exec(document.getTitle() ?? '')?.[0] ?? null
}

/**
 * Gives a printed PDF its description, its dates and its attachments, declares what it keeps to (PDF/A-3u, PDF/UA-1) and
 * seals it. The same print gives the same bytes.
 */
export async function finishPdf(document: PDFDocument, facts: PdfFacts): Promise<FinishedPdf> {
  const tags = new TagTree(document)
  const drawn = drawnOnPages(document)
  const decorations = takeDecorations(document, tags, drawn)
  mendTags(document, tags, facts.noteName)
  boxFigures(document, tags, drawn)
  nameApostrophe(document)
  renumberStructure(document)
  markArtefacts(document, decorations)
  const date = noonInBrussels(facts.asOf ?? NO_DAY)
  const program = `Irisboard ${facts.version}`
  document.setTitle(facts.title, { showInWindowTitleBar: true })
  document.setSubject(facts.subject)
  document.setKeywords([facts.keywords])
  document.setLanguage(LOCALES[facts.language])
  document.setCreator(program)
  document.setProducer(program)
  document.setCreationDate(date)
  document.setModificationDate(date)
  for (const { name, mimeType, text, description, relationship } of facts.attachments) {
    await document.attach(new TextEncoder().encode(text), name, {
      mimeType,
      description,
      creationDate: date,
      modificationDate: date,
      afRelationship: RELATIONSHIPS[relationship],
    })
  }
  nameMaker(document, facts.maker)
  declareStandards(document, facts.contentHash)
  // The seal stands in a classic trailer, which a file of object streams has none of.
  const bytes = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    useObjectStreams: false,
    objectsPerTick: PACE,
  })
  return { bytes: sealPdf(bytes), pages: document.getPageCount() }
}

const INFO_NAMES = { build: PDFName.of('IrisboardBuild'), engine: PDFName.of('IrisboardEngine') } as const

function nameMaker(document: PDFDocument, { build, engine }: Maker): void {
  const info = infoOf(document)
  info?.set(INFO_NAMES.build, PDFHexString.fromText(build))
  info?.set(INFO_NAMES.engine, PDFHexString.fromText(engine))
}

/** What made a finished file, as its description says; `null` where it does not. */
export function makerOf(document: PDFDocument): Maker | null {
  const info = infoOf(document)
  const [build, engine] = [INFO_NAMES.build, INFO_NAMES.engine].map((name) =>
    info?.lookupMaybe(name, PDFHexString)?.decodeText(),
  )
  return build === undefined || engine === undefined ? null : { build, engine }
}

function infoOf({ context }: PDFDocument): PDFDict | undefined {
  return context.lookupMaybe(context.trailerInfo.Info, PDFDict)
}

function noonInBrussels(day: Day): Date {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '12:00' })
  return new Date(noon.epochMilliseconds)
}
