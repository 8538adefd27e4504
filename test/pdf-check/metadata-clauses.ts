import { type PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { SaxesParser } from 'saxes'
import { dictIn, hasKey, nameIn } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/

/** What the file says of itself. */
export const METADATA_CLAUSES: readonly Clause[] = [
  {
    number: 'A 6.6.2.1',
    says: 'the metadata are well-formed XML',
    broken: ({ metadata }) => (isWellFormed(metadata) ? [] : ['no XMP']),
  },
  {
    number: 'A 6.6.2.3',
    says: 'a name space that PDF/A does not know is described',
    broken: ({ metadata }) =>
      metadata.includes('xmlns:pdfuaid=') &&
      !metadata.includes('<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>')
        ? ['pdfuaid']
        : [],
  },
  {
    number: 'A 6.6.3',
    says: 'what the description says the metadata say alike',
    broken: ({ document, metadata }) => {
      const said = (name: string) => plain(new RegExp(`<${name}>([^<]*)<`).exec(metadata)?.[1])
      const dates = [
        [document.getCreationDate()?.getTime(), Date.parse(said('xmp:CreateDate') ?? '')],
        [document.getModificationDate()?.getTime(), Date.parse(said('xmp:ModifyDate') ?? '')],
      ]
      const words = [
        [document.getTitle(), alternative(metadata, 'title')],
        [document.getSubject(), alternative(metadata, 'description')],
        [document.getKeywords(), said('pdf:Keywords')],
        [document.getCreator(), said('xmp:CreatorTool')],
        [document.getProducer(), said('pdf:Producer')],
      ]
      return [...dates, ...words].filter(([one, other]) => one !== other)
    },
  },
  {
    number: 'A 6.6.4',
    says: 'the file declares PDF/A-3u',
    broken: ({ metadata }) =>
      /<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>U<\/pdfaid:conformance>/.test(metadata) ? [] : ['pdfaid'],
  },
  {
    number: 'UA 5',
    says: 'the file declares PDF/UA-1',
    broken: ({ metadata }) => (metadata.includes('<pdfuaid:part>1</pdfuaid:part>') ? [] : ['pdfuaid']),
  },
  {
    number: 'UA 7.1-8',
    says: 'a reader shows the title, and there is one',
    broken: ({ catalog, metadata }) => {
      const shown = dictIn(catalog, 'ViewerPreferences')?.get(PDFName.of('DisplayDocTitle'))
      return String(shown) === 'true' && (alternative(metadata, 'title') ?? '') !== '' ? [] : ['title']
    },
  },
  {
    number: 'UA 7.2',
    says: 'the document and each part in another language say which',
    broken: ({ catalog, tags }) => {
      const holders = [catalog, ...tags.map(({ dict }) => dict).filter((dict) => hasKey(dict, 'Lang'))]
      return holders.map(languageOf).filter((language) => !LANGUAGE.test(language))
    },
  },
  {
    number: 'UA 7.1-4',
    says: 'the tags are not called suspect',
    broken: ({ catalog }) => {
      const marked = dictIn(catalog, 'MarkInfo')
      const is = (key: string) => String(marked?.get(PDFName.of(key))) === 'true'
      return is('Marked') && !is('Suspects') && nameIn(catalog, 'Type') === 'Catalog' ? [] : ['MarkInfo']
    },
  },
]

function languageOf(dict: PDFDict): string {
  const language = dict.lookup(PDFName.of('Lang'))
  return language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : ''
}

/** A text of Dublin Core, in its only language. */
function alternative(metadata: string, name: 'title' | 'description'): string | undefined {
  return plain(new RegExp(`<dc:${name}>\\s*<rdf:Alt>\\s*<rdf:li[^>]*>([^<]*)<`).exec(metadata)?.[1])
}

function plain(written: string | undefined): string | undefined {
  return written
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function isWellFormed(text: string): boolean {
  try {
    new SaxesParser().write(text.replace(/<\?xpacket[^>]*\?>/g, '')).close()
    return text.includes('<x:xmpmeta')
  } catch {
    return false
  }
}
