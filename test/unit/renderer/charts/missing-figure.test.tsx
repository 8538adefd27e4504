import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { MissingFigure } from '../../../../renderer/charts/missing-figure.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => Promise.all((['fr', 'nl', 'en'] as const).map(loadLanguage)))

const RENDERER = new URL('../../../../renderer/', import.meta.url)
/** The words, and a dash alone, as a string or between tags. */
const WORDS = /(?:common\.(?:not-comparable|no-value|too-few|dash)|difference-none|report\.no)\b|['">][–—]['"<]/
/** A dash that a sentence explains in the same place, or that stands for no figure. */
const EXPLAINED = [
  'cross/cross-drawing.ts',
  'data/reading/first-look.tsx',
  'incidents/cards/commune/commune-areas.ts',
  'overview/headline.tsx',
  'service/service-strip.tsx',
]

describe('a figure that is missing', () => {
  test.each<[Language, string]>([
    ['fr', 'n.c.'],
    ['nl', 'n.v.t.'],
    ['en', 'n/a'],
  ])('is named in the form of the language %s, and its reason is read in place of that', (language, word) => {
    const html = stillPage(<MissingFigure word="not-comparable" reason="Too short" />, { language })
    expect(html).toMatch(
      new RegExp(`<span aria-hidden="true">${word.replaceAll('.', '\\.')}</span><span[^>]*>Too short<`),
    )
  })

  test('is a stop of the Tab key, unless it stands within one', () => {
    const html = (isStop: boolean) =>
      stillPage(<MissingFigure word="too-few" reason="8 now, 3 before" isStop={isStop} />, { language: 'en' })
    expect(html(true)).toContain('tabindex="0"')
    expect(html(false)).not.toContain('tabindex')
  })

  test('is written by nothing else on the screen, so that it never stands without its reason', () => {
    const others = globSync('**/*.{ts,tsx}', { cwd: RENDERER })
      .filter((file) => !file.startsWith('print/') && WORDS.test(readFileSync(new URL(file, RENDERER), 'utf8')))
      .filter((file) => file !== 'charts/missing-figure.tsx')
    expect(others.toSorted()).toEqual(EXPLAINED)
  })
})
