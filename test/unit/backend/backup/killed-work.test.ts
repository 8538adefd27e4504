import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sample } from '../../../counts.ts'
import { runCommand, startCommand } from '../../../e2e/command-line.ts'
import { temporaryFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Adresse\n'
const rows = (count: number, street: string): string =>
  HEADER + Array.from({ length: count }, (_, index) => `${index + 1};Voirie;31/03/2023;${street} ${index}\n`).join('')

/** What is made ready beside the data and their backups. */
const LEFT = /restoring|purging|\.part/

test('R4: a restore or a purge that is killed at any moment leaves the data whole, and can be asked again', async () => {
  using temporary = temporaryFolder()
  const [data, few, whole] = ['data', 'few.sqlite', 'whole.sqlite'].map((name) => join(temporary.path, name)) as [
    string,
    string,
    string,
  ]
  const run = async (values: readonly string[]): Promise<Record<string, unknown>> => {
    const ran = await runCommand([...values, '--json', '--data-dir', data])
    expect(ran.code, `${values.join(' ')} ${ran.out}`).toBe(0)
    return JSON.parse(ran.out)
  }
  const take = (name: string, text: string) => {
    writeFileSync(join(temporary.path, name), text)
    return run(['import', join(temporary.path, name)])
  }
  const incidents = async () => (await run(['query', 'incidents', '--by', 'category', '--source', 'records'])).total
  await take('few.csv', rows(2, 'Rue A'))
  await run(['backup', few])
  const { files } = await take('many.csv', rows(4000, 'Rue Cachee'))
  await run(['backup', whole])
  const snapshot = String((files as readonly { snapshot: number }[])[0]!.snapshot)
  const commands = [
    ['restore', few],
    ['purge', snapshot, '--yes'],
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...commands), fc.integer({ min: 200, max: 900 }), async (command, delay) => {
      rmSync(data, { recursive: true, force: true })
      await run(['restore', whole])
      const child = startCommand([...command, '--data-dir', data])
      const timer = setTimeout(() => child.kill('SIGKILL'), delay)
      await once(child, 'exit')
      clearTimeout(timer)
      expect([2, 4000]).toContain(await incidents())
      expect(await run(['check'])).toEqual({ ok: true, findings: [] })
      expect(readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => LEFT.test(name))).toEqual([])
      await run(command)
      expect(await incidents()).toBe(2)
      if (command[0] === 'purge') expect(holders(data, 'Rue Cachee')).toEqual([])
    }),
    sample('backup-kill', 2, 40),
  )
})

function holders(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}
