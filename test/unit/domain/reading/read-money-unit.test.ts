import { describe, expect, test } from 'vitest'
import { unitOfHeader, unitOfTitle } from '../../../../shared/domain/reading/read-money-unit.ts'

/** Phrasings of budgets, annexes and annual accounts of Belgian administrations, not of the patterns that read them. */
describe('the unit in a header', () => {
  test.each([
    ['Montant (k€)', 'k EUR', 'montant'],
    ['Bedrag (k EUR)', 'k EUR', 'bedrag'],
    ['Bedrag (kEUR)', 'k EUR', 'bedrag'],
    ['Bedrag in duizend euro', 'k EUR', 'bedrag'],
    ['Bedrag (in duizenden euro’s)', 'k EUR', 'bedrag'],
    ['Bedrag (duizendtallen)', 'k EUR', 'bedrag'],
    ["Montant en milliers d'euros", 'k EUR', 'montant'],
    ['Montant en milliers d’euros', 'k EUR', 'montant'],
    ['Montant (en milliers EUR)', 'k EUR', 'montant'],
    ['Montant en 1000 EUR', 'k EUR', 'montant'],
    ['Bedrag (1.000 EUR)', 'k EUR', 'bedrag'],
    ['Bedrag (x 1.000)', 'k EUR', 'bedrag'],
    ['Montant (EUR x 1000)', 'k EUR', 'montant'],
    ['Bedrag in EUR (× 1.000)', 'k EUR', 'bedrag'],
    ['Bedrag in ’000 EUR', 'k EUR', 'bedrag'],
    ['Montant (€ 000)', 'k EUR', 'montant'],
    ['Gepland (x 1.000 EUR)', 'k EUR', 'gepland'],
    ['Budget k€', 'k EUR', 'budget'],
    ['Montant (k€) / Bedrag (k€)', 'k EUR', 'montant / bedrag'],
    ['Montant (M€)', 'M EUR', 'montant'],
    ['Bedrag (mio EUR)', 'M EUR', 'bedrag'],
    ['Bedrag (mio)', 'M EUR', 'bedrag'],
    ['Bedrag (mln. euro)', 'M EUR', 'bedrag'],
    ['Bedrag (in miljoen euro)', 'M EUR', 'bedrag'],
    ['Bedrag in miljoenen', 'M EUR', 'bedrag'],
    ['Budget (x1.000.000)', 'M EUR', 'budget'],
    ['Montant (1 000 000 EUR)', 'M EUR', 'montant'],
    ["Montant en millions d'euros", 'M EUR', 'montant'],
    ['Montant (Mrd €)', 'billion', 'montant'],
    ['Bedrag in miljard euro', 'billion', 'bedrag'],
    ["Montant en milliards d'euros", 'billion', 'montant'],
    ['Montant (en cents)', 'cent', 'montant'],
    ['Montant en centimes', 'cent', 'montant'],
    ['Bedrag (eurocent)', 'cent', 'bedrag'],
    ['Montant (EUR)', 'EUR', 'montant'],
    ['Montant en euros', 'EUR', 'montant'],
    ["Bedrag in euro's", 'EUR', 'bedrag'],
    ['Amount (€)', 'EUR', 'amount'],
  ])('%s is in %s', (header, unit, rest) => {
    expect(unitOfHeader(header)).toEqual({ unit, rest })
  })

  test.each(['Montant (M)', 'Bedrag (in k)', 'Montant (x 100)', 'Bedrag (T€)', 'Montant (k€ ou M€)', 'Eenheid: stuks'])(
    '%s means one that is not clear',
    (header) => expect(unitOfHeader(header)?.unit).toBe('unclear'),
  )

  test.each([
    ...['Montant', 'Eurostat', 'Begroting', 'Marge', 'km', 'Budget 2023', 'Budget 1000', 'Montant 2'],
    ...['Centimes additionnels', 'Opcentiemen', 'Croissance en pour cent', 'Procent', 'Mille', 'Bedrag (USD)'],
  ])('%s tells none', (header) => {
    expect(unitOfHeader(header)).toBeNull()
  })
})

describe('the unit in a title', () => {
  test.each([
    ['Budget 2023 (en k€)', 'k EUR'],
    ['Bedragen in duizend euro', 'k EUR'],
    ["Montants en milliers d'euros", 'k EUR'],
    ['Tabel 3: uitgaven (in 1.000 €)', 'k EUR'],
    ['Uitgaven x 1000 EUR', 'k EUR'],
    ['Bedragen x 1.000', 'k EUR'],
    ['Uitgaven in 1000 euro', 'k EUR'],
    ['Dépenses en 1.000 €', 'k EUR'],
    ['Bedragen in ’000 EUR', 'k EUR'],
    ['Eenheid: 1 000 EUR', 'k EUR'],
    ['(en milliers d’EUR, prix courants)', 'k EUR'],
    ['Crédits de liquidation (en milliers d’euros) 2023', 'k EUR'],
    ['Montants en EUR (x 1.000)', 'k EUR'],
    ['Vereffeningskredieten in duizend euro excl. btw', 'k EUR'],
    ['Bedragen in duizendtallen', 'k EUR'],
    ['kEUR', 'k EUR'],
    ['M€', 'M EUR'],
    ['Miljoenen', 'M EUR'],
    ['Bedragen in mio', 'M EUR'],
    ['Bedragen in mln. euro', 'M EUR'],
    ['Budget (x1.000.000)', 'M EUR'],
    ['Unité : M EUR', 'M EUR'],
    ['Eenheid: miljoen euro', 'M EUR'],
    ['Amounts in millions of euro', 'M EUR'],
    ['Bedragen in miljard euro', 'billion'],
    ["Dette, en milliards d'euros", 'billion'],
    ['Montants en centimes', 'cent'],
    ['Montants en euros', 'EUR'],
    ['Bedragen in EUR', 'EUR'],
    ['Eenheid: euro', 'EUR'],
  ])('%s is %s', (title, unit) => {
    expect(unitOfTitle(title)).toBe(unit)
  })

  test.each([
    'Budget 2023 k€',
    'Uitgaven mln',
    'Budget duizend euro per directie',
    "Subside de 1 million d'euros",
    'Deux millions d’euros pour WePulse',
    'Montants en euros, recettes en milliers d’euros',
    'Bedragen in miljoen stuks',
    'Montants (en T€)',
    'Bedragen (in M)',
    'Eenheid: zie bijlage',
    'Montants par 1.000 EUR',
    'Bedragen x 100',
    'Uitgaven cents',
    'Budget 2024 (en k€), sauf mention contraire',
    'Begroting 2024 (kEUR), tenzij anders vermeld',
  ])('%s means one that is not clear', (title) => {
    expect(unitOfTitle(title)).toBe('unclear')
  })

  test.each([
    'Un programme de 3 millions d’euros',
    'Subside de 1,5 million d’euros',
    'Budget 2023',
    'WePulse, 69,8 M€ in totaal',
    'Plafond: 125 000 EUR',
    'Centimes additionnels 2023',
    'Groei in per cent',
    '1.000 bomen voor Brussel',
    'Budget pour mille arbres',
  ])('%s is none', (title) => {
    expect(unitOfTitle(title)).toBeNull()
  })
})
