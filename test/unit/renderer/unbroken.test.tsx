import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Unbroken } from '../../../renderer/components/unbroken.tsx'

test.each([
  ['Montants, 2021–2023 : prévu', 'Montants, <span>2021–2023</span> : prévu'],
  ['2012–2025', '<span>2012–2025</span>'],
  ['2021–2023, 2024–2025', '<span>2021–2023</span>, <span>2024–2025</span>'],
  ['Lundi – vendredi', 'Lundi – vendredi'],
])('no line of %s breaks within its years', (text, drawn) => {
  const markup = renderToStaticMarkup(<Unbroken text={text} />)
  expect(markup.replaceAll(/ class="[^"]*"/g, '')).toBe(drawn)
})
