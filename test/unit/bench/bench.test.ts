import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askChild } from '../../bench/child.ts'
import { type Contender, requireEqual, UnequalAnswers } from '../../bench/contender.ts'
import { createFigureList, type Figures } from '../../bench/figures.ts'
import { writeIncidentFile } from '../../bench/incident-file.ts'
import { readOptions } from '../../bench/options.ts'
import { partsOf } from '../../bench/parts.ts'
import { judge, skip } from '../../bench/result.ts'
import { UNFILTERED } from '../../bench/states.ts'
import { tableOf } from '../../bench/table.ts'
import { MEASURES } from '../../bench/targets.ts'

function contender(name: string, figures: Figures): Contender {
  return { name, charts: ['category', 'delay'], prepare: () => () => () => figures }
}

function figures(closed: readonly (readonly [number, number])[]): Figures {
  const list = createFigureList()
  list.add('category', ['road'], 12)
  list.add('channel', ['Citoyen'], closed.length)
  list.addDelays('road', closed)
  return list.figures
}

describe('equality', () => {
  test('one row of difference ends the bench, and is named', async () => {
    const [right, wrong] = [figures([[1, 5]]), figures([[1, 6]])]
    const equal = requireEqual(contender('a', right), [contender('b', right)], [UNFILTERED])
    await expect(equal).resolves.toBeUndefined()
    const unequal = requireEqual(contender('a', right), [contender('b', wrong)], [UNFILTERED])
    await expect(unequal).rejects.toThrow(UnequalAnswers)
    await expect(unequal).rejects.toThrow('delay closed road: 5 expected, 6 found')
  })

  test('a chart that a contender does not answer is not held against it', async () => {
    const [one, two] = [figures([[1, 5]]), new Map([...figures([[1, 5]]), ['channel Citoyen', 99]])]
    await expect(requireEqual(contender('a', one), [contender('b', two)], [UNFILTERED])).resolves.toBeUndefined()
  })

  test('quantiles are the nearest ranks of whole days', () => {
    const found = figures([
      [30, 1],
      [0, 5],
      [2, 4],
    ])
    expect(found.get('delay median road')).toBe(0)
    expect(found.get('delay p90 road')).toBe(2)
  })
})

describe('results', () => {
  test('a ratio is judged by the target of its size, in its direction', () => {
    expect(judge('refresh', 1_000_000, 0.05, [1])).toMatchObject({ target: 0.05, better: 'lower', ok: true })
    expect(judge('refresh', 10_000_000, 0.05, [1])).toMatchObject({ target: 0.02, ok: false })
    expect(judge('import', 1_000_000, 0.7, [1])).toMatchObject({ better: 'higher', ok: false })
    expect(judge('growth', 1_000_000, 2, [1])).toMatchObject({ ratio: null, target: null, ok: true })
  })

  test('the table says what was missed and what was not measured', () => {
    const table = tableOf([judge('refresh', 1_000_000, 0.2, [3, 4, 5]), skip('import', 1_000_000, 'no shell')])
    expect(table).toMatch(/^refresh .* 0\.2 +<= 0\.05 +MISSED +\[4 \/ 5 ms\]$/m)
    expect(table).toMatch(/^import .* >= 0\.75 +skipped +no shell$/m)
  })

  test('the command line is read, and nothing else', () => {
    expect(readOptions([])).toEqual({ rows: 1_000_000, json: null, only: null })
    expect(readOptions(['--rows', '100000'])?.rows).toBe(100_000)
    expect(readOptions(['--rows', 'many'])).toBeNull()
    expect(readOptions(['--quick'])).toBeNull()
    expect(readOptions(['--only', 'paint,brush'])?.only).toEqual(['paint', 'brush'])
  })
})

describe('parts', () => {
  test('every measure has one part', () => {
    for (const name of Object.keys(MEASURES)) {
      const holders = partsOf(null)?.filter(({ names }) => names.some((own) => own === name))
      expect(holders, name).toHaveLength(1)
    }
  })

  test('those that are named run, each once and in their order', () => {
    expect(partsOf(['brush', 'undo', 'append'])?.map(({ names }) => names)).toEqual([['append', 'undo'], ['brush']])
    expect(partsOf(['brush', 'brushes'])).toBeNull()
    expect(partsOf([''])).toBeNull()
  })
})

describe('children', () => {
  test('the process of an import ends, also where its file is small and no thread was needed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'irisboard-bench-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const file = join(folder, 'incidents.csv')
    await writeIncidentFile(file, 500)
    const imported = await askChild('import-product', { folder: join(folder, 'data'), file })
    expect(imported.rows).toBe(500)
  })
})
