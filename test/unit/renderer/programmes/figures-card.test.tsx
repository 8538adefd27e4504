import { beforeAll, expect, test } from 'vitest'
import { FiguresCard } from '../../../../renderer/programmes/figures-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { indicator } from '../../../support/programme-rows.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const NAME = { fr: 'Un', nl: 'Een', en: 'One' }
const PROGRAMME = { code: 'one', name: NAME, summary: null, source: '', quote: null, asOf: '2022-12-31' }

test('the title counts the tiles of the card, not the figures that stand in cards of their own', () => {
  const shown = [indicator({ code: 'one.sites' }), indicator({ code: 'one.schools' })]
  const all = [...shown, indicator({ code: 'one.cameras' })]
  const card = <FiguresCard programme={PROGRAMME} amounts={[]} {...{ all, shown }} isStale={false} />
  expect(stillWords(card, { language: 'en' })).toContain('2 key figures')
})
