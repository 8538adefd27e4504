import { describe, expect, test } from 'vitest'
import { AMOUNT_WORDS } from '../../../../../electron/backend/import/lexicon/amount-words.ts'
import { COUNT_WORDS } from '../../../../../electron/backend/import/lexicon/count-words.ts'
import { HEADER_WORDS } from '../../../../../electron/backend/import/lexicon/header-words.ts'
import { LINE_WORDS, OUTLINE_WORDS } from '../../../../../electron/backend/import/lexicon/line-words.ts'
import { MONEY_WORDS } from '../../../../../electron/backend/import/lexicon/money-words.ts'
import { PERIOD_WORDS } from '../../../../../electron/backend/import/lexicon/period-words.ts'
import { REMARK_WORDS } from '../../../../../electron/backend/import/lexicon/remark-words.ts'
import { SCOPE_WORDS } from '../../../../../electron/backend/import/lexicon/scope-words.ts'
import { SIDE_WORDS } from '../../../../../electron/backend/import/lexicon/side-words.ts'
import {
  COLLECTIVE_WORDS,
  SHEET_WORDS,
  SUM_WORDS,
  TOTAL_WORDS,
} from '../../../../../electron/backend/import/lexicon/total-words.ts'
import { CREDIT_WORDS } from '../../../../../shared/domain/reading/credit-names.ts'
import { formsOf, type Lexicon } from '../../../../../shared/domain/reading/lexicon.ts'
import { PERSON_WORDS } from '../../../../../shared/domain/reading/personal-name.ts'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'

const TABLES: Readonly<Record<string, Lexicon>> = {
  ...{
    AMOUNT_WORDS,
    COLLECTIVE_WORDS,
    COUNT_WORDS,
    CREDIT_WORDS,
    HEADER_WORDS,
    LINE_WORDS,
    MONEY_WORDS,
    OUTLINE_WORDS,
  },
  ...{ PERIOD_WORDS, PERSON_WORDS, REMARK_WORDS, SCOPE_WORDS, SHEET_WORDS, SIDE_WORDS, SUM_WORDS, TOTAL_WORDS },
}

/** Ideas of one table of which a text is exactly one, so that no word may be of two. */
const EXCLUSIVE: Readonly<Record<string, readonly Lexicon[string][]>> = {
  'kinds of totals': [TOTAL_WORDS.total, TOTAL_WORDS.count, TOTAL_WORDS.rowCount],
  'what a line is': [
    ...[LINE_WORDS.part, LINE_WORDS.average, LINE_WORDS.share, LINE_WORDS.rest],
    ...[LINE_WORDS.count, LINE_WORDS.staff, LINE_WORDS.deducted, MONEY_WORDS.receipts],
  ],
  'what a word beside an amount makes of it': [MONEY_WORDS.receipts, MONEY_WORDS.cancelled, MONEY_WORDS.frequency],
  'kinds of credit': [CREDIT_WORDS.commitment, CREDIT_WORDS.settlement],
  'sides of an account': [MONEY_WORDS.debit, MONEY_WORDS.credit],
  'headers of amounts and of other numbers': [
    ...[HEADER_WORDS.number, HEADER_WORDS.time, HEADER_WORDS.counted, HEADER_WORDS.money],
  ],
  'headers of an outline': [OUTLINE_WORDS.lineNumber, OUTLINE_WORDS.level],
  'what stands beside counts': [COUNT_WORDS.remark, COUNT_WORDS.change, COUNT_WORDS.ofWhat],
  'parts of a year': [PERIOD_WORDS.partOfYear, PERIOD_WORDS.shortPart, PERIOD_WORDS.months, PERIOD_WORDS.short],
  'what a title divides by': Object.values(SCOPE_WORDS),
  'many and one': [COUNT_WORDS.people, COUNT_WORDS.person, COUNT_WORDS.thousand, COUNT_WORDS.thousands],
}

describe.each(Object.entries(TABLES))('%s', (_name, table) => {
  test('each idea has words in all three languages, normalised but for accents', () => {
    for (const [idea, words] of Object.entries(table))
      for (const language of LANGUAGES) {
        const forms = formsOf(words, [language])
        expect(forms.length, `${idea} in ${language}`).toBeGreaterThan(0)
        expect(forms.filter((form) => form.trim() === '')).toEqual([])
      }
  })
})

test.each(Object.entries(EXCLUSIVE))('no word is of two ideas: %s', (_name, ideas) => {
  const forms = ideas.flatMap((idea) => formsOf(idea))
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
})
