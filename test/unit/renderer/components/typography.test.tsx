import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OfferNote } from '../../../../renderer/components/note.tsx'
import { Lowered, Unbroken } from '../../../../renderer/components/typography.tsx'
import { printable } from '../../../../renderer/print/paper-words.tsx'

test.each([
  ['CO₂ pour un ordinateur', 'CO<sub>2</sub> pour un ordinateur'],
  ['C₁₂H₂₂', 'C<sub>12</sub>H<sub>22</sub>'],
  ['₂', '<sub>2</sub>'],
  ['IRISnet 2', 'IRISnet 2'],
  ['', ''],
])('%j is drawn as %j, on screen and on paper', (text, drawn) => {
  expect(renderToStaticMarkup(<Lowered text={text} />)).toBe(drawn)
  expect(renderToStaticMarkup(<Lowered text={text} say={printable} />)).toBe(drawn)
})

test.each([
  ['Montants, 2021–2023 : prévu', 'Montants, <span>2021–2023</span> : prévu'],
  ['2012–2025', '<span>2012–2025</span>'],
  ['2021–2023, 2024–2025', '<span>2021–2023</span>, <span>2024–2025</span>'],
  ['Lundi – vendredi', 'Lundi – vendredi'],
  ['du 01/01/2023 au 15/11/2023', 'du 01/01/2023 <span>au 15/11/2023</span>'],
  ['van 01/01/2023 tot en met 15/11/2023', 'van 01/01/2023 <span>tot en met 15/11/2023</span>'],
  ['FixMyStreet, Tableau 1, as of 15/11/2023', 'FixMyStreet, Tableau 1, <span>as of 15/11/2023</span>'],
])('no line of %s breaks within its years, nor before its days', (text, drawn) => {
  const markup = renderToStaticMarkup(<Unbroken text={text} />)
  expect(markup.replaceAll(/ class="[^"]*"/g, '')).toBe(drawn)
})

test('nor do those of what is offered beside the records', () => {
  const text = 'Incidenten van 01/01/2023 tot en met 15/11/2023: 132.686 gepubliceerd.'
  const markup = renderToStaticMarkup(<OfferNote title="" text={text} />)
  expect(markup.replaceAll(/ class="[^"]*"/g, '')).toContain('01/01/2023 <span>tot en met 15/11/2023</span>: 132.686')
})
