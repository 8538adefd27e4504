import { describe, expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createFormat, proseFormat } from '../../../shared/i18n/format.ts'

const formats = { fr: createFormat('fr'), nl: createFormat('nl'), en: createFormat('en') }
const inAll = (write: (format: (typeof formats)['fr']) => string) => LANGUAGES.map((each) => write(formats[each]))

/** French groups thousands with a narrow no-break space, and money has a no-break space before its sign. */
const NARROW = '\u202f'
const NO_BREAK = '\u00a0'
/** Not a hyphen. */
const MINUS = '\u2212'

describe('numbers', () => {
  it('are grouped as Belgium and Britain do', () => {
    expect(inAll((format) => format.count(132686))).toEqual([`132${NARROW}686`, '132.686', '132,686'])
    expect(inAll((format) => format.count(1217070))).toEqual([`1${NARROW}217${NARROW}070`, '1.217.070', '1,217,070'])
    expect(inAll((format) => format.count(6997))).toEqual([`6${NARROW}997`, '6.997', '6,997'])
    expect(inAll((format) => format.count(0))).toEqual(['0', '0', '0'])
  })

  it('have the decimals that they have', () => {
    expect(inAll((format) => format.number(1.5))).toEqual(['1,5', '1,5', '1.5'])
    expect(inAll((format) => format.number(2))).toEqual(['2', '2', '2'])
    expect(inAll((format) => format.shortCount(167_347))).toEqual(['167\u00a0k', '167K', '167k'])
    expect(inAll((format) => format.number(12.75))).toEqual(['12,75', '12,75', '12.75'])
    expect(inAll((format) => format.number(0.1 + 0.2))).toEqual(['0,3', '0,3', '0.3'])
    expect(inAll((format) => format.number(108.914, 2))).toEqual(['108,91', '108,91', '108.91'])
  })

  it('shares have one decimal, a tiny one is not zero and almost all are not all', () => {
    const share = 70574 / 132686
    expect(inAll((format) => format.share(share))).toEqual([`53,2${NO_BREAK}%`, '53,2%', '53.2%'])
    expect(inAll((format) => format.share(0.0001))).toEqual([`< 0,1${NO_BREAK}%`, '< 0,1%', '< 0.1%'])
    expect(inAll((format) => format.share(0))).toEqual([`0,0${NO_BREAK}%`, '0,0%', '0.0%'])
    expect(inAll((format) => format.share(0.9995))).toEqual([`> 99,9${NO_BREAK}%`, '> 99,9%', '> 99.9%'])
    expect(inAll((format) => format.share(0.9994))).toEqual([`99,9${NO_BREAK}%`, '99,9%', '99.9%'])
    expect(inAll((format) => format.share(1))).toEqual([`100,0${NO_BREAK}%`, '100,0%', '100.0%'])
  })

  it('changes carry their sign', () => {
    expect(inAll((format) => format.change(-0.034))).toEqual([
      `${MINUS}3,4${NO_BREAK}%`,
      `${MINUS}3,4%`,
      `${MINUS}3.4%`,
    ])
    expect([formats.en.change(0), formats.en.change(-0.0001)]).toEqual(['0.0%', '0.0%'])
  })

  it('below zero have one sign everywhere', () => {
    const { count, shortCount, signed, number, share, change, printedChange, rate, money } = formats.en
    expect([
      count(-1200),
      shortCount(-167_347),
      signed(-60),
      number(-1.5),
      share(-0.1),
      change(-0.25),
      printedChange(-0.25),
      rate(-2),
    ]).toEqual(['1,200', '167k', '60', '1.5', '10.0%', '25.0%', '25%', '2.0'].map((figure) => `${MINUS}${figure}`))
    expect(money(-110_70, 'EUR', 2)).toBe(`EUR${NO_BREAK}${MINUS}110.70`)
  })

  it('computed figures have one decimal, rates below 1 two digits, printed ones those of their source', () => {
    expect([12, 12.34, 0.996, 0.29, 0.06, 0.024, 0.00071, 0].map((value) => formats.fr.rate(value))).toEqual([
      '12,0',
      '12,3',
      '1,0',
      '0,29',
      '0,060',
      '0,024',
      '0,00071',
      '0,0',
    ])
    expect([0.3, 0.366].map((value) => formats.nl.change(value))).toEqual(['+30,0%', '+36,6%'])
    expect(inAll((format) => format.printedChange(0.28))).toEqual([`+28${NO_BREAK}%`, '+28%', '+28%'])
    expect(formats.en.printedChange(0.285)).toBe('+28.5%')
  })

  it('money keeps its printed unit and decimals', () => {
    const wepulse = inAll((format) => format.money(6_980_000_000, 'M EUR', 1))
    expect(wepulse).toEqual([
      `69,8${NO_BREAK}M€`,
      `69,8${NO_BREAK}mln.${NO_BREAK}euro`,
      `EUR${NO_BREAK}69.8${NO_BREAK}million`,
    ])
    expect(formats.fr.money(125_000_000, 'k EUR', 0)).toBe(`1${NARROW}250${NO_BREAK}k€`)
    expect(formats.nl.money(123_456, 'EUR', 2)).toBe(`1.234,56${NO_BREAK}euro`)
    expect(formats.nl.money(18_425_050, 'EUR', 1)).toBe(`184.250,50${NO_BREAK}euro`)
    expect(formats.nl.money(18_425_000, 'EUR', 0)).toBe(`184.250${NO_BREAK}euro`)
    expect(formats.en.money(5_000_000_000, 'M EUR', 0)).toBe(`EUR${NO_BREAK}50${NO_BREAK}million`)
  })
})

