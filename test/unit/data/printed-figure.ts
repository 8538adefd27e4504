/** Reads figures and days from French print, for the tests alone: the import has a reader of its own. */

export interface PrintedFigure {
  readonly value: number
  readonly qualifier: 'exact' | 'about' | 'more-than' | 'nearly' | 'plus-minus'
  readonly isPercent: boolean
}

export interface PrintedPeriod {
  readonly from: string
  readonly to: string
}

/** The form in which a quote is compared with its source: one space for white space and for the marks of bold. */
export function normalise(text: string): string {
  return text.replace(/[\s*\u00a0\u202f]+/g, ' ').trim()
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  deux: 2,
  trois: 3,
  quatre: 4,
  dix: 10,
  'dix-huit': 18,
  trentaine: 30,
}

/** 2.872, 1 217 070, 29,3, 1500, ½, a word; never a digit inside a word (IRISnet2), a day (25/05/2018) or the 7 after 7j/. */
const FIGURE =
  /(?<![\p{L}\d/.,])(?:(?<half>½)|(?<digits>\d{1,3}(?:[. ]\d{3})+(?!\d)|\d+(?:,\d+)?)(?![\d/])|(?<word>dix-huit|deux|trois|quatre|dix|trentaine)(?!\p{L}))/giu

/** What stands just before the figure; "auprès de" is not "près de". */
const QUALIFIERS = [
  [/\+\/-$/, 'plus-minus'],
  [/(?:^|[^\p{L}])plus de$|\+$/iu, 'more-than'],
  [/(?:^|[^\p{L}])près de$/iu, 'nearly'],
  [/(?:^|[^\p{L}])(?:environ|quelques?|de l'ordre de)$/iu, 'about'],
] as const

function isYear(digits: string): boolean {
  return /^20\d\d$/.test(digits)
}

function readNumber(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups.half !== undefined) return 0.5
  if (groups.word !== undefined) return NUMBER_WORDS[groups.word.toLowerCase()] ?? Number.NaN
  return Number((groups.digits ?? '').replace(/[. ]/g, '').replace(',', '.'))
}

/** Every figure of a text in order, years and days left out. */
export function figuresIn(text: string): readonly PrintedFigure[] {
  const found: PrintedFigure[] = []
  for (const match of text.matchAll(FIGURE)) {
    const groups = match.groups ?? {}
    if (isYear(groups.digits ?? '')) continue
    const before = text.slice(0, match.index).trimEnd()
    const after = text.slice(match.index + match[0].length).trimStart()
    const isRound = groups.half !== undefined || groups.word?.toLowerCase() === 'trentaine'
    const scale = /^millions?(?!\p{L})/iu.test(after) ? 1e6 : 1
    found.push({
      // Rounded to a thousandth, so that 69,8 millions is 69 800 000 and not a neighbour of it.
      value: Math.round(readNumber(groups) * scale * 1000) / 1000,
      qualifier: isRound ? 'about' : (QUALIFIERS.find(([words]) => words.test(before))?.[1] ?? 'exact'),
      isPercent: after.startsWith('%'),
    })
  }
  return found
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
const MONTH = MONTHS.join('|')

function two(value: string | number): string {
  return String(value).padStart(2, '0')
}

function monthNumber(name: string): string {
  return two(MONTHS.indexOf(name.toLowerCase()) + 1)
}

function lastDayOf(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/** The period that a text names, or undefined: a day, days of one month, a month, months of one year, a year, years. */
export function periodIn(text: string): PrintedPeriod | undefined {
  const numeric = /(?:(\d{1,2})-)?(\d{1,2})\/(\d{2})\/(\d{4})/.exec(text)
  if (numeric) {
    const [, first, last = '', month, year] = numeric
    return { from: `${year}-${month}-${two(first ?? last)}`, to: `${year}-${month}-${two(last)}` }
  }
  const years = /(20\d\d)(?:-| à )(20\d\d)/.exec(text)
  if (years) return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` }
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0]
  if (year === undefined) return undefined

  const days = new RegExp(`(?:(\\d{1,2}) au )?(?<!\\d)(\\d{1,2}) (${MONTH})`, 'iu').exec(text)
  if (days) {
    const [, first, last = '', name = ''] = days
    const month = monthNumber(name)
    return { from: `${year}-${month}-${two(first ?? last)}`, to: `${year}-${month}-${two(last)}` }
  }
  const months = new RegExp(`(?<!\\p{L})(?:(${MONTH}) et )?(${MONTH})(?!\\p{L})`, 'iu').exec(text)
  if (months) {
    const [, first, last = ''] = months
    return { from: `${year}-${monthNumber(first ?? last)}-01`, to: lastDayOf(year, monthNumber(last)) }
  }
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
