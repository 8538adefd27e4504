import { readFileSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createVerifyHandler } from '../../../../../electron/backend/report/verification/verify-handler.ts'
import { writeZip } from '../../../../../electron/backend/sheets/zip-file.ts'
import type { Client } from '../../../../../shared/contract/client.ts'
import { AppError } from '../../../../../shared/contract/error.ts'
import { temporaryFolder } from '../../../../support/folder.ts'
import { openPublishedClient } from '../../../../support/published-client.ts'
import { plainPrint, smallReport } from '../../../../support/small-report.ts'

const TOKEN = '0'.repeat(32)

const published = await openPublishedClient()
const { client } = published
const place = temporaryFolder()
const report = join(place.path, 'report.pdf')
writeFileSync(report, await smallReport(client))

afterAll(() => {
  published[Symbol.dispose]()
  place[Symbol.dispose]()
})
beforeEach(() => vi.stubEnv('IRISBOARD_CONFIG', join(place.path, 'configuration')))
afterEach(() => vi.unstubAllEnvs())

function handlerOf(path: string, name = 'report.pdf', asked: Client = client) {
  const kept = new Map([[TOKEN, { path, name }]])
  return createVerifyHandler({
    fileOf: (token) => kept.get(token) ?? null,
    folder: place.path,
    offerFile(path, name) {
      const token = String(kept.size).repeat(32)
      kept.set(token, { path, name })
      return token
    },
    client: () => asked,
    print: plainPrint(client),
  })
}

const verified = (path: string, asked?: Client) =>
  handlerOf(path, 'report.pdf', asked)['report.verify']({ file: TOKEN })

/** The client, with another answer to what `changed` decides. */
const clientWith = (changed: (method: string) => unknown): Client => ({
  ...client,
  call: ((method: string, input: never) =>
    changed(method) ?? client.call(method as never, input)) as unknown as Client['call'],
})

test('a report is compared with the folder that is open', async () => {
  expect(await verified(report)).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal', differences: [] })
})

test('where no folder could be opened it is judged by itself, and its data stay unknown', async () => {
  const damaged = clientWith(() => Promise.reject(new AppError('folder-damaged')))
  expect(await verified(report, damaged)).toMatchObject({
    integrity: 'whole',
    data: 'unknown',
    reason: 'snapshot-unknown',
  })
})

test('a failure that is none of the folder is told as itself', async () => {
  const gone = clientWith(() => Promise.reject(new AppError('backend-gone')))
  await expect(verified(report, gone)).rejects.toMatchObject({ code: 'backend-gone' })
})

test('when data change meanwhile it is compared once more', async () => {
  const { dataVersion, ...state } = await client.call('folder.state', {})
  const versions = [dataVersion, dataVersion + 1]
  let lists = 0
  const changing = clientWith((method) => {
    if (method === 'snapshots.list') lists += 1
    return method === 'folder.state'
      ? Promise.resolve({ ...state, dataVersion: versions.shift() ?? dataVersion + 1 })
      : undefined
  })
  expect(await verified(report, changing)).toMatchObject({ data: 'equal' })
  const once = lists
  lists = 0
  versions.push(dataVersion + 1)
  await verified(report, changing)
  expect(once).toBe(lists * 2)
})

test('an unknown token, and a file that is gone, are told', async () => {
  const handler = handlerOf(report)
  await expect(handler['report.verify']({ file: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'file-unknown' })
  await expect(verified(join(place.path, 'gone.pdf'))).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { file: 'report.pdf' },
  })
})

test('what is unpacked of an archive is verified by its token, like any other report', async () => {
  const path = join(place.path, 'bulletin')
  await using file = await open(path, 'w')
  await writeZip(file, [
    { name: 'index.csv', content: ['a'] },
    { name: 'ukkel.pdf', content: [readFileSync(report)] },
  ])
  const handler = handlerOf(path, 'bulletin.zip')
  const { rows } = await handler['report.unpack']({ file: TOKEN })
  expect(rows).toEqual([{ file: '1'.repeat(32), name: 'ukkel.pdf' }])
  expect(await handler['report.verify']({ file: '1'.repeat(32) })).toMatchObject({ data: 'equal', pages: 'equal' })
  expect(await handlerOf(report)['report.unpack']({ file: TOKEN })).toEqual({ rows: [] })
})
