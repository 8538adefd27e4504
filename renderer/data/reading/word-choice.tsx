import { Button } from '@mantine/core'
import type { Problem } from '../../../shared/domain/import/problem.ts'
import { noteAnswers, withAnswer } from '../../../shared/domain/import/question-answers.ts'
import { useWords } from '../../state/words.tsx'
import type { TrialProps } from '../work/trial.ts'

/** At a note on names of sub-categories, the other thing that may become of them; it runs the trial again. */
export function WordChoice({ note, plan, options, replan }: TrialProps & { readonly note: Problem }) {
  const { t } = useWords()
  return noteAnswers(note, plan.understanding).map((answer) => {
    const chosen = answer.kind === 'mapping' ? answer.mapping.subcategories : undefined
    return chosen === undefined || answer.kind !== 'mapping' ? null : (
      <Button key={chosen} size="compact-xs" onClick={() => replan(withAnswer(options, answer))}>
        {t(`reading.${chosen}-subcategories`)}
      </Button>
    )
  })
}
