import {
  generateIncidents,
  type IncidentBlock,
  type IncidentFile,
} from '../../electron/backend/demonstration/generate-incidents.ts'
import { readPublishedTotals } from '../../electron/backend/demonstration/published-totals.ts'
import { writeIncidents } from '../../electron/backend/demonstration/write-incidents.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'

const SEED = 1
const OTHER_SEED = 2

/** Writes the incidents that `cli generate --rows N` writes. */
export function writeIncidentFile(file: string, rows: number): Promise<void> {
  return writeIncidents(file, incidents(rows, SEED))
}

/** Writes incidents that none of the others is: their numbers lie beyond those of ten million. */
export function writeAddedFile(file: string, rows: number): Promise<void> {
  const added = incidents(rows, OTHER_SEED)
  return writeIncidents(file, { ...added, blocks: renumbered(added.blocks) })
}

function incidents(rows: number, seed: number): IncidentFile {
  return generateIncidents({ rows, seed, asOfDay: null, totals: readPublishedTotals(shippedFolder()) })
}

function* renumbered(blocks: Iterable<IncidentBlock>): Generator<IncidentBlock> {
  for (const { text, rows } of blocks) yield { text: text.replaceAll('"DEMO-0', '"DEMO-5'), rows }
}
