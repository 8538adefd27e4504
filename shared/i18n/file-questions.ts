import { isDataset } from '../domain/dataset/dataset.ts'
import { fieldParts } from '../domain/dataset/year-field.ts'
import { LIKELY_ENCODINGS } from '../domain/import/encoding.ts'
import type { Understanding } from '../domain/import/import-plan.ts'
import {
  leftOut,
  likelyAmounts,
  likelyDays,
  readAs,
  unreadAmountAnswers,
  withFirst,
} from '../domain/import/likely-answers.ts'
import { ALL_SHEETS, type Mapping } from '../domain/import/mapping.ts'
import type { ProblemOf } from '../domain/import/problem.ts'
import type { QuestionCode } from '../domain/import/problem-code.ts'
import { type FileAnswer, nameAnswer, proposedNames } from '../domain/import/question-answers.ts'
import { MONEY_UNITS } from '../domain/vocabulary/money-unit.ts'
import { choiceWord, nameWords, sheetAnswerWords, tableWords } from './file-words.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

type Columns = Understanding['columns']

interface Speech {
  readonly t: Translator
  readonly format: Format
}

/** An answer that is offered to a question, and what it means in words. */
interface Offer {
  readonly answer: FileAnswer
  readonly words: (speech: Speech) => string
}

interface Question<Code extends QuestionCode> {
  /** In the order in which they are offered. */
  readonly offers: (question: ProblemOf<Code>, columns: Columns) => readonly Offer[]
  /** The answer may also be to mend the file, or its day. */
  readonly asksToMend?: (question: ProblemOf<Code>) => boolean
}

