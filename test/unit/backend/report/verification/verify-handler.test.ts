import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createVerifyHandler } from '../../../../../electron/backend/report/verification/verify-handler.ts'
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

function verified(path: string, asked: Client = client) {
  const fileOf = (token: string) => (token === TOKEN ? { path, name: 'report.pdf' } : null)
  const handler = createVerifyHandler({ fileOf, client: () => asked, print: plainPrint(client) })
  return handler['report.verify']({ file: TOKEN })
}

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
  const handler = createVerifyHandler({ fileOf: () => null, client: () => client, print: plainPrint(client) })
  await expect(handler['report.verify']({ file: TOKEN })).rejects.toMatchObject({ code: 'file-unknown' })
  await expect(verified(join(place.path, 'gone.pdf'))).rejects.toMatchObject({
    code: 'file-unreadable',
    details: { file: 'report.pdf' },
  })
})
