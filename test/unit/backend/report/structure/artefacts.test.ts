import { expect, test } from 'vitest'
import { withArtefacts } from '../../../../../electron/backend/report/structure/artefacts.ts'

/** Each thing drawn, with the marks that it lies in, from the outermost. */
function drawn(content: string): readonly string[] {
  const marks: string[] = []
  return content.split('\n').flatMap((line) => {
    if (line.endsWith('BMC') || line.endsWith('BDC')) marks.push(line.split(' ')[0] ?? '')
    if (line === 'EMC') marks.pop()
    return /(?:\b(?:f|S|n|Do|Tj))$/.test(line) ? [`${marks.join('')} ${line}`.trim()] : []
  })
}

const FOOT = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC'

test('what is drawn outside a tag becomes an artefact, what is tagged stays as it is', () => {
  const content = [
    'q',
    '0 0 1 1 re',
    'W n',
    '1 1 1 rg',
    '0 0 9 9 re',
    'f',
    '/P <</MCID 0 >>BDC',
    '0 0 2 2 re',
    'f',
    'BT',
    '<01> Tj',
    'ET',
    'EMC',
    'BT',
    '/F4 10 Tf',
    '<02> Tj',
    'ET',
    '/X1 Do',
    '0 0 m',
    '1 1 l',
    'S',
    'Q',
  ].join('\n')
  expect(drawn(withArtefacts(content, 100))).toEqual([
    '/Artifact W n',
    '/Artifact f',
    '/P f',
    '/P <01> Tj',
    '/Artifact <02> Tj',
    '/Artifact /X1 Do',
    '/Artifact S',
  ])
})

test('marks are balanced, and the state of the drawing stays outside of them', () => {
  const marked = withArtefacts('q 1 0 0 1 5 5 cm 0 0 9 9 re f Q', 100)
  expect(marked.replaceAll(/\s+/g, ' ')).toBe('q 1 0 0 1 5 5 cm /Artifact BMC 0 0 9 9 re f EMC Q')
})

test('the words of a text object are one artefact, but beside tagged words each is one', () => {
  const flat = (content: string) => withArtefacts(content, 100).replaceAll(/\s+/g, ' ')
  expect(flat('BT <01> Tj 3 0 Td <02> Tj ET')).toBe(` ${FOOT} BT <01> Tj 3 0 Td <02> Tj ET EMC `)
  expect(flat('BT <01> Tj /P <</MCID 0 >>BDC <02> Tj EMC ET')).toBe(
    `BT ${FOOT} <01> Tj EMC /P <</MCID 0 >>BDC <02> Tj EMC ET`,
  )
})

test('what is marked for no tag is an artefact, as are words outside of all tags that are marked for their characters', () => {
  const flat = (content: string) => withArtefacts(content, 100, (mark) => mark === 1).replaceAll(/\s+/g, ' ')
  expect(flat('/P <</MCID 0 >>BDC /Span<</ActualText <2019> >> BDC <01> Tj EMC EMC /P <</MCID 1 >>BDC f EMC')).toBe(
    '/P <</MCID 0 >>BDC /Span<</ActualText <2019> >> BDC <01> Tj EMC EMC /Artifact BMC f EMC',
  )
  expect(flat('BT /Span<</ActualText <2019> >> BDC <01> Tj EMC ET')).toBe(`BT ${FOOT} <01> Tj EMC ET`)
})

test('words in the margins are those of a running head or of a foot, by where they stand on the page', () => {
  const words = (place: string) => `q 1 0 0 -1 0 842 cm BT /F1 8 Tf ${place} <01> Tj ET Q`
  const kindsOf = (content: string) =>
    [...withArtefacts(content, 421).matchAll(/\/Subtype \/(\w+)/g)].map(([, kind]) => kind)
  expect(kindsOf(`${words('1 0 0 -1 40 30 Tm')} ${words('1 0 0 -1 40 30 Tm 0 -780 Td')}`)).toEqual(['Header', 'Footer'])
  expect(kindsOf(words('1 0 0 -1 40 810 Tm'))).toEqual(['Footer'])
  expect(kindsOf('0 0 9 9 re f')).toEqual([])
})
