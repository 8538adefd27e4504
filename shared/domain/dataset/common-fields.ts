import { LANGUAGES } from '../vocabulary/language.ts'
import type { Qualifier } from './dataset.ts'
import { type Field, field } from './definition.ts'

export const qualifier = field('qualifier', 'choice', 'Réserve', 'Voorbehoud', 'Qualifier', {
  choices: {
    exact: ['exact', 'exacte'],
    about: ['environ', 'ongeveer', 'about'],
    'more-than': ['plus de', 'meer dan', 'more than'],
    nearly: ['près de', 'bijna', 'nearly'],
    'plus-minus': ['+/-'],
  } satisfies Record<Qualifier, readonly string[]>,
})
export const source = field('source', 'text', 'Source', 'Bron', 'Source')
export const quote = field('quote', 'text', 'Citation', 'Citaat', 'Quote')
export const from = field('from', 'day', 'Du', 'Van', 'From')
export const to = field('to', 'day', 'Au', 'Tot en met', 'To')
export const observedTo: Field = { ...to, isObserved: true }
export const programme = field('programme', 'text', 'Programme|Projet', 'Programma|Project', 'Programme|Project', {
  isRequired: true,
})

/** Headers of columns that divide a year. */
export const INSIDE_A_YEAR: readonly string[] = [
  ...['Mois', 'Maand', 'Month', 'Trimestre', 'Kwartaal', 'Quarter', 'Semestre', 'Semester', 'Halfjaar', 'Half-year'],
  ...['Semaine', 'Week', 'Jour', 'Dag', 'Day'],
]

/** One text column per language; the language closes its header, `Libellé FR`. */
export function translated(name: string, fr: string, nl: string, en: string, isRequired = false): readonly Field[] {
  return LANGUAGES.map((language) => {
    const suffix = language.toUpperCase()
    return field(`${name}_${language}`, 'text', `${fr} ${suffix}`, `${nl} ${suffix}`, `${en} ${suffix}`, {
      isRequired: isRequired && language === 'fr',
    })
  })
}
