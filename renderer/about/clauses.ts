/** How far a clause of EN 301 549 is met. */
export type ClauseState = 'supported' | 'partly' | 'not' | 'not-applicable'

/** What must be known beside the state; its words are `access.remark-CODE`. */
type Remark = (typeof REMARKS)[number]

export const REMARKS = [
  'no-media',
  'by-reading',
  'no-reader',
  'one-reader',
  'no-window',
  'no-token',
  'reflow',
  'no-spacing',
  'no-hover',
  'single-keys',
  'label-in-name',
  'no-link-review',
  'no-motion-use',
  'repairable',
  'own-clauses',
  'no-form',
  'no-platform',
  'no-closed',
  'no-editing',
] as const

/** A line of the statement: what the program does where these clauses ask one thing of a page, of software or of paper. */
export interface ClauseLine {
  readonly clauses: readonly string[]
  /** Its title is `access.TITLE`. */
  readonly title: string
  readonly state: ClauseState
  readonly remark: Remark | null
  /** The test that holds it, from the root of the repository; `null` where a person read the program. */
  readonly evidence: string | null
}

const AXE = 'test/e2e/axe.test.ts'
const KEYBOARD = 'test/e2e/keyboard.test.ts'
const PAGES = 'test/e2e/pages.test.ts'
const CONTRAST = 'test/unit/renderer/theme/contrast.test.ts'
const STYLES = 'test/unit/renderer/theme/style-sheets.test.ts'
const COMFORT = 'test/e2e/comfort.test.ts'
const IMPORT = 'test/e2e/import-walk.test.ts'
const PAPER = 'test/e2e/report.test.ts'

type Judged = readonly [criterion: string, state: ClauseState, evidence: string | null, remark?: Remark]

/** Of the page, in a browser (chapter 9) and in the window of the program (chapter 11), which draw the same. */
const SCREEN: readonly Judged[] = [
  ['1.1.1', 'supported', AXE],
  ['1.2', 'not-applicable', null, 'no-media'],
  ['1.3.1', 'supported', AXE],
  ['1.3.2', 'partly', 'test/e2e/read-aloud.test.ts', 'one-reader'],
  ['1.3.3', 'supported', null, 'by-reading'],
  ['1.3.4', 'supported', AXE],
  ['1.3.5', 'partly', null, 'no-token'],
  ['1.4.1', 'supported', STYLES],
  ['1.4.2', 'not-applicable', null, 'no-media'],
  ['1.4.3', 'supported', CONTRAST],
  ['1.4.4', 'supported', AXE],
  ['1.4.5', 'supported', PAGES],
  ['1.4.10', 'partly', AXE, 'reflow'],
  ['1.4.11', 'supported', CONTRAST],
  ['1.4.12', 'partly', null, 'no-spacing'],
  ['1.4.13', 'partly', null, 'no-hover'],
  ['2.1.1', 'supported', KEYBOARD],
  ['2.1.2', 'supported', KEYBOARD],
  ['2.1.4', 'partly', KEYBOARD, 'single-keys'],
  ['2.2.1', 'supported', null, 'by-reading'],
  ['2.2.2', 'supported', STYLES],
  ['2.3.1', 'supported', STYLES],
  ['2.4.1', 'supported', AXE],
  ['2.4.2', 'supported', AXE],
  ['2.4.3', 'supported', KEYBOARD],
  ['2.4.4', 'partly', AXE, 'no-link-review'],
  ['2.4.5', 'supported', COMFORT],
  ['2.4.6', 'supported', null, 'by-reading'],
  ['2.4.7', 'supported', KEYBOARD],
  ['2.5.1', 'supported', KEYBOARD],
  ['2.5.2', 'supported', null, 'by-reading'],
  ['2.5.3', 'partly', null, 'label-in-name'],
  ['2.5.4', 'not-applicable', null, 'no-motion-use'],
  ['3.1.1', 'supported', AXE],
  ['3.1.2', 'partly', null, 'no-reader'],
  ['3.2.1', 'supported', KEYBOARD],
  ['3.2.2', 'supported', null, 'by-reading'],
  ['3.2.3', 'supported', PAGES],
  ['3.2.4', 'supported', 'test/unit/messages.test.ts'],
  ['3.3.1', 'supported', IMPORT],
  ['3.3.2', 'supported', AXE],
  ['3.3.3', 'supported', IMPORT],
  ['3.3.4', 'supported', COMFORT, 'repairable'],
  ['4.1.1', 'supported', AXE],
  ['4.1.2', 'supported', AXE],
  ['4.1.3', 'partly', 'test/e2e/read-aloud.test.ts', 'one-reader'],
]

