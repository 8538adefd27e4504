import type { Locator, Page } from 'playwright-core'

/** What the figures of a card rest on, as its button of information shows it; with spaces of every width as plain ones. */
export async function informationOf(card: Locator): Promise<string> {
  const page = card.page()
  await card.getByRole('button', { name: /^Informati/ }).click()
  const information = page.getByRole('dialog', { name: /^Informati/ })
  const text = ((await information.textContent()) ?? '').replaceAll(/\s/g, ' ')
  await page.keyboard.press('Escape')
  await information.waitFor({ state: 'detached' })
  return text
}

/** Takes an action of the menu of a card. */
export async function takeAction(card: Locator, name: string): Promise<void> {
  await card.getByRole('button', { name: /^(Autres actions|Meer acties|More actions)$/ }).click()
  await card.page().getByRole('menuitem', { name }).click()
}

/** Adds a filter to the line by the menu that offers it, which opens its control. */
export async function addFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Filtre', exact: true }).click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

/** The button that lists the incidents of the whole selection. */
export function showRows(page: Page): Locator {
  return page.getByRole('button', { name: /^Voir (l’incident|les \d.* incidents)$/ })
}
