import { basename } from 'node:path'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import { holdSeveralFigures } from '../../../shared/domain/dataset/figure-field.ts'
import { advancedDay, type ImportOptions, type ImportPlan } from '../../../shared/domain/import-plan.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { answerLines, isOneWayOut } from '../answer-lines.ts'
import { importPlaces } from '../import-places.ts'
import { previewLines } from '../import-preview.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { checkHeaders, readMapping } from '../mapping-file.ts'
import { problemAnswers } from '../problem-answers.ts'
import { createProgressLine, type ProgressLine } from '../progress-line.ts'
import { commandLines, proposedCommand } from '../proposed-command.ts'
import { readChoice, readDayOption } from '../question-options.ts'
import { refusedKey } from '../refused-key.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

export interface ImportCommandOptions {
  readonly as?: string
  readonly mapping?: string
  readonly asOfDay?: string
  readonly dryRun?: boolean
  readonly allowRejects?: boolean
  readonly complete?: boolean
}

interface FileResult {
  readonly path: string
  readonly plan: ImportPlan
  readonly snapshot: number | null
  /** The refused files for whose sake a good one was not written: a batch is written whole or not at all. */
  readonly heldBackBy: readonly ImportPlan[]
}

/** Plans every file first; when one is refused nothing is written, else they are committed one after the other. */
export async function importFiles(
  terminal: Terminal,
  values: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const importOptions = readOptions(options)
  const files = importPlaces(values)
  if (files.length === 0) throw new UsageError('command.usage-empty-folder', { value: values.join(', ') })
  const progress = createProgressLine(terminal, process.stderr, () => performance.now())
  const isTrial = options.dryRun === true
  const work = async (local: LocalClient): Promise<readonly FileResult[]> => {
    const planned = await planAll(local, files, importOptions, progress)
    if (options.mapping !== undefined) checkHeaders(options.mapping, importOptions.mapping, planned)
    const refused = planned.filter((plan) => plan.plan === null)
    if (refused.length === 0 && !isTrial) return commitAll(local, files, planned, importOptions, progress)
    return planned.map((plan, index) => {
      const heldBackBy = plan.plan === null ? [] : refused
      return { path: files[index] ?? '', plan, snapshot: null, heldBackBy }
    })
  }
  const commandFor = ({ path, plan }: FileResult): readonly string[] | null => {
    const command = proposedCommand(path, plan, importOptions)
    return command === null ? null : [...command, ...(isTrial ? ['--dry-run'] : [])]
  }
  const results = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  terminal.print(
    { files: results.map((result) => fileDocument(result, commandFor(result), terminal, isTrial)) },
    results.flatMap((result) => lines(result, commandFor(result), terminal, options)),
  )
  return results.some(({ plan }) => plan.plan === null) ? EXIT.refused : EXIT.done
}

function readOptions({
  as,
  mapping,
  asOfDay,
  allowRejects = false,
  complete = false,
}: ImportCommandOptions): ImportOptions {
  const dataset = readChoice('--as', as, DATASETS)
  return {
    dataset,
    mapping: mapping === undefined ? {} : readMapping(mapping, dataset),
    asOfDay: readDayOption(asOfDay),
    allowRejects,
    complete,
  }
}

async function planAll(
  local: LocalClient,
  files: readonly string[],
  options: ImportOptions,
  progress: ProgressLine,
): Promise<readonly ImportPlan[]> {
  const plans: ImportPlan[] = []
  for (const file of files) {
    progress.begin(basename(file))
    plans.push(await local.client.call('import.plan', { file: local.offer(file), options }))
  }
  return plans
}

async function commitAll(
  local: LocalClient,
  files: readonly string[],
  planned: readonly ImportPlan[],
  options: ImportOptions,
  progress: ProgressLine,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = []
  for (const [index, file] of files.entries()) {
    progress.begin(basename(file))
    // The backend holds the newest plan only, and a file's commit may change what the next one would do.
    const isHeld = files.length === 1
    const plan = isHeld ? planned[index] : await local.client.call('import.plan', { file: local.offer(file), options })
    const receipt = await local.client.call('import.commit', { plan: plan?.plan ?? '' })
    results.push({ path: file, plan: receipt.plan, snapshot: receipt.snapshot, heldBackBy: [] })
  }
  return results
}

