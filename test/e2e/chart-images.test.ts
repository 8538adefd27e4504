import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { showView } from './browser.ts'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'
import { readSvg } from './read-svg.ts'

const { host, visit } = await openedHost(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 3000, seed: 5 }) }),
)

async function take(
  page: Page,
  chart: RegExp,
  item: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const card = page.getByRole('region', { name: chart })
  await card.getByRole('button', { name: 'Autres actions' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const CATEGORIES = /^Propreté publique/

/** Numbers as French pages write them: a thin space between thousands. */
const counted = (value: number) => value.toLocaleString('fr-BE').replaceAll(/\s/g, ' ')

test('a picture has the figures that the terminal counts, and says what they are; it is light in a dark window', async () => {
  const query = ['query', 'incidents', '--by', 'category', '--data-dir', host.dataFolder, '--lang', 'fr', '--json']
  const answer = JSON.parse((await runCommand(query)).out)
  const page = await visit({ colorScheme: 'dark' })
  await showView(page, { page: 'incidents' })
  const { name, bytes } = await take(page, CATEGORIES, 'Image SVG')
  expect(name).toMatch(/^propreté-publique.*\.svg$/)
  const { elements, words } = readSvg(bytes.toString('utf8'))
  const said = words.join(' ')
  for (const { label, value } of answer.rows) {
    expect(said).toContain(label[0])
    expect(
      words.some((each) => each === counted(value)),
      `${label[0]} ${value}`,
    ).toBe(true)
  }
  expect(said).toMatch(/Données au 15\/11\/2023/)
  expect(said).toMatch(/Démonstration : chiffres inventés/)
  expect(said).toMatch(/Source :/)
  expect(said).toMatch(/du 01\/01\/2013 au 15\/11\/2023/)
  expect(said).not.toMatch(/Ctrl|Échap/)
  const [root] = elements
  expect(root?.attributes.width).toBe('720')
  const ground = elements.find(({ name: element }) => element === 'rect')?.attributes
  expect([ground?.width, ground?.fill]).toEqual(['720', 'rgb(255, 255, 255)'])
  // The bars are as long as their counts are to each other.
  const bars = elements
    .filter(
      ({ name: element, attributes }) =>
        element === 'rect' && /^rgb\((139, 140, 158|52, 60, 156)\)$/.test(attributes.fill ?? ''),
    )
    .map(({ attributes }) => Number(attributes.width))
    .filter((width) => width > 4)
  const values = answer.rows.map(({ value }: { value: number }) => value).toSorted((a: number, b: number) => b - a)
  for (const [index, width] of bars.entries()) expect(width / (bars[0] ?? 1)).toBeCloseTo(values[index] / values[0], 1)
})

test('a PNG has two points for each pixel, and can be copied; a browser that refuses says so', async () => {
  const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] })
  await showView(page, { page: 'incidents' })
  const { name, bytes } = await take(page, CATEGORIES, 'Image PNG (2x)')
  expect(name).toMatch(/\.png$/)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(width).toBe(1440)
  expect(height).toBeGreaterThan(600)
  const card = page.getByRole('region', { name: CATEGORIES })
  const copy = async () => {
    await card.getByRole('button', { name: 'Autres actions' }).click()
    await page.getByRole('menuitem', { name: 'Copier l’image' }).click()
  }
  await copy()
  await page.getByText('Image copiée.').waitFor()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [picture.width, picture.height]
  })
  expect(copied).toEqual([width, height])
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('denied'))
  })
  await copy()
  await page.getByText('Le navigateur ne permet pas de copier l’image').waitFor()
})

test('a picture has the quotation marks of a source and the round borders of the page, and names no key', async () => {
  const page = await visit()
  await showView(page, { page: 'budgets' })
  const money = readSvg((await take(page, /^Montants de programmes entiers/, 'Image SVG')).bytes.toString('utf8'))
  expect(money.words.join(' ')).toContain('« pour un budget de 69,8 millions d’euros »'.replace('’', "'"))
  await showView(page, { page: 'programmes' })
  const names = readSvg((await take(page, /participants nommés/, 'Image SVG')).bytes.toString('utf8'))
  expect(names.words.join(' ')).not.toMatch(/touche/)
  const framed = names.elements.filter(({ name, attributes }) => name === 'rect' && attributes.stroke !== undefined)
  expect(framed.length).toBeGreaterThan(20)
  for (const { attributes } of framed) expect(Number(attributes.rx)).toBeGreaterThan(3)
})
