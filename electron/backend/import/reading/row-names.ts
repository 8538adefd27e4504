import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { RowProblems } from '../check/problem-list.ts'
import { createInstitutionFinder } from '../row/institution-names.ts'
import { createProgrammeFinder, type ProgrammeFinder } from '../row/programme-names.ts'
import { type ChoiceCells, createChoiceCells } from '../value/choice-cells.ts'
import { createSaidNames, type SaidNames } from '../value/said-names.ts'
import type { ReadingInput } from './reading-input.ts'

/** What finds the codes of the names and words in a file, and keeps those that are not known. */
export interface RowNames {
  readonly choices: ChoiceCells
  readonly said: SaidNames
  readonly programmes: ProgrammeFinder
  readonly institutionOf: ReturnType<typeof createInstitutionFinder>
  /** Asks which programmes, words of lists and other names are meant. */
  readonly questions: () => readonly Problem[]
}

export function createRowNames(input: ReadingInput, problems: RowProblems): RowNames {
  const { mapping } = input.options
  const choices = createChoiceCells(mapping.choices)
  const said = createSaidNames(mapping.choices)
  const programmes = createProgrammeFinder(input.programmes, mapping.programmes ?? {}, (name) =>
    problems.note('note-programme-unknown', name),
  )
  const institutionOf = createInstitutionFinder(input.institutions, said, (name, known) =>
    problems.note('note-institution-same', `${name} = ${known}`),
  )
  return {
    choices,
    said,
    programmes,
    institutionOf,
    questions: () => [...programmes.questions(), ...choices.questions(), ...said.questions()],
  }
}
