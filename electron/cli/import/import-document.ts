import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import type { Terminal } from '../terminal.ts'
import { type FileResult, heldBackWords } from './import-batch.ts'
import { problemAnswers } from './problem-answers.ts'
import { readingDocument } from './reading-lines.ts'

/** What became of a file, in codes and numbers; `command` goes on from there. */
export function fileDocument(
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
