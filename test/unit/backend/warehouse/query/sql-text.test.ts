import { expect, test } from 'vitest'
import { quoteName, quoteRelation, quoteText } from '../../../../../electron/backend/warehouse/query/sql-text.ts'

// That a server reads them so is tested in cells/pull-cells.test.ts.
test('S10: names and texts stand in a query as nothing else', () => {
  expect(quoteName('a"; DROP TABLE b --')).toBe('"a""; DROP TABLE b --"')
  expect(quoteRelation('Région.in"cident')).toBe('"Région"."in""cident"')
  expect(quoteText("l'été")).toBe("'l''été'")
  expect(quoteText(String.raw`a\'b`)).toBe(String.raw`E'a\\''b'`)
})
