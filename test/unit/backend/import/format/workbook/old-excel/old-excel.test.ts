import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  OLD_LIMITS,
  openOldExcel,
} from '../../../../../../../electron/backend/import/format/workbook/old-excel/old-excel.ts'
import { sample } from '../../../../../../counts.ts'
import { temporaryFolder } from '../../../../../../support/folder.ts'
import { oldSheetOf } from '../../../../../../support/old-workbook-file.ts'
import { openingOf, refusalOf } from '../../../../../../support/workbook-reading.ts'

const ROWS = [
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
]

/** With other limits for as long as `work` lasts. */
async function withLimits<T>(limits: Partial<typeof OLD_LIMITS>, work: () => Promise<T>): Promise<T> {
  const usual = { ...OLD_LIMITS }
  try {
    Object.assign(OLD_LIMITS, limits)
    return await work()
  } finally {
    Object.assign(OLD_LIMITS, usual)
  }
}

describe('an old workbook that takes too much', () => {
  test('is refused by its size before it is read', async () => {
    expect(OLD_LIMITS).toEqual({ file: 64, memory: 1024, seconds: 60 })
    const book = oldSheetOf(ROWS)
    expect(await withLimits({ file: book.length / 1e6 }, () => refusalOf(book))).toBeNull()
    expect(await withLimits({ file: (book.length - 1) / 1e6 }, () => refusalOf(book))).toBe('workbook-too-large')
  })

  test('is refused when its thread is silent for too long, or runs out of memory, and the next one is read', async () => {
    const long = oldSheetOf(
      Array.from({ length: 60_000 }, (_, index) => [index, `texte ${index}`, index, index, index]),
    )
    expect(await withLimits({ seconds: 0.001 }, () => openingOf(long))).toMatchObject({ code: 'workbook-exhausting' })
    expect(await withLimits({ memory: 16 }, () => openingOf(long))).toMatchObject({ code: 'workbook-exhausting' })
    expect(await refusalOf(oldSheetOf(ROWS))).toBeNull()
  })
})

describe('an open old workbook', () => {
  test('is read sheet by sheet, each as far as asked, and as often', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.xls')
    writeFileSync(path, oldSheetOf(Array.from({ length: 20_000 }, (_, index) => [index])))
    const book = await openOldExcel(path)
    const linesUpTo = async (most: number): Promise<number> => {
      let lines = 0
      await book.readRows(0, () => {
        lines += 1
        return lines < most
      })
      return lines
    }
    try {
      expect([await linesUpTo(3), await linesUpTo(1e9), await linesUpTo(700)]).toEqual([3, 20_000, 700])
    } finally {
      book.close()
    }
    const again = await book.reopen()
    again.close()
    expect(again.sheets).toEqual([{ name: 'Feuil1', isHidden: false }])
  })

  test('whose thread dies while nobody asks it is no stray failure', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.xls')
    writeFileSync(path, oldSheetOf(ROWS))
    const started = new Promise<Worker>((resolve) => process.once('worker', resolve))
    await openOldExcel(path)
    const thread = await started
    const left = new Promise((resolve) => thread.once('exit', resolve))
    // No question that it could read.
    thread.postMessage(null)
    expect(await left).toBe(1)
  })

  test('what sees its rows may fail', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'a.xls')
    writeFileSync(path, oldSheetOf(ROWS))
    const book = await openOldExcel(path)
    const fail = book.readRows(0, () => {
      throw new Error('of the visitor')
    })
    await expect(fail).rejects.toThrow('of the visitor')
  })
})

describe('bytes of an old workbook changed at random', () => {
  test('end in a refusal or a reading, never in a crash', async () => {
    const book = oldSheetOf(ROWS, { merged: [[0, 1, 0, 2]] }, { formats: ['dd/mm/yyyy'] })
    const change = fc.tuple(fc.nat({ max: book.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(book)
        for (const [at, byte] of changes) if (at > 8) bytes[at] = byte
        expect(['string', 'object']).toContain(typeof (await refusalOf(bytes)))
      }),
      sample('old-workbook-bytes', 5, 2000),
    )
  })
})
