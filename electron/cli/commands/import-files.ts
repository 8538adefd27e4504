import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { LONGEST_REGISTER, registerSchema } from '../../../shared/domain/vocabulary/register.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import {
  commitBatch,
  type FileResult,
  heldBackWords,
  importPlaces,
  isRefused,
  planAnswered,
  planBatch,
} from '../import/import-batch.ts'
import { fileLines } from '../import/import-lines.ts'
import { checkHeaders, readMapping } from '../import/mapping-file.ts'
import { readNameList, writeNameList } from '../import/name-list.ts'
import { problemAnswers } from '../import/problem-answers.ts'
import { proposedCommand } from '../import/proposed-command.ts'
import { readingDocument } from '../import/reading-lines.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { createProgressLine } from '../progress-line.ts'
import { readChoice, readDayOption } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

interface ImportCommandOptions {
  readonly as?: string
  readonly mapping?: string
  readonly asOfDay?: string
  readonly register?: string
  readonly dryRun?: boolean
  readonly allowRejects?: boolean
  readonly complete?: boolean
  readonly answers?: string
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
  const isDryRun = options.dryRun === true
  const work = async (local: LocalClient): Promise<BatchOutcome> => {
    const first = await planBatch(local, files, importOptions, progress)
    const { planned, list } =
      options.answers === undefined
        ? { planned: first, list: null }
        : await withNameList(options.answers, first, { local, progress, terminal })
    const plans = planned.map(({ plan }) => plan)
    if (options.mapping !== undefined) checkHeaders(options.mapping, importOptions.mapping, plans)
    const refused = planned.filter(isRefused).map(({ place }) => place)
    if (refused.length === 0 && !isDryRun && list === null)
      return { results: await commitBatch(local, planned, progress), list }
    const heldBackBy = (plan: ImportPlan): FileResult['heldBackBy'] => (plan.plan === null ? [] : refused)
    return { results: planned.map((each) => ({ ...each, snapshot: null, heldBackBy: heldBackBy(each.plan) })), list }
  }
  const { results, list } = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  const commandFor = ({ place: { path }, plan, options: said }: FileResult): readonly string[] | null => {
    const command = proposedCommand(path, plan, said)
    return command === null ? null : [...command, ...(isDryRun ? ['--dry-run'] : [])]
  }
  const manner = { isDryRun, isListed: list !== null, allowRejects: importOptions.allowRejects }
  terminal.print(
    {
      files: results.map((result) => fileDocument(result, commandFor(result), terminal, isDryRun)),
      ...(list === null ? {} : { list }),
    },
    [
      ...results.flatMap((result) => fileLines(result, commandFor(result), terminal, manner)),
      ...(list === null ? [] : [listWords(results, list, terminal)]),
    ],
  )
  const isDone = list === null && results.some(({ plan }) => plan.plan !== null)
  return isDone && !results.some(isRefused) ? EXIT.done : EXIT.refused
}

/** What became of a batch. */
interface BatchOutcome {
  readonly results: readonly FileResult[]
  /** The list of names that was written to be filled in, `null` where none was. */
  readonly list: string | null
}

type Planned = Awaited<ReturnType<typeof planBatch>>

interface ListTools {
  readonly local: LocalClient
  readonly progress: ReturnType<typeof createProgressLine>
  readonly terminal: Terminal
}

/**
 * The same files with the answers of a list. Where it is not there yet it is written, to be filled in, and nothing is imported;
 * an answer that is not understood is a `UsageError`.
 */
async function withNameList(
  path: string,
  planned: Planned,
  { local, progress, terminal }: ListTools,
): Promise<{ readonly planned: Planned; readonly list: string | null }> {
  const text = readNameList(path)
  if (text === null) {
    const names = planned.flatMap(({ plan }) => plan.names)
    if (names.length === 0) throw new UsageError('command.usage-answers-missing', { value: path })
    writeNameList(path, names, terminal)
    return { planned, list: path }
  }
  const answered = await planAnswered(local, planned, text, progress)
  if (answered.unread.length === 0) return { planned: answered.planned, list: null }
  const column = terminal.t('profile.readings')
  throw new UsageError('command.usage-answers-unread', { value: path, lines: answered.unread.join(', '), column })
}

function listWords(results: readonly FileResult[], file: string, { t, format }: Terminal): string {
  const count = results.reduce((sum, { plan }) => sum + plan.names.length, 0)
  return t('command.result-names-written', { count, n: format.count(count), file })
}

function readOptions({
  as,
  mapping,
  asOfDay,
  register,
  allowRejects = false,
  complete = false,
}: ImportCommandOptions): ImportOptions {
  const dataset = readChoice('--as', as, DATASETS)
  return {
    dataset,
    mapping: {
      ...(mapping === undefined ? {} : readMapping(mapping, dataset)),
      ...(register === undefined ? {} : { register: readRegister(register) }),
    },
    asOfDay: readDayOption(asOfDay),
    allowRejects,
    complete,
  }
}

/** The name of a register; several that still stand side by side are refused. */
function readRegister(text: string): string {
  const { data } = registerSchema.safeParse(text)
  if (data === undefined) throw new UsageError('command.usage-register', { value: text, most: LONGEST_REGISTER })
  return data
}

/** What became of a file, in codes and numbers; `command` goes on from there. */
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
    const answers = problemAnswers(problem, plan)
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
    ...(plan.profile === null ? {} : { profile: plan.profile }),
    ...(plan.names.length === 0 ? {} : { names: plan.names }),
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
