import { expect, test } from 'vitest'
import { createProgressLine } from '../../../electron/cli/progress-line.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }

function lineOn(isTTY: boolean) {
  const written: string[] = []
  const clock = { now: 0 }
  const output = { isTTY, write: (text: string) => written.push(text) }
  const line = createProgressLine(WORDS, output, () => clock.now)
  const showAt = (now: number, event: Parameters<typeof line.show>[0]) => {
    clock.now = now
    line.show(event)
  }
  return { line, written, showAt }
}

test('tells rows, bytes and the time that is left, on one line that is gone at the end', () => {
  const { line, written, showAt } = lineOn(true)
  line.begin('incidents.csv')
  const bytes = { done: 20_000_000, total: 80_000_000 }
  showAt(0, { type: 'progress', task: 'import', done: 1, total: null, bytes: { ...bytes, done: 1 } })
  showAt(10_000, { type: 'progress', task: 'import', done: 120_000, total: null, bytes })
  showAt(10_050, { type: 'progress', task: 'import', done: 120_001, total: null, bytes })
  showAt(20_000, { type: 'progress', task: 'backup', done: 5, total: 10 })
  showAt(30_000, { type: 'progress', task: 'import', done: 0, total: 400_000 })
  showAt(40_000, { type: 'progress', task: 'import', done: 100_000, total: 400_000 })
  const received = { done: 40_000_000, total: 0 }
  showAt(50_000, { type: 'progress', task: 'pull', done: 1_200_000, total: null, bytes: received })
  line.end()
  const cleared = '\r\u001b[K'
  expect(written).toEqual([
    `${cleared}incidents.csv · 1 row read · 0 MB of 80 MB`,
    `${cleared}incidents.csv · 120,000 rows read · 20 MB of 80 MB · 30 seconds left`,
    `${cleared}incidents.csv · Backup before the import: 50.0%`,
    `${cleared}incidents.csv · Writing 0 / 400,000`,
    `${cleared}incidents.csv · Writing 100,000 / 400,000 · 30 seconds left`,
    `${cleared}incidents.csv · 1,200,000 counts received, 40 MB`,
    cleared,
  ])
})

test('writes nothing where nobody looks', () => {
  const { line, written, showAt } = lineOn(false)
  line.begin('incidents.csv')
  showAt(0, { type: 'progress', task: 'import', done: 1, total: 2 })
  line.end()
  expect(written).toEqual([])
})

test('tells what is done in words of its own, to a person alone', () => {
  const { line, written } = lineOn(true)
  line.tell('Report 1 of 19: Anderlecht\u0007')
  expect(written).toEqual(['\r\u001b[KReport 1 of 19: Anderlecht\ufffd'])
  const silent = lineOn(false)
  silent.line.tell('Report 1 of 19: Anderlecht')
  expect(silent.written).toEqual([])
})
