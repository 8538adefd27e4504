import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OfferNote } from '../../../../renderer/components/empty-note.tsx'
import { Unbroken } from '../../../../renderer/components/unbroken.tsx'

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