/** Of the PDF of a report, without what asks for input: it has no field. */
const DOCUMENT: readonly Judged[] = [
  ['1.1.1', 'supported', PAPER, 'own-clauses'],
  ['1.2', 'not-applicable', null, 'no-media'],
  ['1.3.1', 'supported', PAPER, 'own-clauses'],
  ['1.3.2', 'partly', PAPER, 'no-reader'],
  ['1.3.3', 'supported', null, 'by-reading'],
  ['1.3.4', 'supported', null, 'by-reading'],
  ['1.3.5', 'not-applicable', null, 'no-form'],
  ['1.4.1', 'supported', null, 'by-reading'],
  ['1.4.3', 'supported', CONTRAST],
  ['1.4.4', 'supported', PAPER],
  ['1.4.5', 'supported', PAPER],
  ['1.4.10', 'partly', null, 'no-reader'],
  ['1.4.11', 'supported', CONTRAST],
  ['2.4.2', 'supported', PAPER],
  ['2.4.3', 'partly', PAPER, 'no-reader'],
  ['2.4.4', 'partly', null, 'no-link-review'],
  ['2.4.6', 'supported', PAPER],
  ['3.1.1', 'supported', PAPER],
  ['3.1.2', 'partly', null, 'no-reader'],
  ['3.3.1', 'not-applicable', null, 'no-form'],
  ['4.1.1', 'supported', 'test/unit/pdf-check/clauses.test.ts', 'own-clauses'],
  ['4.1.2', 'supported', PAPER, 'own-clauses'],
]

/** Of the program as software, by their own numbers. */
const SOFTWARE: readonly Judged[] = [
  ['11.5.1', 'not-applicable', null, 'no-closed'],
  ['11.5.2.3', 'partly', null, 'no-window'],
  ['11.5.2.5', 'partly', AXE, 'no-window'],
  ['11.5.2.6', 'partly', AXE, 'no-window'],
  ['11.5.2.7', 'partly', AXE, 'no-window'],
  ['11.5.2.8', 'partly', AXE, 'no-window'],
  ['11.5.2.9', 'partly', AXE, 'no-window'],
  ['11.5.2.10', 'partly', AXE, 'no-window'],
  ['11.5.2.11', 'partly', null, 'no-window'],
  ['11.5.2.12', 'partly', KEYBOARD, 'no-window'],
  ['11.5.2.13', 'partly', KEYBOARD, 'no-window'],
  ['11.5.2.14', 'partly', null, 'no-window'],
  ['11.5.2.15', 'partly', null, 'no-window'],
  ['11.5.2.16', 'partly', null, 'no-window'],
  ['11.5.2.17', 'partly', null, 'no-window'],
  ['11.6.1', 'not-applicable', null, 'no-platform'],
  ['11.6.2', 'partly', null, 'no-window'],
  ['11.7', 'partly', AXE, 'no-window'],
  ['11.8.1', 'supported', PAPER],
  ['11.8.2', 'supported', PAPER, 'own-clauses'],
  ['11.8.3', 'supported', PAPER, 'own-clauses'],
  ['11.8.4', 'not-applicable', null, 'no-editing'],
  ['11.8.5', 'not-applicable', null, 'no-editing'],
]

/** What chapter 11 leaves void: it asks it of pages alone. */
const OF_PAGES_ALONE: readonly string[] = ['2.4.1', '2.4.2', '2.4.5', '3.1.2', '3.2.3', '3.2.4']

/** The whole statement, in the order of the standard's criteria: the page, the paper, the program. */
export const CLAUSE_LINES: readonly ClauseLine[] = [
  ...SCREEN.map((judged) =>
    lineOf(judged, OF_PAGES_ALONE.includes(judged[0]) ? [`9.${judged[0]}`] : [`9.${judged[0]}`, `11.${judged[0]}`]),
  ),
  ...DOCUMENT.map((judged) => lineOf(judged, [`10.${judged[0]}`])),
  ...SOFTWARE.map((judged) => lineOf(judged, [judged[0]])),
]

function lineOf([criterion, state, evidence, remark]: Judged, clauses: readonly string[]): ClauseLine {
  return { clauses, title: criterion.replaceAll('.', '-'), state, remark: remark ?? null, evidence }
}

/** How many lines have a state. */
export function countOf(state: ClauseState): number {
  return CLAUSE_LINES.filter((line) => line.state === state).length
}
