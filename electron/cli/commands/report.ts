import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Question } from '../../../shared/domain/question.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view-state.ts'
import { silentLog } from '../../backend/log.ts'
import { createReport } from '../../backend/report/create-report.ts'
import { shippedFolder } from '../../backend/shipped-folder.ts'
import { ensurePage } from '../../build.ts'
import { startHost } from '../../http/host.ts'
import { createPrinter } from '../../http/printer.ts'
import { withLocal } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { EXIT, type Terminal } from '../terminal.ts'

export interface ReportOptions extends QuestionOptions {
  readonly out: string
  readonly measure?: string
}

/** Prints a view as PDF, the same pages that the window exports: its own host serves them, its own browser draws them. */
export async function report(terminal: Terminal, options: ReportOptions): Promise<number> {
  const question = readQuestion(options.measure ?? 'incidents', options)
  const pageFolder = await ensurePage(() => undefined)
  const host = await startHost({
    dataFolder: terminal.dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration: false,
    port: 0,
    user: userInfo().username,
    log: silentLog,
  })
  const printer = createPrinter({ address: host.address, log: silentLog })
  try {
    const outFile = resolve(options.out)
    const { contentHash, pages, tables } = await withLocal(terminal.dataFolder, 'answer', async ({ client }) => {
      const view = viewOf(question, await client.call('folder.state', {}), terminal)
      return createReport({ view, language: terminal.t.language, print: printer.print, client, outFile })
    })
    const document = { file: outFile, contentHash, pages, tables }
    terminal.print(document, [terminal.t('command.result-written', { file: outFile })])
    return EXIT.done
  } finally {
    await printer.close()
    await host.close()
  }
}

/** An open end of the period is the first day that is known, or the end of the year of the as-of day. */
function viewOf(question: Question, folder: FolderState, terminal: Terminal): ViewState {
  const { from, to } = question
  const asOf = folder.asOf.records ?? folder.asOf.published ?? to ?? from ?? ''
  const first = folder.recordsCover?.from ?? `${asOf.slice(0, 4)}-01-01`
  return {
    ...DEFAULT_VIEW,
    page: 'incidents',
    source: question.source,
    asOf: question.asOf,
    measure: question.measure,
    filters: question.filters,
    period:
      from === null && to === null
        ? { kind: 'all' }
        : { kind: 'range', from: from ?? first, to: to ?? `${asOf.slice(0, 4)}-12-31` },
    report: { ...DEFAULT_VIEW.report, language: terminal.t.language },
  }
}
