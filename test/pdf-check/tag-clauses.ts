import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { attribute, type CheckedPage, type CheckedPdf, dictIn, itemsIn, nameIn, type Tag } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

/** ISO 32000-1, 14.8.4. */
const STANDARD_TYPES = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure
  Formula Form`.split(/\s+/),
)

/** What may lie in a type alone, and what a type alone may hold. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
}
const KIDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI', 'Caption', 'L'],
  LI: ['Lbl', 'LBody'],
}

const WRITES = new Set(['Tj', 'TJ', "'", '"'])
const DRAWS = new Set([...WRITES, 'Do', 'EI', 'sh', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])

/** What the tags say of the pages. */
export const TAG_CLAUSES: readonly Clause[] = [
  {
    number: 'UA 7.1-1',
    says: 'all that is drawn is tagged or an artefact',
    broken: ({ pages }) =>
      pages.flatMap((page) =>
        drawn(page).flatMap(({ marks, text }) => (marks.some(isKnown) ? [] : [`page ${page.name} ${text}`])),
      ),
  },
  {
    number: 'UA 7.1-2',
    says: 'no artefact lies in what is tagged, and nothing tagged in an artefact',
    broken: ({ pages }) =>
      pages.flatMap((page) =>
        drawn(page).filter(({ marks }) => marks.includes('Artifact') && marks.some((each) => /^\d+$/.test(each))),
      ),
  },
  {
    number: 'UA 7.1-3',
    says: 'what is tagged belongs to one element, which is found from it',
    broken: (pdf) => {
      const owned = pdf.tags.flatMap(({ marks, dict }) => marks.map((mark) => ({ mark, dict })))
      const numbers = pdf.pages.flatMap((page) =>
        drawn(page).flatMap(({ marks }) =>
          marks.filter((mark) => /^\d+$/.test(mark)).map((mark) => `${page.name}:${mark}`),
        ),
      )
      const owners = Map.groupBy(owned, ({ mark }) => mark)
      return [...new Set(numbers)].filter((mark) => {
        const [first, second] = owners.get(mark) ?? []
        return first === undefined || second !== undefined || ownerOf(pdf, mark) !== first.dict
      })
    },
  },
  {
    number: 'UA 7.1-5',
    says: 'types of tags are those of the standard, or have a role that is',
    broken: ({ catalog, tags }) => {
      const roles = dictIn(dictIn(catalog, 'StructTreeRoot') ?? catalog, 'RoleMap')
      const roleOf = (type: string) => (roles === null ? null : nameIn(roles, type))
      const others = tags.filter(({ type }) => !STANDARD_TYPES.has(type) && !STANDARD_TYPES.has(roleOf(type) ?? ''))
      return [...others.map(({ type }) => type), ...[...STANDARD_TYPES].filter((type) => roleOf(type) !== null)]
    },
  },
  {
    number: 'UA 7.1-7',
    says: 'tags lie in those of the standard for them',
    broken: ({ tags }) => [
      ...tags
        .filter(({ type, within }) => !(PARENTS[type]?.includes(within.at(-1) ?? '') ?? true))
        .map(({ type }) => type),
      ...tags
        .flatMap(({ type, kids }) => kids.filter((kid) => !(KIDS[type]?.includes(kid.type) ?? true)))
        .map(({ type }) => type),
    ],
  },
  {
    number: 'UA 7.3-1',
    says: 'figures have words in their place',
    broken: ({ tags }) =>
      figures(tags).filter(({ dict }) => !['Alt', 'ActualText'].some((key) => wordsIn(dict, key) !== '')),
  },
  {
    number: 'UA 7.3-2',
    says: 'figures say where they stand, on their page',
    broken: ({ tags, pages }) =>
      figures(tags).filter((figure) => {
        const { width, height } = pages[0]?.page.getSize() ?? { width: 0, height: 0 }
        const box = attribute(figure, 'BBox')
        const [left = -1, bottom = -1, right = 0, top = 0] =
          box instanceof PDFArray ? box.asArray().map((corner) => Number(String(corner))) : []
        return !(left >= 0 && bottom >= 0 && left < right && bottom < top && right <= width && top <= height)
      }),
  },
  {
    number: 'UA 7.4.2',
    says: 'headings begin with the first level and skip none',
    broken: ({ tags }) => {
      const levels = tags.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number)
      return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`H${level}`] : []))
    },
  },
  {
    number: 'UA 7.4.4',
    says: 'headings have levels',
    broken: ({ tags }) => tags.filter(({ type }) => type === 'H'),
  },
  {
    number: 'UA 7.5-1',
    says: 'heads of tables say what they are the head of',
    broken: ({ tags }) =>
      tags.filter(
        (tag) => tag.type === 'TH' && !['/Column', '/Row', '/Both'].includes(String(attribute(tag, 'Scope'))),
      ),
  },
  {
    number: 'UA 7.5-2',
    says: 'cells name heads that there are',
    broken: ({ tags }) => {
      const names = new Set(
        tags.filter(({ type }) => type === 'TH').map(({ dict }) => String(dict.get(PDFName.of('ID')))),
      )
      return tags.flatMap((tag) => {
        const heads = attribute(tag, 'Headers')
        return heads instanceof PDFArray
          ? heads
              .asArray()
              .map(String)
              .filter((name) => !names.has(name))
          : []
      })
    },
  },
  {
    number: 'UA 7.5-3',
    says: 'the rows of a table are equally long',
    broken: ({ tags }) =>
      tags
        .filter(({ type }) => type === 'Table')
        .filter((table) => new Set(rowLengths(table)).size > 1)
        .map((table) => rowLengths(table)),
  },
  {
    number: 'UA 7.5-4',
    says: 'a table has heads',
    broken: ({ tags }) =>
      tags
        .filter(({ type }) => type === 'Table')
        .filter((table) => !rowsIn(table).some(({ kids }) => kids.some((kid) => kid.type === 'TH'))),
  },
  {
    number: 'UA 7.6',
    says: 'items of lists have bodies',
    broken: ({ tags }) => tags.filter(({ type, kids }) => type === 'LI' && !kids.some((kid) => kid.type === 'LBody')),
  },
  {
    number: 'UA 7.8',
    says: 'running heads and feet are called so',
    broken: ({ pages }) => pages.flatMap(unnamedMargins),
  },
  {
    number: 'UA 7.9',
    says: 'notes have names of their own, which the tree knows',
    broken: ({ tags, catalog }) => {
      const notes = tags.filter(({ type }) => type === 'Note').map(({ dict }) => String(dict.get(PDFName.of('ID'))))
      const ids = tags
        .map(({ dict }) => dict.get(PDFName.of('ID')))
        .filter((id) => id !== undefined)
        .map(String)
      const known = dictIn(dictIn(catalog, 'StructTreeRoot') ?? catalog, 'IDTree')
      const listed = new Set(known === null ? [] : itemsIn(known, 'Names').map(String))
      return notes.filter((id) => ids.filter((other) => other === id).length !== 1 || !listed.has(id))
    },
  },
]

interface DrawnThing {
  /** What it is marked as, from the outermost: `Artifact`, the number of marked content, or its type. */
  readonly marks: readonly string[]
  readonly text: string
}

function isKnown(mark: string): boolean {
  return mark === 'Artifact' || /^\d+$/.test(mark)
}

function drawn({ operations }: CheckedPage): readonly DrawnThing[] {
  const marks: string[] = []
  return operations.flatMap(({ operator, text }) => {
    if (operator === 'BMC' || operator === 'BDC')
      marks.push(/\/MCID\s+(\d+)/.exec(text)?.[1] ?? /\/(\w+)/.exec(text)?.[1] ?? '')
    if (operator === 'EMC') marks.pop()
    return DRAWS.has(operator) ? [{ marks: [...marks], text: text.trim() }] : []
  })
}

/** The words of artefacts that are not called a running head or foot: nothing else is written outside the tags. */
function unnamedMargins({ name, operations }: CheckedPage): readonly string[] {
  const marks: string[] = []
  return operations.flatMap(({ operator, text }) => {
    if (operator === 'BMC' || operator === 'BDC') marks.push(text)
    if (operator === 'EMC') marks.pop()
    const artefact = WRITES.has(operator) ? marks.find((mark) => /\/Artifact\b/.test(mark)) : undefined
    const isNamed =
      /\/Type\s*\/Pagination\b/.test(artefact ?? '') && /\/Subtype\s*\/(?:Header|Footer)\b/.test(artefact ?? '')
    return artefact === undefined || isNamed ? [] : [`page ${name} ${text.trim()}`]
  })
}

/** The element that the tree of parents gives for marked content, as `page:number`. */
function ownerOf({ catalog, pages }: CheckedPdf, mark: string): PDFDict | null {
  const [name, number] = mark.split(':')
  const key = pages.find((page) => page.name === name)?.page.node.lookup(PDFName.of('StructParents'))
  const tree = dictIn(dictIn(catalog, 'StructTreeRoot') ?? catalog, 'ParentTree')
  const owners = tree === null ? null : numbered(tree, Number(String(key)))
  const owner = owners?.lookup(Number(number))
  return owner instanceof PDFDict ? owner : null
}

function numbered(node: PDFDict, key: number): PDFArray | null {
  const items = itemsIn(node, 'Nums')
  const at = items.findIndex((item, index) => index % 2 === 0 && item instanceof PDFNumber && item.asNumber() === key)
  const found = at < 0 ? undefined : items[at + 1]
  if (found instanceof PDFArray) return found
  return itemsIn(node, 'Kids').reduce<PDFArray | null>(
    (already, kid) => already ?? (kid instanceof PDFDict ? numbered(kid, key) : null),
    null,
  )
}

function wordsIn(dict: PDFDict, key: string): string {
  const words = dict.lookup(PDFName.of(key))
  return words instanceof PDFString || words instanceof PDFHexString ? words.decodeText().trim() : ''
}

function figures(tags: readonly Tag[]): readonly Tag[] {
  return tags.filter(({ type }) => type === 'Figure')
}

/** How many columns each row takes, with those that cells of rows above go down into. */
function rowLengths(table: Tag): readonly number[] {
  const rows = rowsIn(table)
  const lengths = rows.map(() => 0)
  for (const [index, row] of rows.entries())
    for (const cell of row.kids) {
      const span = (key: string) => Number(String(attribute(cell, key) ?? 1))
      for (let down = 0; down < span('RowSpan'); down += 1)
        lengths[index + down] = (lengths[index + down] ?? 0) + span('ColSpan')
    }
  return lengths
}

function rowsIn(tag: Tag): readonly Tag[] {
  return tag.kids.flatMap((kid) =>
    kid.type === 'TR' ? [kid] : ['THead', 'TBody', 'TFoot'].includes(kid.type) ? rowsIn(kid) : [],
  )
}
