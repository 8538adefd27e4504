import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { createProblemExport } from '../../../../../electron/backend/import/commit/export-problems.ts'
import { startReadingThread } from '../../../../../electron/backend/import/reading/reading-thread.ts'
import type { OfferedFile } from '../../../../../electron/backend/platform/offered-file.ts'
import { createJobHandlers } from '../../../../../electron/backend/process/job-handlers.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { NOW, openFolder } from '../../../../support/folder.ts'
import { clientOf } from '../../../../support/opened-backend.ts'

const TOKEN = 'a'.repeat(32)
const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut\n'

test('the first 200 problems of rows are in the plan of a file, and the first of each kind that no request allows; all of them in the CSV', async () => {
  using folder = openFolder()
  const rows = Array.from({ length: 2500 }, (_, index) => `${index};Voirie;1030 Schaerbeek;31/04/2023;Signalé\n`)
  const twice = '9999;Voirie;1030 Schaerbeek;31/03/2023;Signalé\n9999;Divers;1030 Schaerbeek;31/03/2023;Signalé\n'
  const files = new Map<string, OfferedFile>([[TOKEN, folder.write('fichier.csv', HEADER + rows.join('') + twice)]])
  const { path } = folder
  const handlers = createJobHandlers(folder.database, files, {
    dataFolder: path,
    now: () => NOW,
    user: 'tester',
    emit: () => undefined,
    startThread: startReadingThread,
  })
  const client = clientOf(handlers)
  const plan = await client.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  expect([plan.problems.length, plan.problemCount, plan.rejected]).toEqual([201, 2501, 2501])
  expect(plan.problems.at(-1)?.code).toBe('key-duplicate')

  const offered: string[] = []
  const write = createProblemExport({
    folder: path,
    client: () => client,
    emit: () => {},
    offerFile: (file) => {
      offered.push(file)
      return 'b'.repeat(32)
    },
  })
  expect(await write({ file: TOKEN, language: 'fr' })).toMatchObject({ name: 'problemes.csv', problems: 2501 })
  const text = readFileSync(offered[0] ?? join(path, 'none'), 'utf8')
  const table: readonly (readonly string[])[] = parse(text, { delimiter: ';', bom: true })
  expect(table[0]?.slice(0, 4)).toEqual(['Fichier', 'Feuille', 'Ligne', 'Colonne'])
  expect(table.slice(1).map((row) => row[2])).toEqual([
    ...Array.from({ length: 2500 }, (_, index) => String(index + 2)),
    '2503',
  ])
  await expect(client.call('import.problems', { file: 'c'.repeat(32), from: 0, count: 1 })).rejects.toThrow(
    'plan-unknown',
  )
})
