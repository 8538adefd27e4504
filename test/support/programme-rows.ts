import type { Indicator, KeyDate, Participant } from '../../shared/contract/figures.ts'

const words = (text: string) => ({ fr: text, nl: text, en: text })

export const indicator = (changes: Partial<Indicator>): Indicator => ({
  programme: 'irisbox',
  code: 'irisbox.procedures',
  label: words('démarches'),
  value: 719000,
  qualifier: 'more-than',
  unit: 'procedures',
  from: '2022-01-01',
  to: '2022-12-31',
  note: null,
  isInconsistent: false,
  source: '',
  quote: null,
  ...changes,
})

export const participant = (name: string, kind: string, programme = 'p'): Participant => ({
  programme,
  code: name,
  kind,
  name: words(name),
  source: '',
  quote: null,
  asOf: '2022-12-31',
})

export const date = (code: string, from: string, to: string, asOf = '2022-12-31'): KeyDate => ({
  programme: 'p',
  code,
  from,
  to,
  label: words(code),
  source: '',
  quote: null,
  asOf,
})
