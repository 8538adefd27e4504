import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBeside } from '../../../electron/backend/import/read-beside.ts'
import type { RowBatch } from '../../../electron/backend/import/read-rows.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../shared/domain/import-plan.ts'
import { TODAY, temporaryFolder } from './folder.ts'

/** What a reading gives, and what it comes to, however it was read. */
async function readAll(path: string, worthAThread: number) {
  const input = {
    file: { path, name: 'file.csv' },
    options: DEFAULT_IMPORT_OPTIONS,
    today: TODAY,
    folder: 'open',
    dictionary: [],
    programmes: [],
    categories: [],
  } as const
  const batches: RowBatch[] = []
  const restarts: number[] = []
  const sink = {
    stage: (batch: RowBatch) => void batches.push(batch),
    restart: () => void restarts.push(batches.length),
  }
  return { reading: await readBeside(input, sink, worthAThread), batches, restarts }
}

function records(count: number): string {
  const lines = Array.from({ length: count }, (_, index) =>
    index % 97 === 5
      ? `${index};Voirie;32/03/2023;Rue ${index}`
      : `${index};${index % 2 === 0 ? 'Voirie' : 'Nouveau'};01/02/2023;Rue ${index}`,
  )
  return `N°;Catégorie;Signalé le;Adresse\n${lines.join('\n')}\n99999;Voirie;01/31/2023;\n`
}

test('a thread gives the same rows, problems, notes and codes as the file read here, however many batches', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, records(50_000))
  const here = await readAll(path, Number.POSITIVE_INFINITY)
  const beside = await readAll(path, 0)
  expect(beside).toEqual(here)
  expect(beside.restarts).toHaveLength(1)
  expect(beside.batches.length).toBeGreaterThan(20)
})

test('what the sink throws ends the thread and the reading', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, records(50_000))
  const input = {
    file: { path, name: 'file.csv' },
    options: DEFAULT_IMPORT_OPTIONS,
    today: TODAY,
    folder: 'open',
    dictionary: [],
    programmes: [],
    categories: [],
  } as const
  const stage = (): never => {
    throw new Error('the disk is full')
  }
  await expect(readBeside(input, { stage, restart: () => undefined }, 0)).rejects.toThrow('the disk is full')
})
