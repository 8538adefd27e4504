import { expect, test } from 'vitest'
import { COLUMN_WIDTHS } from '../../../../renderer/rows/row-table.tsx'

const PADDING = 16
/** The arrow of the column that the rows are sorted by, with the gap before it. */
const ARROW = 16

/** In pixels, as the bundled font draws them in the table. */
test.each([
  ['status', 'Un exécuteur de travaux est assigné', 207],
  ['status', 'Un gestionnaire est responsable', 183],
  ['category', 'Achtergelaten voertuig', 130],
  ['municipality', 'Sint-Lambrechts-Woluwe', 144],
  ['organisation', 'Municipality of Berchem-Sainte-Agathe', 224],
  ['channel', 'Gemeentemedewerker', 130],
  ['created', 'Reported on', 71 + ARROW],
] as const)('the column %s has room for %s', (column, _words, width) => {
  expect(COLUMN_WIDTHS[column]).toBeGreaterThanOrEqual(width + PADDING)
})
