import { expect, test } from 'vitest'
import { anyOf, beginning, formsOf, type Idea, whole, within } from '../../../../shared/domain/reading/lexicon.ts'

const BUDGET: Idea = { fr: '[budget|cout](s), prévu(e)', nl: 'raming(en)', en: "year's budget", any: '€' }

test('the forms of an idea are those of its words, with each part that may be left out or chosen', () => {
  expect(formsOf(BUDGET)).toEqual([
    ...['€', 'budget', 'budgets', 'cout', 'couts', 'prévu', 'prévue', 'raming', 'ramingen', "year's budget"],
  ])
  expect(formsOf({ fr: 'cumul(e(s))', nl: 'som', en: 'sum' }, ['fr'])).toEqual(['cumul', 'cumule', 'cumules'])
})

test('words are found whole: alone, at the beginning, or anywhere', () => {
  expect(['couts', 'couts 2023', 'coutsx'].map((text) => whole(BUDGET).test(text))).toEqual([true, false, false])
  expect(['couts 2023', 'les couts', 'coutsx'].map((text) => beginning(BUDGET).test(text))).toEqual([
    true,
    false,
    false,
  ])
  expect(['les couts 2023', 'xcouts', 'coutsx'].map((text) => within(BUDGET).test(text))).toEqual([true, false, false])
})

test('the longest form is taken, a star stands for letters, and an accent may be lacking', () => {
  const pattern = new RegExp(anyOf({ fr: 'total, total general, gemid*', nl: 'prévu', en: "d'ete" }), 'u')
  const found = ['total general', 'gemiddeld 3', 'prevu', 'prévu', 'd’ete', 'tota'].map(
    (text) => pattern.exec(text)?.[0],
  )
  expect(found).toEqual(['total general', 'gemiddeld', 'prevu', 'prévu', 'd’ete', undefined])
})

test('the signs of a word stand for themselves', () => {
  expect(['p.m.', 'pxmx'].map((text) => whole({ fr: 'p.m.', nl: 'a/b', en: 'c' }).test(text))).toEqual([true, false])
})
