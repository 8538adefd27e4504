import { addDays, type Day, yearOf } from '../calendar/day.ts'
import { MONTHS_OF_A_QUARTER, monthCode, monthNumber, monthSpan } from '../calendar/month.ts'
import type { Period } from '../calendar/period.ts'
import { lastMonths, presetPeriod, quarterStart } from '../calendar/period-presets.ts'
import { formsOf, type Idea, type Lexicon } from './lexicon.ts'

/** Ways to name a period by the day that it is; `#` is a number. */
export const RELATIVE_WORDS = {
  thisMonth: {
    fr: 'ce mois(-ci), (le )mois [en cours|courant|actuel]',
    nl: '[deze|(de )huidige|(de )lopende] maand',
    en: '[this|(the )current] month, month to date',
  },
  lastMonth: {
    fr: '(le )mois [dernier|passe|precedent], (le )dernier mois',
    nl: '(de )[vorige|voorbije|afgelopen|laatste] maand',
    en: '(the )[last|previous|past] month',
  },
  thisQuarter: {
    fr: 'ce trimestre, (le )trimestre [en cours|courant|actuel]',
    nl: '[dit|(het )huidige|(het )lopende] kwartaal',
    en: '[this|(the )current] quarter',
  },
  lastQuarter: {
    fr: '(le )trimestre [dernier|passe|precedent], (le )dernier trimestre',
    nl: '(het )[vorige|voorbije|afgelopen|laatste] kwartaal, vorig kwartaal',
    en: '(the )[last|previous|past] quarter',
  },
  thisYear: {
    fr: "cette annee, (l')annee [en cours|courante|actuelle]",
    nl: '[dit|(het )huidige|(het )lopende] jaar',
    en: '[this|(the )current] year',
  },
  lastYear: {
    fr: "(l')annee [derniere|passee|precedente], (la )derniere annee, l'an [dernier|passe]",
    nl: '(het )[vorige|voorbije|afgelopen|laatste] jaar, vorig jaar',
    en: '(the )[last|previous|past] year',
  },
  yearToDate: {
    fr: "depuis [janvier|le 1er janvier|le debut de l'annee|le debut d'annee]",
    nl: 'sinds [januari|1 januari|het begin van het jaar|begin dit jaar]',
    en: 'year to date, ytd, since january, since the beginning of the year',
  },
  lastMonths: {
    fr: '(les )# derniers mois',
    nl: '(de )[laatste|voorbije|afgelopen|vorige] # maanden, (de )# [laatste|voorbije|afgelopen] maanden',
    en: '(the )[last|past|previous] # months',
  },
  lastDays: {
    fr: '(les )# derniers jours',
    nl: '(de )[laatste|voorbije|afgelopen|vorige] # dagen, (de )# [laatste|voorbije|afgelopen] dagen',
    en: '(the )[last|past|previous] # days',
  },
} as const satisfies Lexicon

type Resolve = (today: Day, number: number) => Period

const RESOLVED: Readonly<Record<keyof typeof RELATIVE_WORDS, Resolve>> = {
  thisMonth: (today) => presetPeriod('this-month', today),
  lastMonth: (today) => months(monthNumber(today) - 1, 1),
  thisQuarter: (today) => presetPeriod('this-quarter', today),
  lastQuarter: (today) => months(quarterStart(today) - MONTHS_OF_A_QUARTER, MONTHS_OF_A_QUARTER),
  thisYear: (today) => ({ kind: 'year', year: yearOf(today) }),
  lastYear: (today) => presetPeriod('last-year', today),
  yearToDate: (today) => presetPeriod('year-to-date', today),
  lastMonths,
  lastDays: (today, number) => ({ kind: 'range', from: addDays(today, 1 - number), to: today }),
}

/** Further back there are no figures. */
const MOST = 600

const BY_FORM: ReadonlyMap<string, Resolve> = new Map(
  Object.entries<Idea>(RELATIVE_WORDS).flatMap(([name, idea]) => {
    const resolve = Object.entries(RESOLVED).find(([each]) => each === name)?.[1]
    return resolve === undefined ? [] : formsOf(idea).map((form) => [form, resolve] as const)
  }),
)

/** The period of a normalised text that names one by the day of the data: `le mois dernier`, `last 12 months`. */
export function readRelativePeriod(text: string, today: Day): Period | null {
  const number = Number(/\d+/.exec(text)?.[0] ?? 1)
  const resolve = BY_FORM.get(text.replace(/\d+/, '#'))
  return resolve === undefined || number < 1 || number > MOST ? null : resolve(today, number)
}

function months(first: number, count: number): Period {
  const last = first + count - 1
  return { kind: 'range', from: monthSpan(monthCode(first)).from, to: monthSpan(monthCode(last)).to }
}
