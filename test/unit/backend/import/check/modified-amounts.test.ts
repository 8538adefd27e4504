import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { problemMessage } from '../../../../../shared/i18n/problem-words.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

/** Two payments with a column that no field takes. */
function payments(header: string, first: string, second: string, amount = '300,00'): string {
  return `Programme;Année;Nature;Montant;${header}\nWePulse;2023;payé;1.250,50;${first}\nPOD IT;2023;payé;${amount};${second}\n`
}

describe('a column that is not read and yet changes what an amount means refuses the file', () => {
  test.each([
    ['D/C', 'D', 'C', 'sign', 3],
    ['S/H', 'S', 'H', 'sign', 3],
    ['Signe', '+', '-', 'sign', 3],
    ['Teken', '', '-', 'sign', 3],
    ['Imputation', 'Débit', 'Crédit', 'sign', 3],
    ['Sens', 'D', 'R', 'receipt', 3],
    ['D_R', 'R', 'D', 'receipt', 2],
    ['Uitgave/Ontvangst', 'U', 'O', 'receipt', 3],
    ['Dépense/Recette', 'R', 'R', 'receipt', 2],
    ['U/O', 'O', 'O', 'receipt', 2],
    ['Richting', 'Lasten', 'Baten', 'receipt', 3],
    ['Type', 'Charges', 'Produits', 'receipt', 3],
    ['Af Bij', 'Af', 'Bij', 'receipt', 3],
    ['Type', 'Expense', 'Income', 'receipt', 3],
    ['Type', 'Dépense', 'Recette', 'receipt', 3],
    ['Type', 'uitgave', 'ontvangsten', 'receipt', 3],
    ['Service', 'DO', 'RO', 'receipt', 3],
    ['Groupe', 'Dépenses de dette', 'Recettes de dette', 'receipt', 3],
    ['Groep', 'Uitgaven voor personeel', 'Ontvangsten uit prestaties', 'receipt', 3],
    ['Tableau', 'RE', 'DE', 'receipt', 2],
    ['Type', 'Dépenses ordinaires', 'Recettes ordinaires', 'receipt', 3],
    ['Type', 'Recettes extraordinaires', 'Recettes du service ordinaire', 'receipt', 2],
    ['Type', 'Uitgaven gewone dienst', 'Ontvangsten buitengewone dienst', 'receipt', 3],
    ['Type', 'Gewone uitgaven', 'Gewone ontvangsten', 'receipt', 3],
    ['U/I', 'U', 'I', 'receipt', 3],
    ['Rubriek', 'uitgave', 'inkomst', 'receipt', 3],
    ['Flux', 'Sortie', 'Entrée', 'receipt', 3],
    ['E/S', 'S', 'E', 'receipt', 3],
    ['Sens', 'E', 'S', 'receipt', 2],
    ['C/P', 'C', 'P', 'receipt', 3],
    ['Type', 'GU', 'GO', 'receipt', 3],
    ['Dienst', 'BU', 'BO', 'receipt', 3],
    ['Échelle', 'milliers', 'milliers', 'scale', 2],
    ['Version', 'Initial', 'MB1', 'versions', 3],
    ['Version', '1', '2', 'versions', 3],
    ['Versie', '', 'Begrotingswijziging nr. 1', 'versions', 3],
    ['Type', 'Budget initial', 'MB n° 2', 'versions', 3],
    ['Stand', 'oorspronkelijk', 'aangepast', 'versions', 3],
    ['Libellé', 'Subside régional reçu', 'Achat de matériel', 'receipt', 2],
    ['Omschrijving', 'Ontvangen gewestelijke toelage', 'Aankoop', 'receipt', 2],
    ['Label', 'Purchase', 'Regional grant received', 'receipt', 3],
    ['Schaal', '1.000', '1.000', 'scale', 2],
    ['Statut', 'Validé', 'Annulée', 'cancelled', 3],
    ['Status', 'geannuleerd', 'OK', 'cancelled', 2],
    ['Statut', 'Rejeté', 'Accepté', 'cancelled', 2],
    ['Status', 'Afgewezen', 'OK', 'cancelled', 2],
    ['Remarque', 'OK', 'budget annulé', 'cancelled', 3],
    ['Remarque', 'montant en milliers d’euros', '', 'scale', 2],
    ['Opmerking', 'raming, bedrag in duizend euro', '', 'scale', 2],
    ['Type', 'Sous-total', 'Détail', 'total', 2],
    ['Niveau', 'Lijn', 'Totaal', 'total', 3],
    ['Fréquence', 'annuel', 'mensuel', 'part', 3],
    ['Frequentie', 'per maand', 'per jaar', 'part', 2],
  ])('%s: %s, %s', async (column, first, second, rule, line) => {
    using folder = openFolder()
    const { plan } = await folder.plan(payments(column, first, second), { asOfDay })
    const found = plan.problems.find(({ code }) => code === 'column-modifies')
    const raw = line === 2 ? first : second
    expect([plan.plan, found]).toMatchObject([null, { raw, place: { line, column }, details: { column, rule } }])
    for (const language of LANGUAGES) {
      const { what, toDo } = problemMessage(found ?? never(), createTranslator(language), createFormat(language))
      expect(what).toContain(column)
      expect(what).toContain(raw)
      expect(toDo).not.toBeNull()
    }
    const mapping = { columns: { [column]: { field: '' } } }
    expect(codesOf((await folder.plan(payments(column, first, second), { asOfDay, mapping })).plan)).not.toContain(
      'column-modifies',
    )
  })

  test.each([
    ['the amount has its minus sign already', payments('D/C', 'D', 'C', '-300,00')],
    ['a receipt was taken off', payments('Type', 'Dépense', 'Recette', '-300,00')],
    ['all amounts are on one side', payments('D/C', 'D', 'D')],
    ['letters are of something else', payments('Section', 'A', 'C')],
    ['one letter is of an account, the other of a purse', payments('Section', 'C', 'R')],
    ['all are expenses', payments('Sens', 'D', 'D')],
    ['all letters are of something else', payments('Cellule', 'R', 'R')],
    ['letters are of two manners', payments('Service', 'S', 'C')],
    ['all are of one service', payments('Service', 'Ordinaire', 'Extraordinaire')],
    ['all are expenses of the two services', payments('Service', 'DO', 'DE')],
    ['a door is no receipt', payments('Endroit', 'Entrée', 'Cave')],
    ['a dash says that there is nothing', payments('Remarque', '', '-')],
    ['all rows are totals of theirs', payments('Niveau', 'Total', 'Total')],
    ['a remark tells another amount', payments('Remarque', 'dont un subside de 1,5 million d’euros', '')],
    ['all rows are of one version', payments('Version', 'MB1', 'MB1')],
    ['one word may be of a version', payments('Statut', 'modifié', 'validé')],
    ['a grant is paid', payments('Libellé', 'Subside régional', 'Subside versé')],
    ['the unit is the euro', payments('Devise du compte', '€', 'EUR')],
  ])('but not where %s', async (_why, text) => {
    using folder = openFolder()
    const { plan } = await folder.plan(text, { asOfDay })
    expect([plan.plan === null, plan.new]).toEqual([false, 2])
  })
})

function never(): never {
  throw new Error('nothing was found')
}

describe('a title that says receipts alone', () => {
  const TABLE = 'Programme;Année;Nature;Montant\nWePulse;2023;prévu;1.250,50\n'
  test.each(['Recettes', 'RECETTES ORDINAIRES 2023', 'Ontvangsten', 'Gewone ontvangsten'])('%s', async (title) => {
    using folder = openFolder()
    const { plan } = await folder.plan(`${title}\n${TABLE}`, { asOfDay })
    const [found] = plan.problems
    expect([plan.plan, found]).toMatchObject([
      null,
      { code: 'counts-scaled', raw: title, details: { rule: 'receipts' } },
    ])
    for (const language of LANGUAGES) {
      const { what, toDo } = problemMessage(found ?? never(), createTranslator(language), createFormat(language))
      expect([what.includes(title), toDo === null]).toEqual([true, false])
    }
  })

  test.each(['Dépenses', 'Dépenses et recettes', 'Recette communale', 'Budget 2023'])('not %s', async (title) => {
    using folder = openFolder()
    expect((await folder.plan(`${title}\n${TABLE}`, { asOfDay })).plan.new).toBe(1)
  })
})
