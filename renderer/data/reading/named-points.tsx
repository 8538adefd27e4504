import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import { nameAnswer, withAnswer, withoutName } from '../../../shared/domain/import/question-answers.ts'
import { CATEGORY_CODES } from '../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../shared/domain/vocabulary/municipality.ts'
import { nameWords } from '../../../shared/i18n/file-words.ts'
import { useWords, type Words } from '../../state/words.tsx'
import type { TrialProps } from '../work/trial.ts'
import { type ChangeChoice, ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

/** What was said that names and words of the file stand for, to be taken back, or said otherwise where it was remembered. */
export function NamedPoints(props: TrialProps) {
  const words = useWords()
  const { t } = words
  const { names = {} } = props.plan.understanding
  return Object.entries(names).flatMap(([field, codes]) =>
    Object.entries(codes).map(([name, code]) => {
      const isOwn = isSaid(props.options, field, name)
      const choices = nameChoices(props, { field, name, code }, words)
      const isAsWritten = code === name && nameCodes(field).length > 0
      return (
        <Point
          key={`${field} ${name}`}
          name={name}
          value={isAsWritten ? t('reading.name-as-written') : nameWords(field, code, words)}
          hint={isOwn ? '' : t('reading.name-remembered')}
        >
          {choices.length > 0 && <ChangeMenu what={name} groups={[choices]} />}
        </Point>
      )
    }),
  )
}

interface SaidName {
  readonly field: string
  readonly name: string
  /** What it stands for; a name that stands for itself is read as it is written. */
  readonly code: string
}

/** What else may be said of a name. What is taken back is read as the file has it, unless something was remembered of it. */
export function nameChoices(
  { plan, options, replan }: TrialProps,
  { field, name, code }: SaidName,
  words: Pick<Words, 't' | 'format'>,
): readonly ChangeChoice[] {
  const { t } = words
  const say = (label: string, to: string): ChangeChoice => ({
    label,
    isChosen: to === code,
    choose: () => replan(withAnswer(options, nameAnswer(field, name, to))),
  })
  if (isSaid(options, field, name)) {
    const isRemembering = plan.problems.some((problem) => problem.code === 'note-mapping-used')
    const label = t(isRemembering ? 'reading.name-take-back' : 'reading.name-as-written')
    const choose = () => replan(withoutName(options, field, name))
    return [{ label, isChosen: !isRemembering && code === name, choose }]
  }
  const codes = nameCodes(field).map((each) => say(nameWords(field, each, words), each))
  // The closed list of a published table has no name of its own.
  const mayStay = codes.length > 0 && plan.dataset === 'incidents'
  return mayStay ? [say(t('reading.name-as-written'), name), ...codes] : codes
}

/** False for what was remembered of such files. */
function isSaid({ mapping: { choices = {} } }: ImportOptions, field: string, name: string): boolean {
  return choices[field]?.[name] !== undefined
}

/** What a name of a field may stand for, where that is a closed list of names. */
export function nameCodes(field: string): readonly string[] {
  switch (field) {
    case 'category':
      return CATEGORY_CODES
    case 'municipality':
      return MUNICIPALITIES.map(({ code }) => code)
    default:
      return []
  }
}
