import { expect, test } from 'vitest'
import {
  candidateFields,
  evidentSources,
  lackingFields,
  sourcedOptions,
  withSource,
} from '../../../../../renderer/data/work/field-sources.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { CandidateDataset, TableProfile } from '../../../../../shared/domain/import/table-profile.ts'
import { openFolder } from '../../../../support/folder.ts'

const RECORDS =
  'Dossier;Ouvert le;Anomalie;Ville;Traité\nA1;02/01/2022;Trou;Lyon;03/01/2022\nA2;31/12/2022;Tag;Lyon;\nA3;30/11/2022;Trou;Nice;\n'

const BUDGET =
  'Exercice;Libellé;Montant voté;Montant réalisé\n2023;Personnel;1250,50;1000,25\n2023;Dette;80,10;70,05\n2023;Voirie;40,20;39\n'

async function unknown(
  text: string,
): Promise<{ plan: ImportPlan; profile: TableProfile; candidate: CandidateDataset }> {
  using folder = openFolder()
  const { plan } = await folder.plan(text)
  const { profile } = plan
  const [candidate] = profile?.candidates ?? []
  if (profile === null || candidate === undefined) throw new Error('the table is known')
  return { plan, profile, candidate }
}

test('what is needed comes first, and the columns that a person must choose among are offered', async () => {
  const { candidate } = await unknown(RECORDS)
  expect(candidate.dataset).toBe('incidents')
  const fields = candidateFields(candidate)
  expect(fields.map(({ isNeeded }) => isNeeded)).toEqual(fields.map((_field, index) => index < 2))
  expect(fields.slice(0, 2).map(({ field, likely }) => [field, likely.toSorted()])).toEqual([
    ['reference', ['Dossier']],
    ['created', ['Ouvert le', 'Traité']],
  ])
  expect(lackingFields(fields, evidentSources(candidate))).toEqual(['created'])
})

test('a table is read as a person says, all columns in one go', async () => {
  const { profile, candidate } = await unknown(RECORDS)
  const said = [
    ['created', 'Ouvert le'],
    ['closedOn', 'Traité'],
    ['category', 'Anomalie'],
  ] as const
  const sources = said.reduce((all, [field, column]) => withSource(all, field, { column }), evidentSources(candidate))
  expect(lackingFields(candidateFields(candidate), sources)).toEqual([])
  const options = sourcedOptions(profile, candidate, sources, DEFAULT_IMPORT_OPTIONS)
  using folder = openFolder()
  const { plan } = await folder.plan(RECORDS, { ...options, mapping: { ...options.mapping, register: 'Lyon' } })
  expect([plan.dataset, plan.read, plan.rejected, plan.plan === null]).toEqual(['incidents', 3, 0, false])
  expect(plan.understanding.columns.map(({ field }) => field)).toEqual([
    'reference',
    'created',
    'category',
    null,
    'closedOn',
  ])
})

test('a column is that of one field alone', () => {
  const sources = withSource({ created: { column: 'Jour' }, status: { column: 'Etat' } }, 'closedOn', {
    column: 'Jour',
  })
  expect(sources).toEqual({ status: { column: 'Etat' }, closedOn: { column: 'Jour' } })
})

test('columns of several kinds of money take the place of the amount and its kind', async () => {
  const { profile, candidate } = await unknown(BUDGET)
  const fields = candidateFields(candidate)
  const start = evidentSources(candidate)
  expect(lackingFields(fields, start)).toEqual(['kind', 'programme', 'amount'])
  const planned = withSource(start, 'planned', { column: 'Montant voté' })
  const paid = withSource(planned, 'paid', { column: 'Montant réalisé' })
  expect(lackingFields(fields, paid)).toEqual(['programme'])
  const whole = withSource(withSource(paid, 'programme', { value: ' commune ' }), 'institution', { column: 'Libellé' })
  expect(lackingFields(fields, whole)).toEqual([])
  const options = sourcedOptions(profile, candidate, whole, DEFAULT_IMPORT_OPTIONS)
  expect(options.mapping.values).toEqual({ programme: 'commune' })
  using folder = openFolder()
  const { plan } = await folder.plan(BUDGET, { ...options, asOfDay: '2023-11-15' })
  expect([plan.new, plan.rejected, plan.plan === null]).toEqual([6, 0, false])
})

test('a column that its header told is left out where a person gave its field another one', async () => {
  const { profile, candidate } = await unknown(
    'Exercice;Année vraie;Bénéficiaire;Octroi\n2022;2023;Zon;5,10\n2022;2023;Ster;6,20\n',
  )
  const sources = withSource(evidentSources(candidate), 'year', { column: 'Année vraie' })
  const { mapping } = sourcedOptions(profile, candidate, sources, DEFAULT_IMPORT_OPTIONS)
  expect(mapping.columns).toMatchObject({ Exercice: { field: '' }, 'Année vraie': { field: 'year' } })
})
