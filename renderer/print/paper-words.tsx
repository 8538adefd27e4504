import { createContext, type PropsWithChildren, useContext, useMemo } from 'react'
import type { Dimension } from '../../shared/domain/incidents/dimension.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { type Format, withStreets } from '../../shared/i18n/format.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { useWords, type Words } from '../state/words.tsx'

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

/** The characters of the bundled fonts, font by font as their tables list them. */
const COVERED: readonly RegExp[] = [
  // Inter latin and latin-ext, Noto Sans.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are listed one by one on purpose.
  /[\n -~\u00a0-\u00ac\u00ae-\u02cc\u02ce-\u02d7\u02da\u02dc-\u0301\u0303\u0304\u0308\u0309\u0323\u0329\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03e1\u03f0-\u045f\u0490\u0491\u04b0\u04b1\u1d00-\u1dbf\u1e00-\u1e9f\u1ef2-\u1eff\u2002\u2009\u200b\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20a0-\u20c0\u2113\u2116\u2122\u2191\u2193\u2212\u2c60-\u2c7f\ua720-\ua7ca]/,
  // Noto Sans cyrillic-ext, greek-ext and vietnamese.
  /[\u0460-\u048f\u0492-\u04af\u04b2-\u052f\u1f00-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe\u1ea0-\u1ef9]/,
  // Vazirmatn, with the joiners and the mark that Arabic words need.
  /[\u060c\u060d\u0610-\u0612\u0615\u061b\u061f\u0621-\u063a\u063d\u0640-\u0658\u065a\u065b\u0660-\u0671\u0674\u0679\u067c\u067e\u0681\u0685\u0686\u0688\u0689\u0691\u0693\u0695\u0696\u0698\u069a\u06a0\u06a1\u06a4\u06a9-\u06ad\u06af\u06b5\u06ba\u06bc-\u06be\u06c0-\u06c3\u06c6-\u06d0\u06d2-\u06d5\u06dc-\u06de\u06e9\u06f0-\u06f9\u0762\u0763\u200c-\u200e\ufb50\ufb51\ufb56-\ufb59\ufb66-\ufb6d\ufb7a-\ufb7d\ufb88-\ufb95\ufb9e\ufb9f\ufba5\ufba7-\ufbb1\ufbbf\ufbc0\ufbd3-\ufbdc\ufbde\ufbdf\ufbe2\ufbe3\ufbe8\ufbe9\ufbfc-\ufbff\ufd3e\ufd3f\ufdf2\ufdfc\ufe70-\ufe74\ufe76-\ufefc]/,
  // Noto Sans Hebrew.
  /[\u0591-\u05c7\u05d0-\u05ea\u05ef-\u05f4\ufb1d-\ufb36\ufb38-\ufb3c\ufb3e\ufb40\ufb41\ufb43\ufb44\ufb46-\ufb4f]/,
  // Noto Emoji.
  /[\u203c\u2049\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622\u2623\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\u{1f004}\u{1f0cf}\u{1f170}\u{1f171}\u{1f17e}\u{1f17f}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f1e6}-\u{1f1ff}\u{1f201}\u{1f202}\u{1f21a}\u{1f22f}\u{1f232}-\u{1f23a}\u{1f250}\u{1f251}\u{1f300}-\u{1f321}\u{1f324}-\u{1f393}\u{1f396}\u{1f397}\u{1f399}-\u{1f39b}\u{1f39e}-\u{1f3f0}\u{1f3f3}-\u{1f3f5}\u{1f3f7}-\u{1f4fd}\u{1f4ff}-\u{1f53d}\u{1f549}-\u{1f54e}\u{1f550}-\u{1f567}\u{1f56f}\u{1f570}\u{1f573}-\u{1f57a}\u{1f587}\u{1f58a}-\u{1f58d}\u{1f590}\u{1f595}\u{1f596}\u{1f5a4}\u{1f5a5}\u{1f5a8}\u{1f5b1}\u{1f5b2}\u{1f5bc}\u{1f5c2}-\u{1f5c4}\u{1f5d1}-\u{1f5d3}\u{1f5dc}-\u{1f5de}\u{1f5e1}\u{1f5e3}\u{1f5e8}\u{1f5ef}\u{1f5f3}\u{1f5fa}-\u{1f64f}\u{1f680}-\u{1f6c5}\u{1f6cb}-\u{1f6d2}\u{1f6d5}-\u{1f6d8}\u{1f6dc}-\u{1f6e5}\u{1f6e9}\u{1f6eb}\u{1f6ec}\u{1f6f0}\u{1f6f3}-\u{1f6fc}\u{1f7e0}-\u{1f7eb}\u{1f7f0}\u{1f90c}-\u{1f93a}\u{1f93c}-\u{1f945}\u{1f947}-\u{1f9ff}\u{1fa70}-\u{1fa7c}\u{1fa80}-\u{1fa8a}\u{1fa8e}-\u{1fac6}\u{1fac8}\u{1facd}-\u{1fadc}\u{1fadf}-\u{1faea}\u{1faef}-\u{1faf8}]/u,
]

/** Ask for a letter in colour, or for one in black, as all are on paper. */
const VARIATIONS = /[\ufe0e\ufe0f]/g

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Keeps what follows a value in its sentence behind it, in figures too: those after an Arabic word would go before it. */
const LEFT_TO_RIGHT_MARK = '\u200e'

/** Replaces characters that the bundled fonts lack by their plain form (but see `Lowered`), else by `[U+4E2D]`. */
export function printable(text: string): string {
  const plain = text.normalize('NFC').replaceAll('\u202f', '\u00a0').replace(VARIATIONS, '')
  return [...plain].map(printableCharacter).join('')
}

/** A value as it stands in a sentence. */
export function inSentence(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? value + LEFT_TO_RIGHT_MARK : value
}

function printableCharacter(character: string): string {
  if (isCovered(character)) return character
  const plain = character.normalize('NFKD')
  const isPlain = plain !== character && [...plain].every(isCovered)
  return isPlain ? plain : `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function isCovered(character: string): boolean {
  return COVERED.some((characters) => characters.test(character))
}
