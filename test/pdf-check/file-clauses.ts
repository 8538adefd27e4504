import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import { dictIn, hasKey, itemsIn, nameIn } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

const FILTERS = new Set([
  'ASCIIHexDecode',
  'ASCII85Decode',
  'FlateDecode',
  'RunLengthDecode',
  'CCITTFaxDecode',
  'JBIG2Decode',
  'DCTDecode',
  'JPXDecode',
])
const LONGEST_NAME = 127
const LONGEST_STRING = 32_767
const GREATEST_NUMBER = 2 ** 31 - 1

/** How the file is written, and what is in it. */
export const FILE_CLAUSES: readonly Clause[] = [
  {
    number: 'A 6.1.2',
    says: 'the header is %PDF-1.n and a comment of four bytes that are not ASCII',
    broken: ({ bytes }) =>
      /^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(bytes.toString('latin1', 0, 20))
        ? []
        : [bytes.toString('latin1', 0, 20)],
  },
  {
    number: 'A 6.1.3-1',
    says: 'the trailer has a file identifier',
    broken: ({ document: { context } }) =>
      context.trailerInfo.ID instanceof PDFArray && context.trailerInfo.ID.size() === 2 ? [] : ['no ID'],
  },
  {
    number: 'A 6.1.3-2',
    says: 'nothing is encrypted',
    broken: ({ document: { context } }) => (context.trailerInfo.Encrypt === undefined ? [] : ['Encrypt']),
  },
  {
    number: 'A 6.1.3-3',
    says: 'nothing but the end of a line follows the last %%EOF',
    broken: ({ bytes }) =>
      /%%EOF(?:\r\n|\r|\n)?$/.test(bytes.toString('latin1', bytes.length - 16)) ? [] : ['an end'],
  },
  {
    number: 'A 6.1.7.1',
    says: 'no stream lies in another file',
    broken: ({ streams }) =>
      streams.filter(({ dict }) => ['F', 'FFilter', 'FDecodeParms'].some((key) => hasKey(dict, key))),
  },
  {
    number: 'A 6.1.7.2',
    says: 'streams have filters of the standard, and none is LZW or Crypt',
    broken: ({ streams }) =>
      streams
        .flatMap(({ dict }) => itemsIn(dict, 'Filter'))
        .filter((filter) => !(filter instanceof PDFName && FILTERS.has(filter.decodeText()))),
  },
  {
    number: 'A 6.1.12',
    says: 'no permissions but those of signatures',
    broken: ({ catalog }) =>
      (dictIn(catalog, 'Perms')?.keys() ?? []).filter((key) => !['DocMDP', 'UR3'].includes(key.decodeText())),
  },
  {
    number: 'A 6.1.13',
    says: 'names, strings and numbers are not too large',
    broken: ({ dicts }) => {
      const values = dicts.flatMap((dict) => [...dict.keys(), ...dict.values()])
      const items = values.flatMap((value) => (value instanceof PDFArray ? value.asArray() : [value]))
      return items.filter(
        (item) =>
          (item instanceof PDFName && item.decodeText().length > LONGEST_NAME) ||
          ((item instanceof PDFString || item instanceof PDFHexString) && item.asBytes().length > LONGEST_STRING) ||
          (item instanceof PDFNumber && Math.abs(item.asNumber()) > GREATEST_NUMBER),
      )
    },
  },
  {
    number: 'A 6.8-1',
    says: 'an embedded file has a name for each system and a relationship, and belongs to the document',
    broken: ({ dicts, catalog }) => {
      const associated = itemsIn(catalog, 'AF')
      return fileSpecifications(dicts).filter(
        (each) => !(['F', 'UF', 'AFRelationship'].every((key) => hasKey(each, key)) && associated.includes(each)),
      )
    },
  },
  {
    number: 'A 6.8-2',
    says: 'an embedded file says its type, its size and when it was changed',
    broken: ({ dicts }) =>
      fileSpecifications(dicts)
        .map((each) => dictIn(dictIn(each, 'EF') ?? each, 'F'))
        .filter((file) => {
          const facts = file === null ? null : dictIn(file, 'Params')
          const type = file === null ? null : nameIn(file, 'Subtype')
          return !(type?.includes('/') && facts !== null && hasKey(facts, 'Size') && hasKey(facts, 'ModDate'))
        })
        .map((file) => file ?? 'no file'),
  },
  {
    number: 'A 6.9',
    says: 'no layers that are shown by themselves, or have no name',
    broken: ({ catalog }) => {
      const layers = dictIn(catalog, 'OCProperties')
      if (layers === null) return []
      const configurations = [dictIn(layers, 'D'), ...itemsIn(layers, 'Configs')].filter(
        (each) => each instanceof PDFDict,
      )
      return configurations.filter((each) => hasKey(each, 'AS') || !hasKey(each, 'Name'))
    },
  },
  {
    number: 'A 6.10',
    says: 'no presentations of another kind',
    broken: ({ catalog, pages }) => [
      ...['AlternatePresentations'].filter((key) => hasKey(dictIn(catalog, 'Names') ?? catalog, key)),
      ...pages.filter(({ page }) => hasKey(page.node, 'PresSteps')).map(({ name }) => name),
    ],
  },
  {
    number: 'A 6.11',
    says: 'nothing is required of a reader',
    broken: ({ catalog }) => ['Requirements'].filter((key) => hasKey(catalog, key)),
  },
]

function fileSpecifications(dicts: readonly PDFDict[]): readonly PDFDict[] {
  return dicts.filter((each) => hasKey(each, 'EF'))
}
