import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand } from './command-line.ts'
import { openOwnHost } from './open-host.ts'
import { openedHost } from './opened.ts'
import { readCellLines } from './paper-cells.ts'
import { expectHeld, readPieces } from './read-pdf.ts'

const LONG = `Direction ${'des très longues rues '.repeat(14)}`.slice(0, 299).padEnd(300, 'x')
const NAMES = ['بلدية سكاربيك 12', 'עיריית בריסל 7', 'Служба уборки', 'Υπηρεσία', '🚧 Chantiers', LONG]

const FILE = [
  'N°;Catégorie;Commune;Gestionnaire;Signalé le;Dernière action;Statut',
  ...NAMES.map((name, index) => `${index};Voirie;1030 Schaerbeek;${name};15/03/2023;16/03/2023;Signalé`),
]

const { host } = await openedHost(() =>
  openOwnHost({
    async fill(data) {
      await fillWithPublished(data)
      const file = join(dirname(data), 'names.csv')
      writeFileSync(file, FILE.join('\n'))
      expect((await runCommand(['import', file, '--data-dir', data])).errors).toBe('')
    },
  }),
)

/** Its letters as they are written rather than drawn. The reader gives those of a word from the right from the left. */
const letters = (text: string) => [...text.normalize('NFKC').replaceAll(/\s|\u200e/g, '')].toSorted().join('')

test('names in any letters are printed as themselves, in fonts of the file', async () => {
  const out = join(host.folder, 'names.pdf')
  await runCommand(['report', '--by', 'organisation', '--out', out, '--data-dir', host.dataFolder])
  const bytes = await readFile(out)
  await expectHeld(bytes)
  const cells = (await readCellLines(bytes)).map((lines) => letters(lines.join('')))
  for (const name of NAMES) expect(cells).toContain(letters(name))
  // Also a name that is read from the right begins where its column does.
  const pieces = (await readPieces(bytes)).flat()
  const starts = [/\p{Script=Arabic}/u, /\p{Script=Hebrew}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].map(
    (script) => Math.round(Math.min(...pieces.filter(({ text }) => script.test(text)).map(({ x }) => x))),
  )
  // In points: the number of such a name stands left of its letters.
  expect(Math.max(...starts) - Math.min(...starts), starts.join(' ')).toBeLessThan(15)
})
