import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { dictIn, hasKey, itemsIn, nameIn, numberIn } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

/** ISO 32000-1, table 51. */
const OPERATORS = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg
  ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
)
/** How many components its colours have. */
const RGB = 3
const DEEPEST_STATE = 28
const INTENTS = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'])
const BLENDINGS = new Set(
  `Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion
  Hue Saturation Color Luminosity`.split(/\s+/),
)

/** What the pages draw. */
export const DRAWING_CLAUSES: readonly Clause[] = [
  {
    number: 'A 6.2.2',
    says: 'pages are drawn with operators of the standard alone',
    broken: ({ pages }) =>
      pages
        .flatMap(({ operations }) => operations.map(({ operator }) => operator))
        .filter((operator) => operator !== '' && !OPERATORS.has(operator)),
  },
  {
    number: 'A 6.1.13-8',
    says: 'states of drawing are kept at most 28 deep, and given back',
    broken: ({ pages }) =>
      pages.filter(({ operations }) => {
        const depths = [0]
        for (const { operator } of operations)
          depths.push((depths.at(-1) ?? 0) + (operator === 'q' ? 1 : operator === 'Q' ? -1 : 0))
        return Math.max(...depths) > DEEPEST_STATE || depths.at(-1) !== 0
      }),
  },
  {
    number: 'A 6.2.3',
    says: 'the output intent has a profile of as many colours as it says',
    broken: ({ catalog }) => {
      const intents = itemsIn(catalog, 'OutputIntents').filter((each) => each instanceof PDFDict)
      const profiles = intents
        .filter((each) => nameIn(each, 'S') === 'GTS_PDFA1')
        .map((each) => dictIn(each, 'DestOutputProfile'))
      const colours = profiles.map((profile) => (profile === null ? null : numberIn(profile, 'N')))
      const headers = intents.map(profileHeader)
      // ICC.1, 7.2: what it is for, what its colours are, and that it is a profile.
      const isOfScreens = headers.every((header) => /^(?:mntr|prtr)RGB .{16}acsp$/s.test(header.slice(12, 40)))
      return colours.length === 1 && colours[0] === RGB && isOfScreens ? [] : ['no profile']
    },
  },
  {
    number: 'A 6.2.4.3',
    says: 'colours are those of the output intent: no CMYK',
    broken: ({ pages, dicts }) => [
      ...pages.flatMap(({ operations }) => operations.filter(({ operator }) => ['k', 'K'].includes(operator))),
      ...dicts.flatMap((each) => itemsIn(each, 'ColorSpace')).filter((space) => space === PDFName.of('DeviceCMYK')),
    ],
  },
  {
    number: 'A 6.2.5',
    says: 'no transfer functions and no halftones of a device',
    broken: ({ dicts }) =>
      dicts.filter(
        (each) =>
          (nameIn(each, 'Type') === 'ExtGState' || hasKey(each, 'ca')) &&
          (hasKey(each, 'TR') || hasKey(each, 'HTP') || (hasKey(each, 'TR2') && nameIn(each, 'TR2') !== 'Default')),
      ),
  },
  {
    number: 'A 6.2.6',
    says: 'rendering intents are the four of the standard',
    broken: ({ pages, dicts }) => [
      ...pages
        .flatMap(({ operations }) => operations)
        .filter(({ operator, text }) => operator === 'ri' && !INTENTS.has(/\/(\w+)/.exec(text)?.[1] ?? '')),
      ...dicts.filter((each) => hasKey(each, 'RI') && !INTENTS.has(nameIn(each, 'RI') ?? '')),
    ],
  },
  {
    number: 'A 6.2.8',
    says: 'images have no other versions, and are not smoothed',
    broken: ({ dicts }) =>
      dicts.filter(
        (each) =>
          nameIn(each, 'Subtype') === 'Image' &&
          (hasKey(each, 'Alternates') || hasKey(each, 'OPI') || String(each.get(PDFName.of('Interpolate'))) === 'true'),
      ),
  },
  {
    number: 'A 6.2.9',
    says: 'forms draw no PostScript and nothing of another file',
    broken: ({ dicts }) =>
      dicts.filter(
        (each) =>
          nameIn(each, 'Subtype') === 'PS' ||
          (nameIn(each, 'Subtype') === 'Form' && ['OPI', 'PS', 'Ref', 'Subtype2'].some((key) => hasKey(each, key))),
      ),
  },
  {
    number: 'A 6.2.10',
    says: 'colours blend as the standard knows',
    broken: ({ dicts }) =>
      dicts.flatMap((each) =>
        itemsIn(each, 'BM').filter((mode) => !(mode instanceof PDFName && BLENDINGS.has(mode.decodeText()))),
      ),
  },
]

function profileHeader(intent: PDFDict): string {
  const profile = intent.lookup(PDFName.of('DestOutputProfile'))
  return profile instanceof PDFRawStream
    ? Buffer.from(decodePDFRawStream(profile).decode()).toString('latin1', 0, 128)
    : ''
}
