import { rm } from 'node:fs/promises'
import type { Bench } from '../bench.ts'
import { askChild } from '../child.ts'
import { writeIncidentFile } from '../incident-file.ts'
import { say } from '../progress.ts'
import { judge, NO_TARGET, type Result, skip } from '../result.ts'
import { pairedRatio } from '../statistics.ts'
import { targetOf } from '../targets.ts'
import { writeWorkbooks } from '../workbooks.ts'

/** As many as fit into a sheet with room to spare, whatever the size of the bench. */
const ROWS = 200_000
const ROUNDS = 3

/** The same table as an OpenDocument spreadsheet and as a workbook of Excel, from the file to the figures, in turn. */
export async function measureOpenDocument({ rows, workspace }: Pick<Bench, 'rows' | 'workspace'>): Promise<Result> {
  if (targetOf('open-document', rows) === null) return skip('open-document', rows, NO_TARGET)
  say(`open-document: ${ROWS} rows as .ods and as .xlsx`)
  const csv = workspace.path('sheet.csv')
  const ods = workspace.path('sheet.ods')
  const xlsx = workspace.path('sheet.xlsx')
  await writeIncidentFile(csv, ROWS)
  await writeWorkbooks(csv, { ods, xlsx })
  const timeOf = async (file: string): Promise<number> => {
    const folder = workspace.path('sheet')
    await rm(folder, { recursive: true, force: true })
    const { planned, visible, rows: shown } = await askChild('import-product', { folder, file })
    if (shown !== ROWS) throw new Error(`${file}: ${shown} of ${ROWS} rows`)
    return planned + visible
  }
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    peer.push(await timeOf(xlsx))
    own.push(await timeOf(ods))
  }
  return judge('open-document', rows, pairedRatio(own, peer), own)
}
