import { expect, test } from 'vitest'
import { hasReport } from '../../../../shared/domain/view/reported-page.ts'

test('a page without figures has no report', () => {
  expect([hasReport('incidents'), hasReport('help')]).toEqual([true, false])
})