describe('days', () => {
  it('are written day first', () => {
    expect(inAll((format) => format.day('2023-11-15'))).toEqual(['15/11/2023', '15/11/2023', '15/11/2023'])
    expect(inAll((format) => format.day('2023-03-07'))).toEqual(['07/03/2023', '07/03/2023', '07/03/2023'])
    expect(inAll((format) => format.dayAndMonth('2023-03-07'))).toEqual(['07/03', '07/03', '07/03'])
  })

  it('say a month and a year that a span does not leave once, in running text', () => {
    const ends = (from: string, to: string) =>
      inAll((format) => Object.values(proseFormat(format).ends(from, to)).join(' | '))
    expect(ends('2023-01-01', '2023-11-15')).toEqual([
      '1er janvier | 15 novembre 2023',
      '1 januari | 15 november 2023',
      '1 January | 15 November 2023',
    ])
    expect(ends('2023-11-01', '2023-11-15')[0]).toBe('1er | 15 novembre 2023')
    expect(ends('2022-11-16', '2023-11-15')[2]).toBe('16 November 2022 | 15 November 2023')
    expect(inAll((format) => format.ends('2023-01-01', '2023-11-15').from)).toEqual(Array(3).fill('01/01/2023'))
    expect(inAll((format) => proseFormat(format).day('2023-11-15'))[1]).toBe('15 november 2023')
  })

  it('have their words', () => {
    expect(inAll((format) => format.longDay('2023-11-15'))).toEqual([
      '15 novembre 2023',
      '15 november 2023',
      '15 November 2023',
    ])
    expect(inAll((format) => format.longDay('2023-02-01'))).toEqual([
      '1er février 2023',
      '1 februari 2023',
      '1 February 2023',
    ])
    expect(inAll((format) => format.longDay('2023-02-11'))[0]).toBe('11 février 2023')
    expect(inAll((format) => format.month('2023-03'))).toEqual(['mars 2023', 'maart 2023', 'March 2023'])
    expect(inAll((format) => format.shortMonthYear('2023-09'))).toEqual(['sept. 2023', 'sep 2023', 'Sept 2023'])
    expect(inAll((format) => format.weekday(1))).toEqual(['lundi', 'maandag', 'Monday'])
    expect(inAll((format) => format.weekday(7))).toEqual(['dimanche', 'zondag', 'Sunday'])
    expect(inAll((format) => format.shortMonth(12))).toEqual(['déc.', 'dec', 'Dec'])
  })

  it('do not move with the time zone of the computer', () => {
    const zone = process.env.TZ
    try {
      for (const each of ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Brussels']) {
        process.env.TZ = each
        expect(createFormat('fr').day('2023-01-01'), each).toBe('01/01/2023')
        expect(createFormat('en').month('2023-01'), each).toBe('January 2023')
      }
    } finally {
      process.env.TZ = zone
    }
  })
})

describe('numbers with as many decimals as asked', () => {
  it('have their own at each call, of a formatter that is made once', () => {
    const format = createFormat('fr')
    const written = () => [1, 2, 0, 1].map((decimals) => [format.fixed(1.25, decimals), format.number(2.5, decimals)])
    const expected = [
      ['1,3', '2,5'],
      ['1,25', '2,5'],
      ['1', '3'],
      ['1,3', '2,5'],
    ]
    expect(written()).toEqual(expected)
    const made = vi.spyOn(Intl, 'NumberFormat')
    expect(written()).toEqual(expected)
    expect(made).not.toHaveBeenCalled()
    made.mockRestore()
  })
})

describe('lists', () => {
  it('end with a word', () => {
    expect(inAll((format) => format.list(['a', 'b', 'c']))).toEqual(['a, b et c', 'a, b en c', 'a, b and c'])
    expect(inAll((format) => format.list(['a']))).toEqual(['a', 'a', 'a'])
  })
})
