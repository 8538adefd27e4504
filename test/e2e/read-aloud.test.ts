import { expect, test } from 'vitest'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { settled, showView } from './browser.ts'
import { importGenerated } from './import-generated.ts'
import { openOwnHost } from './open-host.ts'
import { openedPage } from './opened.ts'
import { lineOf, readAloud, type Stop } from './spoken.ts'

const { page } = await openedPage(() =>
  openOwnHost({ fill: (data) => importGenerated(data, { rows: 2000, seed: 11 }) }),
)

/** What is acted on, and says nothing of itself without a name. */
const CONTROLS =
  'button link checkbox radio switch tab option menuitem slider textbox searchbox combobox spinbutton image'.split(' ')

/** What a screen reader says of a view from beginning to end, once the rules that hold everywhere are looked at. */
async function read(view: Partial<ViewState>): Promise<readonly string[]> {
  await showView(page, view)
  return readWhole()
}

async function readWhole(): Promise<readonly string[]> {
  const stops = await readAloud(page)
  expect(stops.filter(({ role, name }) => CONTROLS.includes(role) && name === '')).toEqual([])
  expect(stops.filter(({ role }) => role.startsWith('graphics-'))).toEqual([])
  expect(skippedLevels(stops)).toEqual([])
  return stops.map(lineOf)
}

/** Headings that are more than one level below the one before them. */
function skippedLevels(stops: readonly Stop[]): readonly string[] {
  const headings = stops.filter(({ role }) => role === 'heading')
  return headings
    .filter(({ level }, index) => (level ?? 0) > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ name }) => name)
}

/** Expects lines to come in this order, whatever is said between them. */
function expectInOrder(lines: readonly string[], wanted: readonly RegExp[]): void {
  let from = 0
  for (const each of wanted) {
    const at = lines.findIndex((line, index) => index >= from && each.test(line))
    expect(at, `${each} in:\n${lines.slice(from, from + 40).join('\n')}`).toBeGreaterThanOrEqual(from)
    from = at + 1
  }
}

/** What is said of a change by itself; it comes once the page is at rest. */
const said = () => page.locator('[data-said]')

test('the Overview: the way past the rail, where one is, the findings, each figure with what it is, then the cards', async () => {
  expectInOrder(await read({ page: 'overview' }), [
    /^link \| Aller au contenu$/,
    /^navigation \| Navigation principale$/,
    /^banner/,
    /^button \| Exporter/,
    /^text \| Données de démonstration$/,
    /^main/,
    /^heading 1 \| Vue d’ensemble$/,
    /^heading 2 \| Constats$/,
    /^button \| Informations \| hasPopup$/,
    /^link \| Octobre 2023/,
    /^text \| Incidents en 2023$/,
    /^text \| au 15\/11$/,
    /^text \| 132 686$/,
    /^heading 2 \| Propreté publique : 53,2 % des incidents de 2023$/,
    /^button \| Propreté publique 70 574 53,2 %$/,
    /^heading 2 \| 2023 dépasse déjà 2022/,
    /^image \| Incidents par année.*2023 \(au 15\/11\) : 132 686$/,
  ])
})

test('Incidents with a filter: the filters, the figure, then charts whose marks are options with their figures', async () => {
  const lines = await read({ page: 'incidents', filters: [{ kind: 'category', values: ['road'] }] })
  expectInOrder(lines, [
    /^heading 1 \| Incidents$/,
    /^button \| sur toute la période/,
    /^button \| dans la catégorie Voirie/,
    /^button \| Retirer : catégorie$/,
    /^region \| Chiffres de la sélection$/,
    /^text \| 433$/,
    /^text \| incidents du 01\/01\/2013$/,
    /^heading 2 \| Mois complet le plus chargé/,
    /^slider \| Début de la période/,
    /^heading 2 \| Voirie : 21,7 % des incidents$/,
    /^listbox \| Incidents par catégorie/,
    /^option \| Propreté publique 927 46,4 %$/,
    /^option \| Voirie 433 21,7 % \| selected$/,
    /^listbox \| Incidents pour 1 000 habitants par commune/,
  ])
  const ofTheMap = lines.filter((line) => /^option \| .*, rang \d+ sur 19 : /.test(line))
  expect(ofTheMap).toHaveLength(19)
})

