import type { CDPSession, Page } from 'playwright-core'
import { settled } from './browser.ts'

interface Property {
  readonly name: string
  readonly value: { readonly value?: unknown }
}

/** A node of Chromium's accessibility tree, as its debugger gives it. */
interface Node {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
  readonly description?: { readonly value?: string }
  readonly childIds?: readonly string[]
  readonly properties?: readonly Property[]
}

/** What a screen reader stops at: what it is, what it is called, and what else is said of it. */
export interface Stop {
  readonly role: string
  readonly name: string
  /** Of a heading. */
  readonly level: number | null
  /** A state, as "checked" or "expanded", that is said with it. */
  readonly states: readonly string[]
}

/** Said as one, with the name that its content gives it. */
const WHOLE = new Set(
  'button link checkbox radio switch tab option menuitem menuitemradio menuitemcheckbox heading image img slider spinbutton textbox searchbox combobox'.split(
    ' ',
  ),
)
/** Said as one is entered. */
const ENTERED = new Set(
  'banner navigation main region complementary contentinfo search form dialog alertdialog alert status table grid listbox list tree group radiogroup tablist menu toolbar figure row columnheader rowheader cell gridcell listitem paragraph'.split(
    ' ',
  ),
)

/**
 * What a screen reader says of the settled page, or of what is under a place of it, from the beginning to the end, by
 * Chromium's own accessibility tree.
 */
export async function readAloud(page: Page): Promise<readonly Stop[]> {
  await settled(page)
  const session: CDPSession = await page.context().newCDPSession(page)
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly Node[] }
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    return nodes[0] === undefined ? [] : stopsOf(nodes[0], byId)
  } finally {
    await session.detach()
  }
}

function stopsOf(node: Node, byId: ReadonlyMap<string, Node>): readonly Stop[] {
  const inside = () => (node.childIds ?? []).flatMap((id) => stopsOf(byId.get(id) ?? node, byId))
  if (node.ignored) return inside()
  const role = node.role?.value ?? ''
  const name = plain(node.name?.value)
  if (role === 'StaticText') return name === '' ? [] : [{ role: 'text', name, level: null, states: [] }]
  if (WHOLE.has(role)) return [stopOf(node, role, name)]
  if (ENTERED.has(role) && (name !== '' || LANDMARKS.has(role))) return [stopOf(node, role, name), ...inside()]
  return inside()
}

const LANDMARKS = new Set(['banner', 'main', 'dialog', 'status', 'alert', 'table', 'grid', 'row'])

function stopOf(node: Node, role: string, name: string): Stop {
  const said = Object.fromEntries((node.properties ?? []).map(({ name: property, value }) => [property, value.value]))
  const states = ['checked', 'pressed', 'selected', 'expanded', 'disabled', 'invalid', 'hasPopup'].filter((state) => {
    const value = said[state]
    return value !== undefined && value !== false && value !== 'false'
  })
  return { role, name, level: typeof said.level === 'number' ? said.level : null, states }
}

function plain(text: unknown): string {
  return String(text ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A stop as a line of a transcript. */
export function lineOf({ role, name, level, states }: Stop): string {
  return [level === null || role !== 'heading' ? role : `heading ${level}`, name, ...states].join(' | ')
}
