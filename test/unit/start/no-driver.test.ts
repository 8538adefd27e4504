import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../support/test-folder.ts'
import { ROOT } from '../../tool.ts'

const folder = testFolder()
const DRIVER = /node_modules[\\/](?:pg|pg-[\w-]+|pgpass)[\\/]/

/** The files of the driver that a command and all processes that it starts load. */
async function driverFiles(...values: readonly string[]): Promise<readonly string[]> {
  const list = join(folder.path, 'loaded')
  const hook = join(folder.path, 'hook.mjs')
  writeFileSync(
    hook,
    `import { appendFileSync } from 'node:fs'
    import { registerHooks } from 'node:module'
    registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + '\\n'); return next(url, context) } })`,
  )
  const program = [join(ROOT, 'electron', 'start.mjs'), 'cli', ...values, '--data-dir', join(folder.path, 'data')]
  const child = spawn(process.execPath, ['--import', hook, ...program], { stdio: 'ignore' })
  await once(child, 'exit')
  const loaded = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []
  expect(loaded.some((each) => each.endsWith('electron/cli/main.ts'))).toBe(true)
  return loaded.filter((each) => DRIVER.test(each))
}

test('S10: without a source no module that speaks to a server is loaded', async () => {
  expect(await driverFiles('query', 'incidents', '--by', 'year')).toEqual([])
  expect(await driverFiles('source', 'list')).toEqual([])
  expect(await driverFiles('source', 'test', 'region')).toEqual([])
})

test('it is once a server is to be asked', async () => {
  expect(await driverFiles('source', 'add', 'region', '--url', 'postgres://u@127.0.0.1:1/d')).not.toEqual([])
})