function fileDocument(
  result: FileResult,
  command: readonly string[] | null,
  terminal: Terminal,
  isTrial: boolean,
): object {
  const { plan, snapshot } = result
  const { t, format } = terminal
  const { read, changed, unchanged, removed, rejected, controlTotals, dataset } = plan
  const problems = plan.problems.map((problem) => {
    const { what, toDo } = problemMessage(problem, t, format)
    const { code, place, raw } = problem
    const answers = problemAnswers(problem, plan.understanding)
    const message = toDo === null ? what : `${what} ${toDo}`
    return { code, place, raw, message, ...(answers.length === 0 ? {} : { answers }) }
  })
  const message = heldBackWords(result, terminal)
  const { file } = plan.understanding
  const heldBack = message === null ? [] : [{ code: 'held-back', place: { file }, raw: null, message }]
  return {
    file,
    dataset,
    snapshot,
    read,
    new: plan.new,
    changed,
    unchanged,
    removed,
    rejected,
    controlTotals,
    problems: [...problems, ...heldBack],
    ...(command === null ? {} : { command }),
    asOf: plan.understanding.asOf,
    asOfFrom: plan.understanding.asOfFrom,
    ...(isTrial ? { samples: plan.samples, effects: plan.effects, effectCount: plan.effectCount } : {}),
  }
}

/** Why a file that is good by itself was not written; `null` where nothing held it back. */
function heldBackWords({ heldBackBy }: FileResult, { t, format }: Terminal): string | null {
  if (heldBackBy.length === 0) return null
  const names = heldBackBy.map(({ understanding }) => understanding.file)
  return t('command.result-held-back', { count: names.length, files: format.list(names) })
}

function lines(
  result: FileResult,
  command: readonly string[] | null,
  terminal: Terminal,
  options: ImportCommandOptions,
): readonly string[] {
  const { plan } = result
  const { t, format } = terminal
  const { file } = plan.understanding
  const { read, changed, unchanged, removed, rejected } = plan
  const hasValues = holdSeveralFigures(plan.understanding.columns)
  const counts = t(hasValues ? 'command.result-import-values' : 'command.result-import', {
    file,
    count: read,
    read: format.count(read),
    added: format.count(plan.new),
    changed: format.count(changed),
    unchanged: format.count(unchanged),
    removed: format.count(removed),
    rejected: format.count(rejected),
  })
  const totals = plan.controlTotals.map(({ label, declared, computed, ok }) => {
    const values = { label, declared: format.number(declared), computed: format.number(computed) }
    return t(ok === null ? 'command.result-control-unknown' : 'command.result-control', values)
  })
  const problems = plan.problems.flatMap((problem) => {
    const { what, toDo, place } = problemMessage(problem, t, format)
    const [how, ...answers] = answerLines(problem, plan.understanding, t)
    const advice = how === undefined || isOneWayOut(problem) ? [toDo, how] : [how]
    return [
      `  ${place}`,
      `    ${what}`,
      ...advice.flatMap((each) => (typeof each === 'string' ? [`    ${each}`] : [])),
      ...answers.map((answer) => `      ${answer}`),
    ]
  })
  const preview = options.dryRun === true && plan.plan !== null ? previewLines(plan, terminal) : []
  return [
    counts,
    ...asOfLines(plan, terminal),
    ...totals,
    ...problems,
    ...commandLines(command, plan, terminal),
    ...preview,
    outcomeWords(result, terminal, options),
  ]
}

function outcomeWords(result: FileResult, terminal: Terminal, options: ImportCommandOptions): string {
  const { t } = terminal
  const { plan, snapshot } = result
  if (plan.plan === null) return t(refusedKey(plan.dataset, options.allowRejects === true))
  const heldBack = heldBackWords(result, terminal)
  if (heldBack !== null) return heldBack
  if (options.dryRun === true) return t('command.result-dry-run')
  if (snapshot === null) return t('command.result-known')
  const day = advancedDay(plan)
  return day === null
    ? t('command.result-imported', { snapshot })
    : t('command.result-advanced', { snapshot, day: terminal.format.day(day) })
}

/** The as-of day, and what tells it. */
function asOfLines({ understanding: { asOf, asOfFrom } }: ImportPlan, { t, format }: Terminal): readonly string[] {
  if (asOf === null || asOfFrom === null) return []
  const field = t('common.data-as-of', { day: format.day(asOf) })
  return [t('history.field-value-pair', { field, value: t(`data.as-of-from-${asOfFrom}`) })]
}
