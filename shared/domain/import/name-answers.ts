import type { AskedName } from './asked-name.ts'
import { type FileAnswer, nameAnswer } from './question-answers.ts'

/** That a name stands for a code, or for itself. */
export function answerOfName({ field, name }: Pick<AskedName, 'field' | 'name'>, code: string): FileAnswer {
  return field === 'programme'
    ? { kind: 'mapping', mapping: { programmes: { [name]: code } } }
    : nameAnswer(field, name, code)
}