/** What each question about a file may be answered with. */
const QUESTIONS: { readonly [Code in QuestionCode]: Question<Code> } = {
  'question-number': {
    offers: (question, columns) => [
      offer(readAs(question, columns, { number: 'comma' }), ({ t, format }) =>
        t('questions.question-comma', { reading: format.ungrouped(Number(question.details.readingComma)) }),
      ),
      offer(readAs(question, columns, { number: 'point' }), ({ t, format }) =>
        t('questions.question-point', { reading: format.ungrouped(Number(question.details.readingPoint)) }),
      ),
    ],
  },
  'question-date': {
    offers: (question, columns) => [
      offer(readAs(question, columns, { dates: 'dmy' }), ({ t, format }) =>
        t('questions.question-dmy', { reading: format.longDay(question.details.readingDmy) }),
      ),
      offer(readAs(question, columns, { dates: 'mdy' }), ({ t, format }) =>
        t('questions.question-mdy', { reading: format.longDay(question.details.readingMdy) }),
      ),
    ],
  },
  'question-as-of-day': {
    offers: ({ details }) => [
      ...likelyDays(details).map((day) =>
        offer({ asOf: day }, ({ t, format }) =>
          day === details.to
            ? t('questions.question-as-of-day-part', { day: format.day(day) })
            : t('questions.question-as-of-day-whole', { year: String(details.year) }),
        ),
      ),
      { answer: { kind: 'as-of-day' }, words: ({ t }) => t('data.as-of-label') },
    ],
    asksToMend: ({ details }) => details.rule === 'stored-earlier',
  },
  'question-encoding': {
    offers: ({ details }) =>
      LIKELY_ENCODINGS.map((encoding) =>
        offer({ encoding }, ({ t }) => {
          const name = t(`data.encoding-${encoding}`)
          const reading = details.readings[encoding]
          return reading === undefined ? name : t('questions.question-encoding-reads', { encoding: name, reading })
        }),
      ),
  },
  'question-sheet': {
    offers: ({ details: { sheets, together = [] } }) =>
      [...(together.length === 0 ? [] : [ALL_SHEETS]), ...sheets].map((sheet) =>
        offer({ sheet }, ({ t }) => sheetAnswerWords(sheet, together, t)),
      ),
  },
  'question-entry': {
    offers: ({ details }) => details.entries.map((entry) => offer({ entry }, () => entry)),
  },
  'question-table': {
    offers: ({ details }) =>
      details.lines.map((header) => offer({ header }, ({ t }) => tableWords(details, header, t))),
  },
  'question-column': {
    offers: ({ details }, columns) => oneOf(columns.filter(({ field }) => field === details.field)),
  },
  'question-amount': {
    offers: (_question, columns) => oneOf(likelyAmounts(columns)),
  },
  'question-unread-amount': {
    offers: ({ place, details: { column } }, known) =>
      unreadAmountAnswers(place.column ?? '', known).map(({ columns = {} }) => {
        const [choice] = Object.values(columns)
        const [, other = ''] = Object.keys(columns)
        const { base } = fieldParts(choice?.field ?? '')
        return offer({ columns }, ({ t }) => {
          if (base === '') return t('questions.question-unread-amount-leave-out', { column })
          return other === '' ? choiceWord(base, t) : t('questions.question-unread-amount-instead', { column, other })
        })
      }),
  },
  'question-unit': {
    offers: ({ details }) =>
      withFirst(MONEY_UNITS, details.unit).map((unit) =>
        offer({ values: { unit } }, ({ t, format }) => {
          const words = t(`tellers.unit-${unit}`)
          return details.unit === unit
            ? t('questions.unit-earlier', { unit: words, day: format.day(String(details.day)) })
            : words
        }),
      ),
  },
  'question-hidden-rows': {
    offers: ({ details: { count } }) =>
      (['include', 'leave-out'] as const).map((hidden) =>
        offer({ hidden }, ({ t, format }) =>
          t(`questions.question-hidden-${hidden}`, { count, n: format.count(count) }),
        ),
      ),
  },
  'question-parts': {
    offers: () =>
      (['add-up', 'refuse'] as const).map((parts) =>
        offer({ parts }, ({ t }) => t(`questions.question-parts-${parts}`)),
      ),
  },
  'question-older': {
    offers: ({ details: { count, day, rule } }) =>
      (['leave', 'take'] as const).map((older) =>
        offer({ older }, ({ t, format }) =>
          t(`questions.question-older-${older}${rule === 'rows' ? '-rows' : ''}`, { count, day: format.day(day) }),
        ),
      ),
    asksToMend: () => true,
  },
  'question-categories': {
    offers: () => [offer({ absentCategories: 'unknown' }, ({ t }) => t('questions.question-categories-unknown'))],
    asksToMend: () => true,
  },
  'question-register': {
    offers: ({ details }) => [
      ...details.registers.map((register) =>
        offer({ register }, ({ t, format }) => labelOf('register', register, t, format)),
      ),
      { answer: { kind: 'register' }, words: ({ t }) => t('questions.question-register-other') },
    ],
  },
  'question-amount-code': {
    offers: (question, columns) => [
      offer(readAs(question, columns, {}), ({ t }) =>
        t('questions.question-amount-code-amounts', { column: question.details.column }),
      ),
      offer(leftOut(question), ({ t }) =>
        t('questions.question-amount-code-leave-out', { column: question.details.column }),
      ),
    ],
  },
  'question-hidden-column': {
    offers: (question, columns) => [
      offer(readAs(question, columns, {}), ({ t }) => t('questions.question-hidden-column-include')),
      offer(leftOut(question), ({ t }) => t('questions.question-hidden-column-leave-out')),
    ],
  },
  'question-dataset': {
    offers: ({ details }) =>
      details.datasets.filter(isDataset).map((dataset) => ({
        answer: { kind: 'dataset', dataset },
        words: ({ t }) => t(`vocabulary.dataset-${dataset}`),
      })),
  },
  'question-programme': {
    offers: ({ raw, details: { proposal, proposedProgramme } }) => {
      const name = raw ?? ''
      return [
        offer({ programmes: { [name]: name } }, ({ t }) => t('reading.programme-own', { name })),
        offer({ programmes: { [name]: proposedProgramme } }, ({ t }) => t('reading.programme-known', { proposal })),
      ]
    },
  },
  'question-name': {
    offers: (question) => {
      const { field } = question.details
      const name = question.raw ?? ''
      // The categories are a closed list; any body may be a new one, which most are.
      const codes = [...(isClosedName(question) ? [] : [name]), ...proposedNames(question)]
      return codes.map((code) => ({
        answer: nameAnswer(field, name, code),
        words: ({ t, format }) =>
          code === name ? t('reading.name-own', { name }) : nameWords(field, code, { t, format }),
      }))
    },
    asksToMend: isClosedName,
  },
  'question-choice': {
    offers: ({ raw, details: { field, allowed } }) =>
      allowed.map((choice) => ({
        answer: nameAnswer(field, raw ?? '', choice),
        words: ({ t }) => choiceWord(choice, t),
      })),
  },
}

/** All answers to a question, in the order in which they are offered, each with its words. */
export function offersTo<Code extends QuestionCode>(
  question: ProblemOf<Code>,
  { columns }: Pick<Understanding, 'columns'>,
): readonly Offer[] {
  const { offers }: Question<Code> = QUESTIONS[question.code]
  return offers(question, columns)
}

/** The answers alone. */
export function answersTo(
  question: ProblemOf<QuestionCode>,
  understanding: Pick<Understanding, 'columns'>,
): readonly FileAnswer[] {
  return offersTo(question, understanding).map(({ answer }) => answer)
}

/** True for a question to which the answer may be to mend the file, or its day. */
export function asksToMend<Code extends QuestionCode>(question: ProblemOf<Code>): boolean {
  const { asksToMend: may }: Question<Code> = QUESTIONS[question.code]
  return may?.(question) ?? false
}

function offer(mapping: Mapping, words: Offer['words']): Offer {
  return { answer: { kind: 'mapping', mapping }, words }
}

function isClosedName({ details }: ProblemOf<'question-name'>): boolean {
  return details.field === 'category'
}

/** Each of several columns alone: the others go to no field. */
function oneOf(columns: Columns): readonly Offer[] {
  return columns.map((chosen) => {
    const choices = columns.map((each) => [each.header, { field: each === chosen ? (each.field ?? '') : '' }] as const)
    return offer({ columns: Object.fromEntries(choices) }, () => chosen.header)
  })
}
