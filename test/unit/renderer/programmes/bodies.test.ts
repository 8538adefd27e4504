import { describe, expect, test } from 'vitest'
import { participantsFinding } from '../../../../renderer/findings/participants.ts'
import { familyCounts, namedOf, statedBodies } from '../../../../renderer/programmes/bodies.ts'
import type { Indicator } from '../../../../shared/contract/figures.ts'
import { bodiesOf, withFamilies } from '../../../../shared/domain/dataset/participant-body.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { indicator, participant } from '../../../support/programme-rows.ts'

describe('participants', () => {
  const mentions = withFamilies([
    participant('A', 'institution', 'p'),
    participant('B', 'company'),
    participant('A', 'partner', 'q'),
    participant('C', 'cpas'),
    participant('D', 'commune'),
    participant('E', 'a kind of a user’s own'),
  ])
  const bodies = bodiesOf(mentions)

  test('are one body each, in the family of its closest kind', () => {
    expect(bodies.map(({ family, rows }) => [rows[0].name.fr, family, rows.length])).toEqual([
      ['A', 'region', 2],
      ['B', 'others', 1],
      ['C', 'communes', 1],
      ['D', 'communes', 1],
      ['E', 'others', 1],
    ])
    expect(familyCounts(bodies)).toEqual({ region: 1, communes: 2, others: 2 })
  })

  test('are of the same family on the page of one programme as among all', () => {
    const [body] = bodiesOf(mentions.filter(({ programme }) => programme === 'q'))
    expect([body?.rows[0].kind, body?.family]).toEqual(['partner', 'region'])
  })

  const say = (
    counts: ReturnType<typeof familyCounts>,
    stated: readonly Indicator[] = [],
    language: Language = 'fr',
  ) => {
    const speech = { t: createTranslator(language), format: createFormat(language) }
    const { title, sentence } = participantsFinding(counts, stated, false, speech)
    return [title, sentence].map((text) => String(text).replaceAll(/\s/g, ' '))
  }

  test.each([
    ['fr', 'Par nature : 1 institution régionale, 2 communes ou CPAS et 2 autres'],
    ['nl', 'Volgens aard: 1 gewestelijke instelling, 2 gemeenten of OCMW’s en 2 andere'],
    ['en', 'By kind: 1 regional institution, 2 municipalities or CPAS and 2 others'],
  ] as const)('are counted by family in %s', (language, sentence) => {
    expect(say(familyCounts(bodies), [], language)[1]).toBe(sentence)
  })

  test('of a family without any are not spoken of', () => {
    expect(say({ region: 0, communes: 0, others: 1 })[1]).toBe('Par nature : 1 autre')
    expect(say({ region: 0, communes: 0, others: 0 })[1]).toBe('La source ne nomme pas de participant')
  })

  test.each([
    [
      'fr',
      [
        'Selon la source : 10 institutions',
        'Participants nommés dans la source, compris dans ce nombre ou non : 1 institution régionale',
      ],
    ],
    [
      'nl',
      [
        'Volgens de bron: 10 instellingen',
        'Deelnemers die de bron noemt, in dit aantal begrepen of niet: 1 gewestelijke instelling',
      ],
    ],
    [
      'en',
      [
        'According to the source: 10 institutions',
        'Participants named in the source, included in this number or not: 1 regional institution',
      ],
    ],
  ] as const)('of POD IT are the ten that the source states, not the one that it names, in %s', (language, said) => {
    const ten = indicator({ unit: 'institutions', value: 10, qualifier: 'exact' })
    expect(say({ region: 1, communes: 0, others: 0 }, [ten], language)).toEqual(said)
  })

  test('are counted as named where their kind is that of the figure, never by being an institution', () => {
    const named = (unit: string) => namedOf(indicator({ unit }), bodies)
    expect([named('communes'), named('cpas'), named('institutions'), named('administrations')]).toEqual([
      1,
      1,
      null,
      null,
    ])
    expect(namedOf(indicator({ unit: 'cpas' }), [])).toBe(0)
  })

  test('are stated by the figures that count bodies', () => {
    const rows = [indicator({ unit: 'institutions' }), indicator({ unit: 'workstreams' }), indicator({ unit: 'cpas' })]
    expect(statedBodies(rows).map(({ unit }) => unit)).toEqual(['institutions', 'cpas'])
  })
})
