import { expect, test } from 'vitest'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'

test.each([
  [null, null, 'sans date dans la source', 'zonder datum in de bron', 'no date in the source'],
  [null, '2022-12-31', 'au 31/12/2022', 'op 31/12/2022', 'as of 31/12/2022'],
  ['2022-01-01', null, 'depuis le 01/01/2022', 'sinds 01/01/2022', 'since 01/01/2022'],
  ['2023-11-15', '2023-11-15', '15/11/2023', '15/11/2023', '15/11/2023'],
  ['2022-01-01', '2022-12-31', '2022', '2022', '2022'],
  ['2022-01-01', '2025-12-31', '2022–2025', '2022–2025', '2022–2025'],
  ['2021-02-01', '2021-02-28', 'février 2021', 'februari 2021', 'February 2021'],
  [
    '2022-07-01',
    '2022-12-31',
    'juillet 2022\u00a0– décembre 2022',
    'juli 2022\u00a0– december 2022',
    'July 2022\u00a0– December 2022',
  ],
  [
    '2022-11-14',
    '2022-11-17',
    'du 14/11/2022 au 17/11/2022',
    'van 14/11/2022 tot en met 17/11/2022',
    'from 14/11/2022 to 17/11/2022',
  ],
  [
    '2024-02-01',
    '2024-02-28',
    'du 01/02/2024 au 28/02/2024',
    'van 01/02/2024 tot en met 28/02/2024',
    'from 01/02/2024 to 28/02/2024',
  ],
])('from %s to %s', (from, to, fr, nl, en) => {
  const say = (language: 'fr' | 'nl' | 'en') => spanWords(from, to, createTranslator(language), createFormat(language))
  expect([say('fr'), say('nl'), say('en')]).toEqual([fr, nl, en])
})
