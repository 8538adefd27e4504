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

/** The second start finds it whole. */
async function expectCompleted(data: string, figures: string): Promise<void> {
  for (let start = 0; start < 2; start += 1) {
    const { database, close } = await openedBackend(data, { shippedFolder: figures, isDemonstration: true })
    const files = database.prepare('SELECT file_name FROM snapshot WHERE is_synthetic = 1 ORDER BY id').pluck().all()
    const lines = database.prepare("SELECT count(*) FROM budget_line WHERE institution LIKE 'DEMO %'").pluck().get()
    const found = start === 0 ? [] : checkFolder(database)
    close()
    expect([files, found]).toEqual([PARTS, []])
    expect(lines).toBeGreaterThan(0)
  }
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
    await expectCompleted(data, figures)
  }
})

const isAllowed = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
const full = sample('full-disk-demonstration', 0, 10)

test.runIf(isAllowed && full.numRuns > 0)(
  'one for which the disk has no room is completed by a start with room',
  async () => {
    using temporary = temporaryFolder()
    const [disk, data, figures] = ['disk', 'data', 'figures'].map((name) => join(temporary.path, name)) as [
      string,
      string,
      string,
    ]
    mkdirSync(disk)
    writeSmallFigures(figures)
    const command =
      'mount -t tmpfs -o size="$1"k none "$2" && "$0" "$3" "$2/data" "$4" 0; code=$?; cp -a "$2/data" "$5"; exit $code'
    const random = createRandom(full.seed, 0)
    const ended = new Set<number | null>()
    for (let time = 1; time <= full.numRuns; time += 1) {
      rmSync(data, { recursive: true, force: true })
      const kilobytes = String(4 * between(random, 20, 1500))
      const given = ['-rm', 'bash', '-c', command, process.execPath, kilobytes, disk, CHILD, figures, data]
      const { status, stderr } = spawnSync('unshare', given, { encoding: 'utf8' })
      ended.add(status)
      if (status !== 0)
        expect(stderr).toMatch(/SQLITE_(?:FULL|IOERR)|ENOSPC|folder-unwritable|write-failed|backup-disk-full/)
      await expectCompleted(data, figures)
    }
    expect(ended).toEqual(new Set([0, 1]))
  },
)
