import { beforeAll, expect, test } from 'vitest'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { HistoryButtons } from '../../../../renderer/views/history-buttons.tsx'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

test('undo and redo are one part of the bar, which puts no line break between them', () => {
  const html = stillPage(<HistoryButtons />, {}).replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
  expect(html).toMatch(/^<div class="[^"]*"><button.*<\/button><button.*<\/button><\/div>$/)
})
