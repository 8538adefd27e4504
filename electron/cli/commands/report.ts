import { userInfo } from 'node:os'
import { extname } from 'node:path'
import type { YearFigure } from '../../../shared/contract/figures.ts'
import type { FolderState } from '../../../shared/contract/methods.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { shownCoverage, shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { limitWords } from '../../../shared/i18n/report-words.ts'
import { shippedFolder } from '../../backend/platform/shipped-folder.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { createReport } from '../../backend/report/create-report.ts'
import { ensurePage } from '../../build.ts'
import { startHost } from '../../http/host.ts'
import { delaysBy, openedIn, reportSections } from '../asked-sections.ts'
import { ensureDataPlace } from '../data-place.ts'
import { checkValues } from '../known-values.ts'
import { createTerminalLog } from '../local-client.ts'
import { type QuestionOptions, readQuestion } from '../question-options.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { type KnownDays, reportPeriod } from '../report-period.ts'
import { shownText } from '../shown-text.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { addFilters, namedView } from '../view-question.ts'

export interface ReportOptions extends QuestionOptions, TargetOptions {
  readonly out: string
  readonly measure?: string
  /** The name of a saved view, which the other options change where they are given. */
  readonly view?: string
}

/** What is printed without a saved view. */
const BARE_VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents' }

/** Prints a view as PDF, the same pages that the window exports: a host of its own serves them and draws them. */
export async function report(terminal: Terminal, options: ReportOptions, parts: HostParts): Promise<number> {
  if (extname(options.out).toLowerCase() !== '.pdf')
    throw new UsageError('command.usage-report-format', { value: options.out })
  const outFile = targetFile(options.out, options)
  const given = readQuestion(options.measure ?? 'incidents', options)
  const base = options.view === undefined ? BARE_VIEW : await namedView(terminal, options.view)
  const question = { ...given, asOf: given.asOf ?? base.asOf, source: given.source ?? base.source }
  const sections = given.by.length === 0 ? base.report.sections : reportSections(given.by, given.measure)
  ensureDataPlace(terminal.dataFolder)
  const pageFolder = await ensurePage(() => undefined)
  const host = await startHost({
    dataFolder: terminal.dataFolder,
    shippedFolder: shippedFolder(),
    pageFolder,
    isDemonstration: false,
    port: 0,
    user: userInfo().username,
    log: createTerminalLog(terminal.dataFolder),
    ...parts,
  })
  try {
    const { client, print } = host
    await checkValues(client, given)
    const [folder, years] = await Promise.all([
      client.call('folder.state', { asOf: question.asOf }),
      client.call('years.list', { asOf: question.asOf }),
    ])
    if (folder.readOnlyCopyOf !== undefined)
      process.stderr.write(`${shownText(terminal.t('common.read-only-copy', { folder: folder.readOnlyCopyOf }))}\n`)
    const language = base.report.language ?? terminal.t.language
    const changed = changedView(
      base,
      question,
      knownDays(question, addFilters(base.filters, question.filters), folder, years.rows),
    )
    const view: ViewState = {
      ...changed,
      measure: options.measure === undefined ? base.measure : given.measure,
      delayBy: delaysBy(given.by, given.measure) ?? base.delayBy,
      drill: openedIn(changed, given.by),
      report: { language, sections },
    }
    const { contentHash, pages, tables, limits } = await createReport({ view, language, print, client, outFile })
    const registers = shownRegisters(view.filters, folder.registers, view.source)
    const document = { file: outFile, contentHash, pages, tables, ...registerDocument(registers) }
    terminal.print(document, [
      terminal.t('command.result-written', { file: outFile }),
      ...registerLines(registers, terminal),
      ...limits.map((limit) => limitWords(limit, terminal.t, terminal.format)),
    ])
    return EXIT.done
  } finally {
    await host.close()
  }
}

/** A view with what the command line gives in place of its own. */
function changedView(base: ViewState, question: Question, known: KnownDays): ViewState {
  const { source, asOf, filters, from, to, by, comparison } = question
  return {
    ...base,
    source,
    asOf,
    filters: addFilters(base.filters, filters),
    period: from === null && to === null ? base.period : reportPeriod(from, to, known),
    comparison: comparison === 'none' ? base.comparison : comparison,
    granularity: by.includes('day') ? 'day' : by.includes('month') ? 'month' : base.granularity,
  }
}

/** Records know more than published figures, where there are any and they are not left out. */
function knownDays(
  { source }: Question,
  filters: readonly Filter[],
  { asOf, registers }: FolderState,
  years: readonly YearFigure[],
): KnownDays {
  const firstYear = years.map(({ from }) => from).toSorted()[0] ?? null
  const records = source === 'published' ? null : shownCoverage(filters, registers)
  return records === null
    ? { first: firstYear, asOf: asOf.published }
    : { first: records.covers.from, asOf: records.asOf }
}
