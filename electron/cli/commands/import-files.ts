import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import { holdSeveralFigures } from '../../../shared/domain/dataset/figure-field.ts'
import { advancedDay, type ImportOptions, type ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { totalUnit } from '../../../shared/domain/import/total-unit.ts'
import { replacedWords } from '../../../shared/i18n/effect-words.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { answerLines, isOneWayOut } from '../answer-lines.ts'
import {
  commitBatch,
  type FileResult,
  importPlaces,
  isLeftOut,
  isRefused,
  planBatch,
  refusedKey,
} from '../import-batch.ts'
import { previewLines } from '../import-preview.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { checkHeaders, readMapping } from '../mapping-file.ts'
import { problemAnswers } from '../problem-answers.ts'
import { createProgressLine } from '../progress-line.ts'
import { commandLines, proposedCommand } from '../proposed-command.ts'
import { readChoice, readDayOption } from '../question-options.ts'
import { readingDocument, readingLines } from '../reading-lines.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

export interface ImportCommandOptions {
  readonly as?: string
  readonly mapping?: string
  readonly asOfDay?: string
  readonly dryRun?: boolean
  readonly allowRejects?: boolean
  readonly complete?: boolean
}

/**
 * Plans every file first; when one is refused nothing is written, else they are committed one after the other. What stands
 * in a folder and can be no table is left out.
 */
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
    const planned = await planBatch(local, files, importOptions, progress)
    const plans = planned.map(({ plan }) => plan)
    if (options.mapping !== undefined) checkHeaders(options.mapping, importOptions.mapping, plans)
    const refused = planned.filter(isRefused).map(({ place }) => place)
    if (refused.length === 0 && !isTrial) return commitBatch(local, planned, importOptions, progress)
    return planned.map((each) => ({ ...each, snapshot: null, heldBackBy: each.plan.plan === null ? [] : refused }))
  }
  const commandFor = ({ place: { path }, plan }: FileResult): readonly string[] | null => {
    const command = proposedCommand(path, plan, importOptions)
    return command === null ? null : [...command, ...(isTrial ? ['--dry-run'] : [])]
  }
  const results = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  terminal.print(
    { files: results.map((result) => fileDocument(result, commandFor(result), terminal, isTrial)) },
    results.flatMap((result) => lines(result, commandFor(result), terminal, options)),
  )
  const isDone = results.some(({ plan }) => plan.plan !== null)
  return isDone && !results.some(isRefused) ? EXIT.done : EXIT.refused
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

function fileDocument(
  result: FileResult,
  command: readonly string[] | null,
  terminal: Terminal,
  isTrial: boolean,
): object {
  const { plan, snapshot } = result
  const { t, format } = terminal
  const { read, changed, unchanged, removed, rejected, addedUp, lines, controlTotals, dataset } = plan
  const problems = plan.problems.map((problem) => {
    const { what, toDo } = problemMessage(problem, t, format)
    const { code, place, raw } = problem
    const answers = problemAnswers(problem, plan.understanding)
    const message = toDo === null ? what : `${what} ${toDo}`
    return { code, place, raw, message, ...(answers.length === 0 ? {} : { answers }) }
  })
  const message = heldBackWords(result, terminal)
  const file = result.place.name
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
    addedUp,
    lines,
    controlTotals,
    problems: [...problems, ...heldBack],
    ...(command === null ? {} : { command }),
    asOf: plan.understanding.asOf,
    asOfFrom: plan.understanding.asOfFrom,
    ...(isTrial ? trialDocument(plan) : {}),
  }
}

/** What only a trial prints: how the file is read, and what an import of it would change. */
function trialDocument(plan: ImportPlan): object {
  const { understanding, samples, changedFields, effects, effectCount, replacesPublished } = plan
  return { reading: readingDocument(understanding), samples, changedFields, effects, effectCount, replacesPublished }
}

/** Why a file that is good by itself was not written; `null` where nothing held it back. */
function heldBackWords({ heldBackBy }: FileResult, { t, format }: Terminal): string | null {
  if (heldBackBy.length === 0) return null
  const names = heldBackBy.map(({ name }) => name)
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
  const file = result.place.name
  const { read, changed, unchanged, removed, rejected, addedUp } = plan
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
  const sums = addedUp === 0 ? [] : [t('command.result-added-up', { count: addedUp, n: format.count(addedUp) })]
  const unit = totalUnit(plan.understanding)
  const figure = (value: number): string =>
    unit === null
      ? format.number(value)
      : t('data.in-unit', { value: format.number(value), unit: t(`tellers.unit-${unit}`) })
  const totals = plan.controlTotals.map(({ label, declared, computed, ok }) => {
    const values = { label, declared: figure(declared), computed: figure(computed) }
    return t(ok === null ? 'command.result-control-unknown' : 'command.result-control', values)
  })
  const problems = plan.problems.flatMap((problem) => {
    const { what, toDo, place } = problemMessage(problem, t, format)
    const [how, ...answers] = answerLines(problem, plan.understanding, t, process.platform)
    const advice = how === undefined || isOneWayOut(problem) ? [toDo, how] : [how]
    return [
      `  ${place}`,
      `    ${what}`,
      ...advice.flatMap((each) => (typeof each === 'string' ? [`    ${each}`] : [])),
      ...answers.map((answer) => `      ${answer}`),
    ]
  })
  const isTrial = options.dryRun === true
  const replaced = replacedWords(plan, terminal.t, terminal.format)
  const preview = isTrial && plan.plan !== null ? previewLines(plan, terminal) : []
  const reading = isTrial && plan.understanding.format !== null ? readingLines(plan, terminal) : []
  return [
    counts,
    ...sums,
    ...asOfLines(plan, terminal),
    ...totals,
    ...problems,
    ...commandLines(command, plan, terminal),
    ...reading,
    ...preview,
    ...(replaced === null || plan.plan === null ? [] : [`${replaced}.`]),
    outcomeWords(result, terminal, options),
  ]
}

function outcomeWords(result: FileResult, terminal: Terminal, options: ImportCommandOptions): string {
  const { t } = terminal
  const { place, plan, snapshot } = result
  if (isLeftOut(place, plan)) return t('command.result-left-out')
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

/** The as-of day, and its evidence. */
function asOfLines({ understanding: { asOf, asOfFrom } }: ImportPlan, { t, format }: Terminal): readonly string[] {
  if (asOf === null || asOfFrom === null) return []
  const field = t('common.data-as-of', { day: format.day(asOf) })
  return [t('history.field-value-pair', { field, value: t(`data.as-of-from-${asOfFrom}`) })]
}
