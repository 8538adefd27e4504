import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { isUpdate, ownFileOf, reportFileOf } from '../../shared/contract/own-files.ts'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8'))

test('E11: every package is wanted in one version, and that one is locked with its hash', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json')
  const wanted = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const { packages } = read('package-lock.json')
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  const fetched = Object.entries<{ readonly integrity?: string; readonly link?: boolean }>(packages).slice(1)
  expect(fetched.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
})

const step = z.strictObject({
  name: z.string().optional(),
  uses: z
    .string()
    .regex(/^actions\/(?:checkout|setup-node|upload-artifact)@[0-9a-f]{40}$/)
    .optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.strictObject({ ELECTRON_BIN: z.string() }).optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})

const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ workflow_dispatch: z.null(), push: z.strictObject({ tags: z.array(z.string()) }) }),
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }),
  jobs: z.strictObject({
    window: z.strictObject({
      strategy: z.strictObject({
        'fail-fast': z.literal(false),
        matrix: z.strictObject({
          include: z.array(z.strictObject({ system: z.string(), electron: z.string(), package: z.string() })),
        }),
      }),
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      steps: z.array(step),
    }),
  }),
})

test('the recipe for a hosted run reads only, pins each action by its hash, and tests and packs on three systems', () => {
  const text = readFileSync(join(import.meta.dirname, '..', '..', '.github', 'workflows', 'window.yml'), 'utf8')
  const { window } = workflow.parse(parse(text)).jobs
  const { include } = window.strategy.matrix
  const made = include.flatMap(({ package: text }) => text.split(/[ ,]/).filter((word) => !word.startsWith('--')))
  const kept = window.steps.flatMap(({ with: given }) => String(given?.path ?? '').match(/(?<=dist\/\*\.)\w+/g) ?? [])
  expect(made.toSorted()).toEqual(['AppImage', 'deb', 'dmg', 'dmg', 'msi', 'nsis'])
  expect(new Set(kept)).toEqual(new Set(['AppImage', 'deb', 'exe', 'msi', 'dmg', 'json', 'txt']))
  expect(include.map(({ system }) => system.split('-')[0])).toEqual(['ubuntu', 'windows', 'macos', 'macos'])
  expect(window.steps.flatMap(({ run = [] }) => run)).toEqual([
    'npm ci',
    'node node_modules/electron/install.js',
    expect.stringMatching(/^sudo sysctl /),
    expect.stringMatching(/^xvfb-run .* npm test$/),
    'npm test',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: of the workflow
    'npm run package -- ${{ matrix.package }}',
  ])
  const tests = window.steps.filter(({ run }) => run?.endsWith('npm test'))
  // biome-ignore lint/suspicious/noTemplateCurlyInString: of the workflow
  const electron = '${{ github.workspace }}/${{ matrix.electron }}'
  expect(tests.map(({ env }) => env?.ELECTRON_BIN)).toEqual([electron, electron])
  expect(window.steps.flatMap(({ with: given }) => given?.path ?? [])).toEqual([
    'test/electron-result.json',
    expect.stringContaining('dist/*.deb'),
  ])
})

test('a package is opened with the files that only this program makes, and never with a table or a PDF', () => {
  const { fileAssociations } = read('package.json').build
  const endings: string[] = fileAssociations.map(({ ext }: { readonly ext: string }) => ext)
  expect(endings).toEqual(['irisview', 'irisrecipe', 'irisreports', 'irisboard-update'])
  const names = endings.map((ending) => `A.b.${ending.toUpperCase()}`)
  expect(names.map((name) => ownFileOf(name) ?? reportFileOf(name) ?? isUpdate(name))).toEqual([
    'irisview',
    'irisrecipe',
    'package',
    true,
  ])
  expect(['a.csv', 'b.pdf', 'irisview', 'a.irisview.csv'].map(ownFileOf)).toEqual([null, null, null, null])
})
