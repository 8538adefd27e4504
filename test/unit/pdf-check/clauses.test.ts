import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { BREAKAGES, type Breakage } from '../../pdf-check/breakages.ts'
import { brokenClauses, CLAUSES } from '../../pdf-check/clauses.ts'
import { finishedPage } from '../../support/printed-page.ts'

let good: Uint8Array
beforeAll(async () => {
  good = await finishedPage()
})

async function broken(breakage: Breakage): Promise<Uint8Array> {
  if ('bytes' in breakage) return Buffer.from(breakage.bytes(Buffer.from(good).toString('latin1')), 'latin1')
  const document = await PDFDocument.load(good, { updateMetadata: false })
  breakage.change(document)
  return document.save({ addDefaultPage: false, updateFieldAppearances: false, useObjectStreams: false })
}

test('a finished page breaks no clause, written again neither', async () => {
  expect(await brokenClauses(good)).toEqual([])
  expect(await brokenClauses(await broken({ change: () => undefined }))).toEqual([])
})

test('each clause has a number of its own, and a file that breaks it', () => {
  expect(Object.keys(BREAKAGES).toSorted()).toEqual(CLAUSES.map(({ number }) => number).toSorted())
})

test.each(Object.entries(BREAKAGES))('%s is found broken', async (number, breakage) => {
  const found = await brokenClauses(await broken(breakage))
  const own = found.filter((each) => each.startsWith(`${number} `))
  expect(own, found.join('\n')).toHaveLength(1)
})
