import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { between, createRandom } from '../../../../electron/backend/demonstration/random.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { shippedFolder } from '../../../../electron/backend/platform/shipped-folder.ts'
import { SEED, sample } from '../../../counts.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'

const CHILD = join(import.meta.dirname, 'killed-demonstration.ts')
/** How long a demonstration of these figures takes to be made, in milliseconds; a slower computer is killed earlier in it. */
const WHOLE = 2500
const PARTS = ['demonstration-1.csv', 'demonstration-2.csv', 'demonstration-budgets.csv', 'demonstration-targets.csv']

/** The published figures that a demonstration meets, a thousandth of each: it is made in a moment. */
function writeSmallFigures(folder: string): void {
  mkdirSync(folder)
  const small = (figure: string) => String(Math.ceil(Number(figure) / 1000))
  const write = (name: string, figure: RegExp): void => {
    const text = readFileSync(join(shippedFolder(), `${name}.csv`), 'utf8').replace(/^Total;.*\n/m, '')
    writeFileSync(
      join(folder, `${name}.csv`),
      text.replace(figure, (_, before, value) => `${before}${small(value)}`),
    )
  }
  copyFileSync(join(shippedFolder(), 'programmes.csv'), join(folder, 'programmes.csv'))
  write('years', /^(\d{4}-01-01;\d{4}-12-31;)(\d+)/gm)
  write('categories', /^([a-z-]+;2023-01-01;2023-11-15;)(\d+)/gm)
  write('indicators', /^(fixmystreet;fixmystreet\.reports-since-opening;[^;]+;[^;]+;[^;]+;)(\d+)/gm)
}

test('a demonstration that is killed, after one of its parts or at any moment, is completed by the next start', async () => {
  using temporary = temporaryFolder()
  const [data, figures] = [join(temporary.path, 'data'), join(temporary.path, 'figures')]
  writeSmallFigures(figures)
  const random = createRandom(SEED, 0)
  for (let kill = 1; kill <= sample('demonstration-kill', 2, 100).numRuns; kill += 1) {
    rmSync(data, { recursive: true, force: true })
    const timeout = kill <= 2 ? 0 : between(random, 100, WHOLE)
    const ran = spawnSync(process.execPath, [CHILD, data, figures, String(kill)], { timeout, killSignal: 'SIGKILL' })
    if (kill <= 2) expect(ran.signal).toBe('SIGKILL')
    const open = () => openedBackend(data, { shippedFolder: figures, isDemonstration: true })
    // The second start finds it whole.
    for (let start = 0; start < 2; start += 1) {
      const { database, close } = await open()
      const files = database.prepare('SELECT file_name FROM snapshot WHERE is_synthetic = 1 ORDER BY id').pluck().all()
      const lines = database.prepare("SELECT count(*) FROM budget_line WHERE institution LIKE 'DEMO %'").pluck().get()
      const found = start === 0 ? [] : checkFolder(database)
      close()
      expect([files, found]).toEqual([PARTS, []])
      expect(lines).toBeGreaterThan(0)
    }
  }
})
