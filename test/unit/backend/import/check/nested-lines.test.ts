import { expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'

const asOfDay = '2023-09-30'

test.each([
  ['indented names', 'Programme;Année;Prévu\nNumérique;2023;150,50\n  WePulse;2023;100,25\n  POD IT;2023;50,25\n', 2],
  ['names with dashes', 'Programme;Année;Prévu\nWePulse;2023;100,25\n- communes;2023;60,25\n- CPAS;2023;40\n', 2],
  [
    'numbers of an outline',
    'Code;Programme;Année;Prévu\n1;Numérique;2023;150,50\n1.1;WePulse;2023;100,25\n1.2;POD IT;2023;50,25\n2;PAN;2023;9\n',
    2,
  ],
  [
    'numbers before names',
    'Programme;Année;Prévu\n1. Numérique;2023;150,50\n1.1 WePulse;2023;100,25\n1.2 POD IT;2023;50,25\n2. PAN;2023;9\n',
    2,
  ],
  [
    'levels',
    'Niveau;Programme;Année;Prévu\n1;PAN;2023;9\n1;Numérique;2023;150,50\n2;A;2023;100,25\n2;B;2023;50,25\n',
    3,
  ],
  [
    'three levels',
    'Programme;Année;Prévu\nTout;2023;150\n Numérique;2023;150\n  WePulse;2023;100\n  POD IT;2023;50\n',
    3,
  ],
])('a line that is the sum of those below it by its amount and by %s is none of its own', async (_by, text, line) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  const found = plan.problems.filter(({ code }) => code === 'total-unread')
  expect([plan.plan, found]).toMatchObject([null, [{ place: { line }, details: { rule: 'group' } }]])
})

test.each([
  ['amount differs', 'Programme;Année;Prévu\nNumérique;2023;150,51\n  WePulse;2023;100,25\n  POD IT;2023;50,25\n'],
  ['depth is the same', 'Code;Programme;Année;Prévu\n06.1;A;2023;150\n06.2;WePulse;2023;100\n06.3;POD IT;2023;50\n'],
  ['numbers are as deep', 'Programme;Année;Prévu\n1 A;2023;150\n2 WePulse;2023;100\n3 POD IT;2023;50\n'],
  ['part is one', 'Programme;Année;Prévu\nNumérique;2023;100\n  WePulse;2023;100\n'],
  ['years are others', 'Programme;Année;Prévu\nA;2022;150\n  WePulse;2023;100\n  POD IT;2023;50\n'],
])('but one whose %s is a line like the others', async (_what, text) => {
  using folder = openFolder()
  const { plan } = await folder.plan(text, { asOfDay })
  expect([plan.plan === null, codesOf(plan).includes('total-unread')]).toEqual([false, false])
})
