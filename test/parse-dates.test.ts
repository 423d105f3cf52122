import { describe, expect, it } from 'vitest'
import { loadLexicon } from '../src/files/lexicon.js'
import { findDates } from '../src/parse/dates.js'
import type { DatePoint } from '../src/types.js'

const lexicon = loadLexicon()
const short = (point: DatePoint | undefined): string =>
  point === undefined
    ? ''
    : point.present
      ? 'now'
      : [point.year, point.month, point.day].filter((part) => part !== undefined).join('-') +
        (point.ambiguous ? '?' : '')
const read = (text: string): string[] =>
  findDates(text, lexicon).map(({ from, to, range }) => (range ? `${short(from)}..${short(to)}` : short(from)))

describe('ranges of dates', () => {
  it.each([
    ['Jan 2020 - Present', '2020-1..now'],
    ['January, 2003 – June, 2005', '2003-1..2005-6'],
    ['Sept. 2019 to date', '2019-9..now'],
    ['2019–21', '2019..2021'],
    ['2015/16', '2015..2016'],
    ['2012-present', '2012..now'],
    ['May – Aug 2019', '2019-5..2019-8'],
    ['’19 – ’21', '2019..2021'],
    ['03/19 – 04/20', '2019-3..2020-4'],
    ['10/2019 – heute', '2019-10..now'],
    ['01.09.2017 - 31.08.2019', '2017-9-1..2019-8-31'],
    ['15. März 2020 bis heute', '2020-3-15..now'],
    ['août 2019 – aujourd’hui', '2019-8..now'],
    ['enero de 2018 – actualidad', '2018-1..now'],
    ['de 2015 à 2018', '2015..2018'],
    ['2018年9月-2022年6月', '2018-9..2022-6'],
    ['2020年1月 至今', '2020-1..now'],
    ['2022-Jan – 2023-Feb', '2022-1..2023-2'],
    ['Q3 2021 – Q1 2022', '2021-7..2022-1'],
    ['Summer 2020 - Fall 2021', '2020?..2021?'],
    ['01/02/2020 - 03/04/2021', '2020?..2021?'],
    ['since 2019', '2019..now'],
    ['seit 03/2019', '2019-3..now'],
    ['bis 2019', '..2019'],
    ['2016 –', '2016..'],
    ['– 2016', '..2016'],
    ['Lead Designer — March 2020 – Present', '2020-3..now'],
    ['Lead Designer - 2019 - 2021', '2019..2021'],
    ['Sep 2016 — Jun 2020 · 3 yrs', '2016-9..2020-6'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('single dates', () => {
  it.each([
    ['Graduated May 2012', '2012-5'],
    ['Fall 2022', '2022?'],
    ['2 October 2014', '2014-10-2'],
    ['November 11, 2022', '2022-11-11'],
    ['2023-01-30', '2023-1-30'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
    ['03/04/2020', '2020?'],
    ['Class of 2020', '2020'],
    ['Lead Designer – 2019', '2019'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('what is no date', () => {
  it.each([
    '24/7 support',
    'may improve things',
    'Python 3.10',
    'p99 of 240 ms',
    'ISO 27001',
    '15000 users',
    '2000+ users',
    'Route 66',
  ])('%s', (text) => expect(read(text)).toEqual([]))
})
