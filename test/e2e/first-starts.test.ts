import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sample } from '../counts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { runCommand, runProcess } from './command-line.ts'

test('many first starts at once wait for the one that fills the folder, and then all answer the same', async () => {
  using folder = temporaryFolder()
  const list = ['snapshots', '--json', '--data-dir', join(folder.path, 'data')]
  const ran = await Promise.all(Array.from({ length: sample('first-starts', 4, 24).numRuns }, () => runProcess(list)))
  expect(ran.map(({ code, errors }) => ({ code, errors }))).toEqual(ran.map(() => ({ code: 0, errors: '' })))
  expect(new Set(ran.map(({ out }) => out)).size).toBe(1)
  expect(JSON.parse(ran[0]?.out ?? '').rows.length).toBeGreaterThan(0)
  expect(readdirSync(join(folder.path, 'data'))).not.toContain('logs')
})

test('of programs that import into one folder at once each is done as a whole, or told that another one writes', async () => {
  using folder = temporaryFolder()
  const data = join(folder.path, 'data')
  await fillWithPublished(data)
  const ROWS = 50
  const imports = Array.from({ length: sample('many-writers', 2, 12).numRuns }, (_, nth) => {
    const path = join(folder.path, `${nth}.csv`)
    const lines = Array.from({ length: ROWS }, (_, row) => `${nth}-${row};Voirie;31/03/2023;Rue ${row}\n`)
    writeFileSync(path, `N°;Catégorie;Signalé le;Adresse\n${lines.join('')}`)
    return ['import', path, '--json', '--data-dir', data]
  })
  const incidents = async () => {
    const { out } = await runCommand(['query', 'incidents', '--source', 'records', '--json', '--data-dir', data])
    return JSON.parse(out).total
  }
  const ran = await Promise.all(imports.map((values) => runProcess(values)))
  const refused = ran.filter(({ code }) => code !== 0)
  const told = refused.map(({ out }) => JSON.parse(out).error.code)
  expect(told.filter((code) => code !== 'folder-locked' && code !== 'plan-out-of-date')).toEqual([])
  expect(await incidents()).toBe(ROWS * (ran.length - refused.length))
  for (const values of imports) expect((await runCommand(values)).code).toBe(0)
  expect(await incidents()).toBe(ROWS * imports.length)
  expect((await runCommand(['check', '--data-dir', data])).code).toBe(0)
})
