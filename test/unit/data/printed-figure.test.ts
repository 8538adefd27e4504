import { expect, it } from 'vitest'
import { figuresIn, periodIn } from './printed-figure.ts'

it.each([
  ['Eclairage 2.872', [2872, 'exact']],
  ['près de 1 217 070 citoyens', [1217070, 'nearly']],
  ['auprès de 41 institutions', [41, 'exact']],
  ['Plus de 719.000 démarches', [719000, 'more-than']],
  ['dont + 550 à la fibre', [550, 'more-than']],
  ['dont +/- 70 redondances', [70, 'plus-minus']],
  ["de l'ordre de 29,3 millions d'euros", [29300000, 'about']],
  ['une trentaine', [30, 'about']],
  ['½ millions de signalements', [500000, 'about']],
  ['Dix-huit communes', [18, 'exact']],
  ['IRISnet2, depuis 10 ans, en 2022', [10, 'exact']],
  ['7j/7', [7, 'exact']],
])('%s', (text, figure) => {
  expect(figuresIn(text).map(({ value, qualifier }) => [value, qualifier])).toEqual([figure])
})

it.each([
  ['le 4 octobre 2022', '2022-10-04', '2022-10-04'],
  ['(2/12/2022)', '2022-12-02', '2022-12-02'],
  ['(14-17/11/2022)', '2022-11-14', '2022-11-17'],
  ['du 10 au 21 octobre 2022', '2022-10-10', '2022-10-21'],
  ['En février 2021', '2021-02-01', '2021-02-28'],
  ['entre septembre et décembre 2022', '2022-09-01', '2022-12-31'],
  ['courant de 2022 à 2025', '2022-01-01', '2025-12-31'],
  ['dès 2024', '2024-01-01', '2024-12-31'],
])('%s', (text, from, to) => {
  expect(periodIn(text)).toEqual({ from, to })
})
