import { expect, test } from 'vitest'
import type { AskedName } from '../../../../shared/domain/import/import-plan.ts'
import { answerOfName, readingsOf, readNameAnswers } from '../../../../shared/domain/import/name-answers.ts'

const asked = (field: string, name: string, readings: readonly string[] = []): AskedName => ({
  field,
  name,
  rows: 1,
  readings,
  isRequired: false,
})
const POTHOLE = asked('category', 'Nid de poule')
const OPEN = asked('status', 'Offen', ['Offen'])
const BROOKLYN = asked('municipality', 'Brooklyn', ['Brooklyn'])
const SERVICE = asked('institution', 'Scharbeek', ['Scharbeek', 'Schaerbeek'])
const PROGRAMME = asked('programme', 'WePuls', ['WePuls', 'wepulse'])
const KIND = asked('kind', 'Voté', ['planned', 'committed', 'paid'])
const NAMES = [POTHOLE, OPEN, BROOKLYN, SERVICE, PROGRAMME, KIND]

test('pairs of a name and a word of any language, or a code, are answers', () => {
  const pasted = [
    'Naam\tAntwoord',
    'nid de poule\tOpenbare weg',
    'Offen\tGemeld',
    'Brooklyn\t1050',
    'Scharbeek\tSchaerbeek',
    'WePuls\tWePulse',
    'Voté\tprévu',
  ].join('\r\n')
  expect(readNameAnswers(pasted, NAMES)).toEqual({
    mapping: {
      choices: {
        category: { 'Nid de poule': 'road' },
        status: { Offen: 'created' },
        municipality: { Brooklyn: '21009' },
        institution: { Scharbeek: 'Schaerbeek' },
        kind: { Voté: 'planned' },
      },
      programmes: { WePuls: 'wepulse' },
    },
    unread: [],
    unasked: [],
  })
})

test('a name may stay what it is, and stays open without an answer', () => {
  expect(readNameAnswers('Brooklyn;Brooklyn\nOffen;\n', NAMES)).toEqual({
    mapping: { choices: { municipality: { Brooklyn: 'Brooklyn' } } },
    unread: [],
    unasked: [],
  })
})

test('what a name cannot stand for, a second answer, and a name that nobody asks about are told', () => {
  const pasted = 'Offen;Nirgends\nFremd;road\nNid de poule;road\nNid de poule;park\n'
  expect(readNameAnswers(pasted, NAMES)).toEqual({
    mapping: { choices: { category: { 'Nid de poule': 'road' } } },
    unread: ['Offen = Nirgends', 'Nid de poule = park'],
    unasked: ['Fremd = road'],
  })
})

test('one name of two fields is told apart by the field behind it', () => {
  const twice = [asked('category', 'Parc'), asked('municipality', 'Parc', ['Parc'])]
  expect(readNameAnswers('Parc;21009;municipality\nParc;park;category\n', twice).mapping).toEqual({
    choices: { municipality: { Parc: '21009' }, category: { Parc: 'park' } },
  })
})

test('a body may be a new one, a category only one of the list', () => {
  expect(readNameAnswers('Scharbeek,Hôpital X\nNid de poule,X\n', NAMES)).toEqual({
    mapping: { choices: { institution: { Scharbeek: 'Hôpital X' } } },
    unread: ['Nid de poule = X'],
    unasked: [],
  })
  expect(readingsOf(POTHOLE)).toHaveLength(13)
  expect(readingsOf(BROOKLYN)).toHaveLength(20)
  expect(readingsOf(SERVICE)).toEqual(['Scharbeek', 'Schaerbeek'])
})

test('a programme is answered for by its own member of a mapping', () => {
  expect(answerOfName(PROGRAMME, 'wepulse').mapping).toEqual({ programmes: { WePuls: 'wepulse' } })
  expect(answerOfName(KIND, 'paid').mapping).toEqual({ choices: { kind: { Voté: 'paid' } } })
})
