import { withoutName } from '../../shared/domain/question-answers.ts'
import { useWords } from '../state/words.tsx'
import { ChangeMenu } from './change-menu.tsx'
import { nameWords } from './name-words.ts'
import { Point } from './point.tsx'
import type { TrialProps } from './trial.ts'

/** The fields whose names are no words of a closed list. */
const NAMED = ['category', 'municipality', 'institution']

/** What was said that names of the file stand for, to be taken back. */
export function NamedPoints({ options, replan }: TrialProps) {
  const words = useWords()
  const { choices = {} } = options.mapping
  return Object.entries(choices)
    .filter(([field]) => NAMED.includes(field))
    .flatMap(([field, codes]) =>
      Object.entries(codes).map(([name, code]) => (
        <Point key={`${field} ${name}`} name={name} value={nameWords(field, code, words)} hint="">
          <ChangeMenu
            what={name}
            groups={[
              [
                {
                  label: words.t('reading.name-as-written'),
                  isChosen: false,
                  choose: () => replan(withoutName(options, field, name)),
                },
              ],
            ]}
          />
        </Point>
      )),
    )
}
