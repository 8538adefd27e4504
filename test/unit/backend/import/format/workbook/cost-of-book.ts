import { openWorkbook } from '../../../../../../electron/backend/import/format/workbook/open-workbook.ts'
import { openZippedBook } from '../../../../../../electron/backend/import/format/workbook/zipped-book.ts'
import { readOpening } from '../../../../../support/workbook-reading.ts'

/** Reads a workbook and prints what that cost beyond the idle process: seconds of the processor, megabytes at the most. */
const [path = ''] = process.argv.slice(2)
const megabytesSoFar = (): number => process.resourceUsage().maxRSS / 1024

const before = megabytesSoFar()
const started = process.cpuUsage()
const found = await readOpening(await openWorkbook({ path, name: 'book.xlsx' }, {}, openZippedBook))
const { user, system } = process.cpuUsage(started)
const isRefused = typeof found === 'string' || found.some(({ outcome }) => outcome.problems.length > 0)
process.stdout.write(
  JSON.stringify({ isRefused, seconds: (user + system) / 1e6, megabytes: megabytesSoFar() - before }),
)
