import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import type { Dimension } from '../../shared/domain/incidents/dimension.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { type Format, withStreets } from '../../shared/i18n/format.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { useWords, type Words } from '../state/words.tsx'
import { inSentence, printable } from './printable.ts'

/** The words of paper, all printable with the bundled fonts. */
export interface PaperWords {
  readonly language: Language
  readonly t: Translator
  readonly format: Format
  label(dimension: Dimension, code: string): string
  text(value: string): string
}

const PaperWordsContext = createContext<PaperWords | null>(null)

const NO_NAMES: Readonly<Record<string, string>> = {}

interface PaperWordsProps {
  /** How the streets of the filters are written. */
  readonly streets?: Readonly<Record<string, string>>
}

/** Provides printable words. */
export function PaperWordsProvider({ streets = NO_NAMES, children }: PropsWithChildren<PaperWordsProps>) {
  const words = useWords()
  const paper = useMemo(() => paperWords({ ...words, format: withStreets(words.format, streets) }), [words, streets])
  return <PaperWordsContext value={paper}>{children}</PaperWordsContext>
}

/** The words of the enclosing paper. */
export function usePaperWords(): PaperWords {
  const words = useContext(PaperWordsContext)
  if (words === null) throw new Error('no paper above this component')
  return words
}

function paperWords({ t, format, language }: Words): PaperWords {
  const say: Translator = Object.assign(
    (...[key, values]: Parameters<Translator>) => printable(t(key, values && valuesInSentence(values))),
    { language, has: t.has },
  )
  return {
    language,
    t: say,
    format: printableFormat(format),
    label: (dimension, code) => printable(labelOf(dimension, code, t, format)),
    text: printable,
  }
}

type Values = NonNullable<Parameters<Translator>[1]>

function valuesInSentence(values: Values): Values {
  const entries = Object.entries(values)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? inSentence(value) : value]),
  )
}

function printableFormat(format: Format): Format {
  return {
    count: (value) => printable(format.count(value)),
    shortCount: (value) => printable(format.shortCount(value)),
    signed: (value) => printable(format.signed(value)),
    number: (value, decimals) => printable(format.number(value, decimals)),
    ungrouped: (value) => printable(format.ungrouped(value)),
    share: (fraction) => printable(format.share(fraction)),
    change: (fraction) => printable(format.change(fraction)),
    printedChange: (fraction) => printable(format.printedChange(fraction)),
    rate: (value) => printable(format.rate(value)),
    money: (cents, unit, decimals) => printable(format.money(cents, unit, decimals)),
    moneyUnit: (unit) => printable(format.moneyUnit(unit)),
    fixed: (value, decimals) => printable(format.fixed(value, decimals)),
    day: (day) => printable(format.day(day)),
    longDay: (day) => printable(format.longDay(day)),
    ends: (from, to) => {
      const ends = format.ends(from, to)
      return { from: printable(ends.from), to: printable(ends.to) }
    },
    dayAndMonth: (day) => printable(format.dayAndMonth(day)),
    month: (month) => printable(format.month(month)),
    shortMonthYear: (month) => printable(format.shortMonthYear(month)),
    monthOfYear: (month) => printable(format.monthOfYear(month)),
    shortMonth: (month) => printable(format.shortMonth(month)),
    weekday: (weekday) => printable(format.weekday(weekday)),
    shortWeekday: (weekday) => printable(format.shortWeekday(weekday)),
    streetName: (code) => {
      const name = format.streetName(code)
      return name === undefined ? undefined : printable(name)
    },
    list: (values) => printable(format.list(values)),
    choice: (values) => printable(format.choice(values)),
  }
}

/** A value as written, or `nothing`: unknown is never zero. */
export function shown(value: number | null, write: (value: number) => string, nothing: string): string {
  return value === null ? nothing : write(value)
}
