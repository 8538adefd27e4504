import { readFileSync } from 'node:fs'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import type { DifferenceRow, DifferenceValue } from '../../../shared/domain/history/difference.ts'
import { type ImportOptions, type ImportPlan, type Mapping, mappingSchema } from '../../../shared/domain/import-plan.ts'
import { fieldWords, keyWords, valueWords } from '../../../shared/i18n/difference-words.ts'
import { effectWords } from '../../../shared/i18n/effect-words.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { readChoice, readDayOption } from '../question-options.ts'
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
  readonly plan: ImportPlan
  readonly snapshot: number | null
}

/** Plans every file first; when one is refused nothing is written, else they are committed one after the other. */
export async function importFiles(
  terminal: Terminal,
  files: readonly string[],
  options: ImportCommandOptions,
): Promise<number> {
  const importOptions = readOptions(options)
  return withLocal(terminal.dataFolder, 'job', async (local) => {
    const planned = await planAll(local, files, importOptions)
    const isRefused = planned.some((plan) => plan.plan === null)
    const results =
      isRefused || options.dryRun === true
        ? planned.map((plan): FileResult => ({ plan, snapshot: null }))
        : await commitAll(local, files, planned, importOptions)
    const outcome = isRefused ? 'command.result-refused' : options.dryRun === true ? 'command.result-dry-run' : null
    terminal.print(
      { files: results.map((result) => fileDocument(result, terminal, options.dryRun === true)) },
      results.flatMap((result) => lines(result, terminal, outcome)),
    )
    return isRefused ? EXIT.refused : EXIT.done
  })
}

function readOptions(options: ImportCommandOptions): ImportOptions {
  return {
    dataset: readChoice('--as', options.as, DATASETS),
    mapping: readMapping(options.mapping),
    asOfDay: readDayOption(options.asOfDay),
    allowRejects: options.allowRejects ?? false,
    complete: options.complete ?? false,
  }
}

function readMapping(path: string | undefined): Mapping {
  if (path === undefined) return {}
  try {
    return mappingSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new UsageError('command.usage-mapping', {
      value: path,
      reason: error instanceof Error ? error.message.slice(0, 200) : '',
    })
  }
}

async function planAll(
  local: LocalClient,
  files: readonly string[],
  options: ImportOptions,
): Promise<readonly ImportPlan[]> {
  const plans: ImportPlan[] = []
  for (const file of files) plans.push(await local.client.call('import.plan', { file: local.offer(file), options }))
  return plans
}

async function commitAll(
  local: LocalClient,
  files: readonly string[],
  planned: readonly ImportPlan[],
  options: ImportOptions,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = []
  for (const [index, file] of files.entries()) {
    // The backend holds the newest plan only, and a file's commit may change what the next one would do.
    const isHeld = index === planned.length - 1 && files.length === 1
    const plan = isHeld ? planned[index] : await local.client.call('import.plan', { file: local.offer(file), options })
    const receipt = await local.client.call('import.commit', { plan: plan?.plan ?? '' })
    results.push({ plan: receipt.plan, snapshot: receipt.snapshot })
  }
  return results
}

function fileDocument({ plan, snapshot }: FileResult, { t, format }: Terminal, isTrial: boolean): object {
  const { read, changed, unchanged, removed, rejected, controlTotals, dataset } = plan
  const problems = plan.problems.map((problem) => {
    const { what, toDo } = problemMessage(problem, t, format)
    const { code, place, raw } = problem
    return { code, place, raw, message: toDo === null ? what : `${what} ${toDo}` }
  })
  return {
    file: plan.understanding.file,
    dataset,
    snapshot,
    read,
    new: plan.new,
    changed,
    unchanged,
    removed,
    rejected,
    controlTotals,
    problems,
    ...(isTrial ? { samples: plan.samples, effects: plan.effects, effectCount: plan.effectCount } : {}),
  }
}

type Outcome = 'command.result-refused' | 'command.result-dry-run' | null

function lines({ plan, snapshot }: FileResult, terminal: Terminal, outcome: Outcome): readonly string[] {
  const { t, format } = terminal
  const { file } = plan.understanding
  const { read, changed, unchanged, removed, rejected } = plan
  const counts = t('command.result-import', {
    file,
    count: read,
    added: plan.new,
    changed,
    unchanged,
    removed,
    rejected,
  })
  const totals = plan.controlTotals.map(({ declared, computed }) =>
    t('command.result-control', { declared: format.number(declared), computed: format.number(computed) }),
  )
  const problems = plan.problems.flatMap((problem) => {
    const { what, toDo, place } = problemMessage(problem, t, format)
    return [`  ${place}`, `    ${what}`, ...(toDo === null ? [] : [`    ${toDo}`])]
  })
  const end =
    outcome !== null
      ? t(outcome)
      : snapshot === null
        ? t('command.result-known')
        : t('command.result-imported', { snapshot })
  const preview = outcome === 'command.result-dry-run' ? previewLines(plan, terminal) : []
  return [counts, ...totals, ...problems, ...preview, end]
}

/** The figures that change, then the first rows of each kind. */
function previewLines({ effects, effectCount, samples }: ImportPlan, { t, format }: Terminal): readonly string[] {
  const figures = effects.map((effect) => {
    const { figure, before, after } = effectWords(effect, t, format)
    return `  ${t('history.field-value-pair', { field: figure, value: `${before} -> ${after}` })}`
  })
  const rows = samples.flatMap((row) => [
    `  ${t('history.field-value-pair', { field: t(`history.kind-${row.kind}`), value: keyWords(row, t, format) })}`,
    ...row.fields.map((each) => `    ${fieldLine(row, each, t, format)}`),
  ])
  const title = t('data.effects-title', { count: effectCount, n: format.count(effectCount) })
  return [...(figures.length === 0 ? [] : [title, ...figures]), ...rows]
}

function fieldLine(
  { dataset, kind }: DifferenceRow,
  { field, before, after }: DifferenceRow['fields'][number],
  t: Terminal['t'],
  format: Terminal['format'],
): string {
  const words = (value: DifferenceValue): string => valueWords(dataset, field, value, t, format)
  const values = kind === 'changed' ? `${words(before)} -> ${words(after)}` : words(after ?? before)
  return t('history.field-value-pair', { field: fieldWords(field, t), value: values })
}
