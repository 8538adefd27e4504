import { describe, expect, test } from 'vitest'
import { createMappingHandlers } from '../../../../../electron/backend/mappings/mapping-handlers.ts'
import { readCells } from '../../../../../electron/backend/store/cells/cell-parts.ts'
import { readCodes } from '../../../../../electron/backend/store/dictionary.ts'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { plannedPull, pullInto, type ToldIncident } from '../../../../support/pulled.ts'

/** The codes that incidents have once they are pulled, those of each once. */
async function codesOf(
  folder: Folder,
  incidents: readonly ToldIncident[],
  mapped: Mapping['choices'] = {},
): Promise<readonly string[]> {
  const { snapshot } = await pullInto(folder, incidents, { mapped })
  const cells = readCells(folder.database, snapshot ?? 0)!
  const codes = readCodes(folder.database)
  const { length } = cells.tuples
  return Array.from({ length: length / 7 }, (_, tuple) =>
    Array.from(cells.tuples.subarray(tuple * 7, tuple * 7 + 7), (number) => codes.get(number) ?? '?').join('|'),
  )
}

const DAY = { created: '2023-03-01' }

describe('words become the codes that an import gives them', () => {
  test.each<[string, Omit<ToldIncident, 'created'>, string]>([
    ['in French', { category: 'Voirie', municipality: 'Ixelles', status: 'Clôturé' }, 'road||21009|closed|||region'],
    [
      'in Dutch',
      { category: 'Verlichting', municipality: 'Elsene', status: 'Afgesloten' },
      'lighting||21009|closed|||region',
    ],
    ['as codes', { category: 'road', municipality: '21009', status: 'closed' }, 'road||21009|closed|||region'],
    ['a postal code', { category: 'Parc', municipality: '1050' }, 'park||21009||||region'],
    ['a path', { category: 'Voirie > Trottoir' }, 'road|road/Trottoir|unknown||||region'],
    ['a sub-category beside', { category: 'Voirie', subcategory: 'Trottoir' }, 'road|road/Trottoir|unknown||||region'],
    [
      'what nobody knows, as it is written',
      { category: 'Sirène' },
      'unclassified|unclassified/Sirène|unknown||||region',
    ],
    ['a register of its own', { category: 'Parc', register: 'calls' }, 'park||unknown||||calls'],
    ['the register of all', { category: 'Parc', register: 'FixMyStreet' }, 'park||unknown||||fixmystreet'],
    ['nothing at all', {}, 'unclassified||unknown||||region'],
  ])('%s', async (_, words, expected) => {
    using folder = openFolder()
    expect(await codesOf(folder, [{ ...DAY, ...words }])).toEqual([expected])
  })

  test('names that were mapped stand for what they do in files', async () => {
    using folder = openFolder()
    const names = { category: { Chaussée: 'road' }, municipality: { XL: '21009' }, status: { Fini: 'closed' } }
    const words = { category: 'chaussée', municipality: 'XL', status: 'Fini' }
    expect(await codesOf(folder, [{ ...DAY, ...words }], names)).toEqual(['road||21009|closed|||region'])
  })

  test('each told as often as an import would tell it', async () => {
    using folder = openFolder()
    const told: readonly ToldIncident[] = [
      { ...DAY, category: 'Sirène', municipality: '1000', status: 'Clôturé', count: 40 },
      { ...DAY, category: 'Sirène', municipality: 'Ixelles', status: 'Clôturé', count: 2 },
      { ...DAY, category: 'Voirie', municipality: 'Ixelles', status: 'Perdu' },
    ]
    const { plan } = await plannedPull(folder, told)
    const notes = plan.notes.map(({ code, details }) => [code, Object(details).count])
    expect(notes).toContainEqual(['note-category-unclassified', 42])
    expect(notes).toContainEqual(['note-status-unknown', 1])
    expect(notes).toContainEqual(['note-municipality-from-postal-code', 40])
  })
})

test('a name means another category from a day on', async () => {
  using folder = openFolder()
  const handlers = createMappingHandlers(folder.database, { dataFolder: folder.path, now: () => NOW })
  await handlers['breaks.save']({ name: 'Parc', category: 'planting', from: '2023-06-01' })
  const told = ['2023-05-31', '2023-06-01'].map((created) => ({ created, category: 'Parc' }))
  expect(await codesOf(folder, told)).toEqual(['park||unknown||||region', 'planting||unknown||||region'])
})

test.each<[string, Omit<ToldIncident, 'created'>, string]>([
  ['a text longer than any that is stored', { organisation: 'x'.repeat(3000) }, 'organisation'],
  ['a text that lost a character', { municipality: 'Ixe\ufffdles' }, 'municipality'],
  ['a register of several', { register: 'one|two' }, 'register'],
])('%s is refused with its column', async (_, words, column) => {
  using folder = openFolder()
  await expect(plannedPull(folder, [{ ...DAY, ...words }])).rejects.toMatchObject({
    code: 'source-text',
    details: { source: 'region', column },
  })
})

test('a text that is refused is found under the name that its column has there', async () => {
  using folder = openFolder()
  const names = { category: 'Soort', organisation: 'Dienst', register: 'Bron' }
  const columnOf = (words: Omit<ToldIncident, 'created'>) =>
    plannedPull(folder, [{ ...DAY, ...words }], { names }).catch(({ details }) => details.column)
  expect(await columnOf({ organisation: 'x'.repeat(3000) })).toBe('Dienst')
  expect(await columnOf({ category: 'a > \ufffd' })).toBe('Soort')
  expect(await columnOf({ register: 'one|two' })).toBe('Bron')
})

test('codes that no cell has are not kept', async () => {
  using folder = openFolder()
  await codesOf(folder, [{ ...DAY, category: 'Parc', municipality: '1000', status: 'Clôturé' }])
  const kept = folder.database.prepare('SELECT DISTINCT code FROM dictionary ORDER BY code').pluck().all()
  expect(kept).toEqual(['', '21004', 'closed', 'park', 'region'])
})
