import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../../electron/cli/main.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const ROWS = Array.from({ length: 50 }, (_, index) => `${index + 1};Voirie;03/03/2023;Clôturé\n`).join('')
const ONE = '1;Voirie;03/03/2023;Clôturé\n'

test.each([
  [
    'fr',
    ['--dry-run'],
    ROWS,
    'Incidents montrera ces 50 relevés au lieu des chiffres publiés : 50 au lieu de 132 686 publiés',
  ],
  ['nl', ['--dry-run'], ROWS, 'deze 50 incidenten in plaats van de gepubliceerde cijfers: 50 in plaats van 132.686'],
  ['fr', ['--dry-run'], ONE, 'Incidents montrera ce relevé au lieu des chiffres publiés : 1 au lieu de'],
  ['nl', ['--dry-run'], ONE, 'dit incident in plaats van de gepubliceerde cijfers: 1 in plaats van'],
  ['en', ['--dry-run'], ONE, 'Incidents will show this record instead of the published figures: 1 instead of'],
  [
    'en',
    [],
    ROWS,
    'Incidents will show these 50 records instead of the published figures: 50 instead of 132,686 published',
  ],
])(
  'the first records are said in %s to take the place of published figures, %j',
  async (language, options, rows, words) => {
    using folder = temporaryFolder()
    const data = join(folder.path, 'data')
    const file = join(folder.path, 'records.csv')
    writeFileSync(file, `N°;Catégorie;Signalé le;Statut\n${rows}`)
    await fillWithPublished(data)
    const pieces: string[] = []
    vi.spyOn(process.stdout, 'write').mockImplementation((piece) => pieces.push(String(piece)) > 0)
    await main(['import', file, '--as-of-day', '2023-11-15', '--data-dir', data, '--lang', language, ...options])
    expect(pieces.join('').replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(words)
    pieces.length = 0
    // Later ones take the place of none.
    if (options.length > 0) return
    writeFileSync(file, 'N°;Catégorie;Signalé le;Statut\n51;Voirie;03/03/2023;Clôturé\n')
    await main(['import', file, '--as-of-day', '2023-11-15', '--data-dir', data, '--lang', language])
    expect(pieces.join('')).not.toContain('instead of')
  },
)
