import { expect, test } from 'vitest'
import { readHead } from '../../../../../electron/backend/import/head/head.ts'
import { likelyHeader, mostRegular } from '../../../../../electron/backend/import/head/likely-header.ts'
import { headOfText, sourceOfText } from '../../../../support/head-of-text.ts'

const headerLine = async (text: string) => likelyHeader(await headOfText(text))?.line ?? null

test.each([
  ['words over numbers', 'Soort klacht;Wijk;Bedrag\nPut;Noord;12\nVuil;Zuid;13\n', 1],
  ['words over words that differ', 'Naam;Wijk\nPut;Noord\nVuil;Zuid\n', 1],
  ['below a title', 'Liste des travaux;;\n\nClé;Lieu;Montant\n1;Ici;2\n', 3],
  ['years beside a word', 'Quartier;2022;2023\nNord;12;13\n', 1],
] as const)('%s are a header', async (_name, text, line) => {
  expect(await headerLine(text)).toBe(line)
})

test.each([
  ['a number', 'Nevers;WePulse;80\nBrest;WePulse;90\n'],
  ['a day', 'Nevers;23/01/2023\nBrest;24/01/2023\n'],
  ['a word that comes again below', 'Nevers;WePulse\nBrest;WePulse\n'],
  ['one word twice', 'Nevers;Nevers\nBrest;Lyon\n'],
  ['amounts that look like years', 'Nevers;2000;1950\nBrest;1990;80\n'],
] as const)('a line with %s is none', async (_name, text) => {
  expect(await headerLine(text)).toBeNull()
})

test('of several signs the one divides a text that gives most lines the same number of cells', async () => {
  const divided = (sign: string) => ({
    ...sourceOfText('Clé;Lieu, rue;Montant\n1;Rue A, 2;3,5\n2;Rue B;4\n'.replaceAll(';', sign)),
    delimiter: sign,
  })
  const heads = await Promise.all([divided(';'), divided(',')].map((source) => readHead(source, undefined)))
  expect(mostRegular(heads)?.delimiter).toBe(';')
  expect(mostRegular([])).toBeNull()
})