test('a step, what it leaves and another page are said, though the focus stays', async () => {
  await showView(page, { page: 'incidents' })
  // An answer that is late is said after what it answers, not with it: all that was said, one after the other.
  await said().evaluate((status) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => heard.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const heard = () => page.evaluate(() => (Object(window).heard as string[]).join(' '))
  await page.getByRole('option', { name: /^Signalisation 145/ }).click()
  await expect
    .poll(heard)
    .toMatch(
      /(?:^| )filtre «.dans la catégorie Signalisation.» ajouté\. 145 incidents du 01\/01\/2013 au 15\/11\/2023\.$/,
    )
  await page.keyboard.press('Control+z')
  await expect.poll(heard).toMatch(/ Annulé.: filtre [^.]* ajouté\. 2.000 incidents du [^.]*\.$/)
  await page.getByRole('link', { name: 'Programmes', exact: true }).click()
  await expect.poll(heard).toMatch(/ Programmes\.$/)
  for (const next of ['budgets', 'reports', 'data', 'help', 'about'])
    await page.locator(`nav a[href^="#/${next}"]`).click()
  await expect.poll(heard).toMatch(/ À propos\.$/)
})

test('the trial of a file: the steps, what was understood, what would change, the button; and that it is done is said', async () => {
  await showView(page, { page: 'data' })
  const text =
    '"N°";"Catégorie complète";"Commune";"Signalé le"\r\n"DEMO-7";"Voirie > Trou";"1000 Bruxelles";"02/04/2023"\r\n'
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('main input[type=file]').first().setInputFiles(file)
  await page.getByRole('region', { name: 'Résultat de l’essai' }).waitFor()
  await settled(page)
  expectInOrder(await readWhole(), [
    /^heading 1 \| Importer$/,
    /^list \| Étapes de l’import$/,
    /^text \| a\.csv$/,
    /^heading 2 \| Ce qui a été compris$/,
    /^button \| Changer : Encodage/,
    /^region \| Résultat de l’essai$/,
    /^button \| Importer/,
  ])
  await expect.poll(() => said().textContent()).toMatch(/Essai terminé.: nouvelles \d+, modifiées \d+, inchangées \d+/)
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
})

test('the export: its title, each choice with its group, the file, the buttons, the preview', async () => {
  await showView(page, { page: 'incidents' })
  await page.keyboard.press('Control+e')
  await page
    .getByText(/^Page 1/)
    .first()
    .waitFor()
  const lines = await readWhole()
  expectInOrder(lines.slice(lines.findIndex((line) => line.startsWith('dialog'))), [
    /^dialog \| Exporter$/,
    /^heading 2 \| Exporter$/,
    /^button \| Fermer$/,
    /^group \| Étendue$/,
    /^radio \| Cette page .* \| checked$/,
    /^group \| Sections$/,
    /^checkbox \| Catégories \| checked$/,
    /^group \| Langue$/,
    /^group \| Format$/,
    /^text \| incidents_.*\.pdf$/,
    /^button \| Annuler$/,
    /^button \| Exporter en PDF$/,
    /^region \| Aperçu$/,
    /^image \| Page 1/,
  ])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test.each(['on-time', 'cross', 'programmes', 'budgets', 'reconciliation', 'reports', 'help', 'about'] as const)(
  '%s is read from its heading on, each control by its name, no heading level left out',
  async (name) => {
    const lines = await read({ page: name })
    expect(lines.filter((line) => line.startsWith('heading 1 '))).toHaveLength(1)
    expectInOrder(lines, [/^main/, /^heading 1 /])
  },
)
