import { ChangeMenu } from './change-menu.tsx'
import { Point } from './point.tsx'

interface AnswerPointProps<Answer extends string> {
  readonly name: string
  /** What was answered; nothing is shown where nothing was. */
  readonly answer: Answer | undefined
  /** What the answer came to, in words. */
  readonly value: (answer: Answer) => string
  readonly choices: readonly Answer[]
  /** A choice in words, those of the answer itself where they are not given. */
  readonly choice?: (answer: Answer) => string
  readonly choose: (answer: Answer) => void
}

/** What a person answered of a file, or what was remembered of such files, to be changed. */
export function AnswerPoint<Answer extends string>(props: AnswerPointProps<Answer>) {
  const { name, answer, value, choices, choice = value, choose } = props
  if (answer === undefined) return null
  return (
    <Point name={name} value={value(answer)} hint="">
      <ChangeMenu
        what={name}
        groups={[
          choices.map((each) => ({ label: choice(each), isChosen: each === answer, choose: () => choose(each) })),
        ]}
      />
    </Point>
  )
}
