import { holdSeveralFigures } from '../../../shared/domain/dataset/figure-field.ts'
import { advancedDay, type ImportPlan, totalUnit } from '../../../shared/domain/import/import-plan.ts'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { isNameQuestion } from '../../../shared/domain/import/question-answers.ts'
import { replacedWords } from '../../../shared/i18n/effect-words.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import type { Terminal } from '../terminal.ts'
import { answerLines, isOneWayOut } from './answer-lines.ts'
import { type FileResult, heldBackWords, isLeftOut, refusedKey } from './import-batch.ts'
import { previewLines } from './import-preview.ts'
import { nameLines } from './name-list.ts'
import { profileLines } from './profile-lines.ts'
import { commandLines, copiedLine, nameCommand } from './proposed-command.ts'
import { readingLines } from './reading-lines.ts'

/** How a file is imported, as far as its lines speak of it. */
interface ImportManner {
  /** True where a person asked what an import would do. */
  readonly isDryRun: boolean
  /** True where a list of names was written, to be filled in first. */
  readonly isListed: boolean
  readonly allowRejects: boolean
}

/** What became of a file, in lines to read; `command` goes on from there. */
export function fileLines(
  result: FileResult,
  command: readonly string[] | null,
  terminal: Terminal,
  manner: ImportManner,
): readonly string[] {
  const { plan } = result
  const { profile, understanding } = plan
  const isShown = profile !== null && plan.problems.some(({ code }) => code === 'header-missing')
  const replaced = replacedWords(plan, terminal.t, terminal.format)
  const preview = manner.isDryRun && plan.plan !== null ? previewLines(plan, terminal) : []
  const reading = manner.isDryRun && understanding.format !== null ? readingLines(plan, terminal) : []
  return [
    ...countLines(result, terminal),
    ...asOfLines(plan, terminal),
    ...totalLines(plan, terminal),
    ...problemLines(plan, terminal),
    ...(isShown ? profileLines(profile, terminal) : []),
    ...(isTable(plan) ? nameLines(plan.names, plan.dataset, terminal) : []),
    ...(manner.isListed ? [] : commandLines(command, plan, terminal)),
    ...(manner.isListed ? [] : listLines(result, command, terminal)),
    ...reading,
    ...preview,
    ...(replaced === null || plan.plan === null ? [] : [`${replaced}.`]),
    outcomeWords(result, terminal, manner),
  ]
}

function countLines({ place, plan }: FileResult, { t, format }: Terminal): readonly string[] {
  const { read, changed, unchanged, removed, rejected, addedUp } = plan
  const hasValues = holdSeveralFigures(plan.understanding.columns)
  const counts = t(hasValues ? 'command.result-import-values' : 'command.result-import', {
    file: place.name,
    count: read,
    read: format.count(read),
    added: format.count(plan.new),
    changed: format.count(changed),
    unchanged: format.count(unchanged),
    removed: format.count(removed),
    rejected: format.count(rejected),
  })
  return [
    counts,
    ...(addedUp === 0 ? [] : [t('command.result-added-up', { count: addedUp, n: format.count(addedUp) })]),
  ]
}

function totalLines({ controlTotals, understanding }: ImportPlan, { t, format }: Terminal): readonly string[] {
  const unit = totalUnit(understanding)
  const figure = (value: number): string =>
    unit === null
      ? format.number(value)
      : t('data.in-unit', { value: format.number(value), unit: t(`tellers.unit-${unit}`) })
  return controlTotals.map(({ label, declared, computed, ok }) => {
    const values = { label, declared: figure(declared), computed: figure(computed) }
    return t(ok === null ? 'command.result-control-unknown' : 'command.result-control', values)
  })
}

/** True where names stand below one another, and need no block each. */
function isTable({ names }: ImportPlan): boolean {
  return names.length > 1
}

const IN_TABLE: ReadonlySet<Problem['code']> = new Set([
  'category-unknown',
  'note-category-nearest',
  'note-municipality-nearest',
])

function problemLines(plan: ImportPlan, { t, format }: Terminal): readonly string[] {
  const problems = isTable(plan)
    ? plan.problems.filter(({ code }) => !isNameQuestion(code) && !IN_TABLE.has(code))
    : plan.problems
  return problems.flatMap((problem) => {
    const { what, toDo, place } = problemMessage(problem, t, format)
    const [how, ...answers] = answerLines(problem, plan, t, process.platform)
    const advice = how === undefined || isOneWayOut(problem) ? [toDo, how] : [how]
    return [
      `  ${place}`,
      `    ${what}`,
      ...advice.flatMap((each) => (typeof each === 'string' ? [`    ${each}`] : [])),
      ...answers.map((answer) => `      ${answer}`),
    ]
  })
}

/** How all names are answered in a list, beside the command that holds them. */
function listLines(
  { place, plan, options }: FileResult,
  command: readonly string[] | null,
  terminal: Terminal,
): readonly string[] {
  const list = isTable(plan) ? nameCommand(place.path, plan, options) : null
  if (list === null || command?.includes('--answers') === true) return []
  return [terminal.t('command.answer-names'), copiedLine(list, terminal)]
}

function outcomeWords(
  result: FileResult,
  terminal: Terminal,
  { isDryRun, isListed, allowRejects }: ImportManner,
): string {
  const { t } = terminal
  const { place, plan, snapshot } = result
  if (isLeftOut(place, plan)) return t('command.result-left-out')
  if (plan.plan === null) return t(refusedKey(plan.dataset, allowRejects))
  const heldBack = heldBackWords(result, terminal)
  if (heldBack !== null) return heldBack
  if (isDryRun || isListed) return t('command.result-dry-run')
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
