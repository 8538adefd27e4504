import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepImages } from '../../../../electron/backend/report/keep-images.ts'
import { zipEntries } from '../../../support/zip-entries.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>Statuts : été</text></svg>'
const svg = (stem: string) => ({ stem, ending: 'svg', content: Buffer.from(SVG).toString('base64') }) as const

async function fileIn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'irisboard-images-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'images')
}

test('one picture is a file of its own, under a name that every system takes', async () => {
  const file = await fileIn()
  expect(await keepImages({ stem: 'x', images: [svg('Statuts : 12 % / « été »')] }, file)).toBe('statuts-12-été.svg')
  expect(await readFile(file, 'utf8')).toBe(SVG)
})

test('several are in an archive, each whole', async () => {
  const file = await fileIn()
  expect(await keepImages({ stem: 'Incidents', images: [svg('1 Statuts'), svg('2 Délais')] }, file)).toBe(
    'incidents.zip',
  )
  const entries = await zipEntries(await readFile(file))
  expect([...entries].map(([name, bytes]) => [name, bytes.toString('utf8')])).toEqual([
    ['1-statuts.svg', SVG],
    ['2-délais.svg', SVG],
  ])
})

test('a name without a letter is that of the program', async () => {
  expect(await keepImages({ stem: 'x', images: [svg('???')] }, await fileIn())).toBe('irisboard.svg')
})
