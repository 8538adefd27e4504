import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { METHODS } from '../../shared/contract/methods.ts'
import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import { PAGES } from '../../shared/domain/view-state.ts'

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')

test.each([
  ['method', Object.keys(METHODS)],
  ['dataset', [...DATASETS]],
  ['page', [...PAGES]],
])('the README describes every %s, its code in backticks', (_kind, codes) => {
  expect(codes.filter((code) => !README.includes(`\`${code}\``))).toEqual([])
})
