import fs, { appendFileSync, chmodSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBeside } from '../../../../../electron/backend/import/reading/read-beside.ts'
import {
  createSpareThread,
  type ReadingThread,
  startReadingThread,
} from '../../../../../electron/backend/import/reading/reading-thread.ts'
import type { RowBatch } from '../../../../../electron/backend/import/reading/row-batch.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { TODAY, temporaryFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const inputOf = (path: string) =>
  ({
    file: { path, name: 'file.csv' },
    options: DEFAULT_IMPORT_OPTIONS,
    today: TODAY,
    folder: 'open',
    dictionary: [],
    programmes: [],
    institutions: [],
    categories: [],
  }) as const

/** What a reading gives, and what it comes to, however it was read. */
async function readAll(path: string, worthAThread: number, startThread = startReadingThread) {
  const batches: RowBatch[] = []
  const restarts: number[] = []
  const sink = {
    stage: (batch: RowBatch) => void batches.push(batch),
    restart: () => void restarts.push(batches.length),
  }
  return { reading: await readBeside(inputOf(path), sink, { startThread, worthAThread }), batches, restarts }
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

test.each([
  ['in Windows-1252', Buffer.from(';;;é\n', 'latin1')],
  ['with a letter of UTF-8', Buffer.from(';;;é\n')],
])('a file that turns out to be %s far from its beginning is read anew, as it is read here', async (_how, end) => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  const plain = records(3000).replaceAll('é', 'e').replaceAll('°', 'o')
  expect(plain.length).toBeGreaterThan(65_536)
  writeFileSync(path, Buffer.concat([Buffer.from(plain), end]))
  const here = await readAll(path, Number.POSITIVE_INFINITY)
  const beside = await readAll(path, 0)
  expect(beside).toEqual({ ...here, restarts: [0, ...here.restarts] })
})

test('a thread that stands ready is the one that reads, and what nobody took is ended', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, records(1000))
  const spare = createSpareThread()
  const ready = spare.prepare()
  await ready.ready
  expect(spare.prepare()).toBe(ready)
  const threads: ReadingThread[] = []
  const startThread = (): ReadingThread => {
    threads.push(spare.take())
    return threads.at(-1)!
  }
  expect(await readAll(path, 0, startThread)).toEqual(await readAll(path, Number.POSITIVE_INFINITY))
  expect(threads).toEqual([ready])
  const unused = spare.prepare()
  spare.close()
  await expect(unused.ready).rejects.toThrow('the thread that reads ended')
})

test('a thread that ended while it stood ready is not the one that reads', async () => {
  const spare = createSpareThread()
  const ended = spare.prepare()
  await ended.end()
  const next = spare.prepare()
  expect(next).not.toBe(ended)
  await next.end()
  const taken = spare.take()
  expect(taken).not.toBe(next)
  await taken.ready
  await taken.end()
})

test.each([
  ['written to', (path: string) => appendFileSync(path, 'x')],
  ['deleted', (path: string) => rmSync(path, { force: true })],
])('C9: a file that is %s while it is read gives no rows and no hash', async (_how, change) => {
  for (const worthAThread of [0, Number.POSITIVE_INFINITY]) {
    using folder = temporaryFolder()
    const path = join(folder.path, 'file.csv')
    writeFileSync(path, records(10_000))
    const sink = { stage: () => change(path), restart: () => undefined }
    expect(await readBeside(inputOf(path), sink, { worthAThread })).toMatchObject({
      ok: false,
      problems: [{ code: 'file-changed', place: { file: 'file.csv' } }],
    })
  }
})

/** From now on files that only the system's own user, or nobody, may open are closed to this process. */
function withdrawRights(path: string): Disposable {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  else chmodSync(path, 0)
  return { [Symbol.dispose]: () => void (isRoot && process.seteuid?.(0)) }
}

test('C9: a file whose right is withdrawn while it is read is told by its cause, here and in a thread', {
  skip: process.platform === 'win32',
}, async () => {
  for (const worthAThread of [0, Number.POSITIVE_INFINITY]) {
    using folder = temporaryFolder()
    chmodSync(folder.path, 0o755)
    const path = join(folder.path, 'file.csv')
    writeFileSync(path, records(50_000), { mode: 0o600 })
    using rights = new DisposableStack()
    let isFirst = true
    // The style of the first rows is not that of all: the file is opened once more.
    const stage = (): void => {
      if (isFirst) rights.use(withdrawRights(path))
      isFirst = false
    }
    const reading = await readBeside(inputOf(path), { stage, restart: () => undefined }, { worthAThread })
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: 'file-forbidden', place: { file: 'file.csv' }, details: { reason: 'EACCES' } }],
    })
  }
})

test('C9: a share that fails in the middle of the rows is told by its cause', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, records(50_000))
  const { readSync, statSync } = fs
  const fail = (): never => {
    throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' })
  }
  const stage = (): void => {
    // A share that is gone has no size and no date of the file either.
    Object.assign(fs, { readSync: fail, statSync: fail })
    syncBuiltinESMExports()
  }
  try {
    const reading = await readBeside(
      inputOf(path),
      { stage, restart: () => undefined },
      { worthAThread: Number.POSITIVE_INFINITY },
    )
    expect(reading).toMatchObject({
      ok: false,
      problems: [{ code: 'file-unreadable', place: { file: 'file.csv' }, details: { reason: 'EIO' } }],
    })
  } finally {
    Object.assign(fs, { readSync, statSync })
    syncBuiltinESMExports()
  }
})

test('C9: a share that fails under a workbook is no damage of the workbook', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.xlsx')
  writeFileSync(path, sheetOf(textRows([['N°', 'Statut', 'Signalé le']])))
  const read = fs.read
  const fail = (...values: readonly unknown[]): void => {
    const answer = values.at(-1)
    const error = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO', syscall: 'read' })
    if (typeof answer === 'function') process.nextTick(answer, error)
  }
  try {
    fs.read = Object.assign(fail, { __promisify__: read.__promisify__ })
    const sink = { stage: () => undefined, restart: () => undefined }
    expect(await readBeside(inputOf(path), sink)).toMatchObject({
      ok: false,
      problems: [{ code: 'file-unreadable', details: { reason: 'EIO' } }],
    })
  } finally {
    fs.read = read
  }
})

test('what the sink throws ends the thread and the reading', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, records(50_000))
  const stage = (): never => {
    throw new Error('the disk is full')
  }
  await expect(readBeside(inputOf(path), { stage, restart: () => undefined }, { worthAThread: 0 })).rejects.toThrow(
    'the disk is full',
  )
})
