import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDate, anyPoint } from '../../test/arbitrary-date.ts';
import {
  addDays,
  contains,
  type Day,
  dayText,
  type Edtf,
  edtf,
  findEdtfProblem,
  isCertainlyBefore,
  isInferred,
  monthsOf,
  overlaps,
  parseDay,
  sortKey,
  spanOf,
} from './edtf.ts';

const date = (text: string) => edtf.parse(text);

describe('what a date may mean', () => {
  test.each([
    ['2025-07-09', '2025-07-09', '2025-07-09'],
    ['2025-07', '2025-07-01', '2025-07-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-07-09?', '2025-07-09', '2025-07-09'],
    ['2025-02?', '2025-02-01', '2025-02-28'],
    ['2025?', '2025-01-01', '2025-12-31'],
    ['2025-07-07/2025-07-09', '2025-07-07', '2025-07-09'],
    ['2025-07-07?/2025-07-09?', '2025-07-07', '2025-07-09'],
    ['2024-12/2025-02', '2024-12-01', '2025-02-28'],
    ['2024/2025-02-03', '2024-01-01', '2025-02-03'],
    ['2025-07-15/2025', '2025-07-15', '2025-12-31'],
    ['2025-07-09/2025-07-09', '2025-07-09', '2025-07-09'],
  ])('%s reaches from %s to %s', (text, from, to) => {
    expect(spanOf(date(text))).toEqual({ from, to });
  });

  test('only `?` says inferred', () => {
    expect(isInferred(date('2025-07?'))).toBe(true);
    expect(isInferred(date('2025-07-01/2025-07-09?'))).toBe(true);
    expect(isInferred(date('2025-07-01/2025-07-09'))).toBe(false);
  });

  test('months touched, over the end of a year', () => {
    expect(monthsOf(date('2024-11-30/2025-02-01'))).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(monthsOf(date('2025-07-09?'))).toEqual(['2025-07']);
    expect(monthsOf(date('2025'))).toHaveLength(12);
  });
});

describe('what is no date', () => {
  const outside = 'a year outside 1800–2399';
  test.each<[string, string, string?]>([
    ['', 'not a date'],
    ['9 July 2025', 'not a date'],
    ['July 2025', 'not a date'],
    ['25-07-09', 'not a date'],
    ['09/07/2568', 'more than one `/`'],
    ['09-07-2025', 'not a date'],
    ['2025-07-9', 'not a date', '2025-07-09'],
    ['2025-7-9', 'not a date', '2025-07-09'],
    ['2025.07.09', 'not a date', '2025-07-09'],
    ['2025/07/09', 'more than one `/`', '2025-07-09'],
    ['2025-07-09T08:00:00+07:00', 'not a date', '2025-07-09'],
    ['2025-07-09 08:00', 'not a date', '2025-07-09'],
    ['2025-13-09 08:00', 'not a date'],
    ['2025-07-09?T', 'not a date'],
    ['2025-07~', 'not a date'],
    ['2025-??', 'not a date'],
    ['202X', 'not a date'],
    ['2025-07-09 ', 'not a date', '2025-07-09'],
    ['2025-07-09\n', 'not a date', '2025-07-09'],
    ['２０２５-07-09', 'not a date'],
    ['2025-13-40', 'no month 13 in a year'],
    ['2025-00', 'no month 00 in a year'],
    ['2025-01-00', 'no day 00 in 2025-01'],
    ['2025-02-29', 'no day 29 in 2025-02'],
    ['1900-02-29', 'no day 29 in 1900-02'],
    ['2025-04-31', 'no day 31 in 2025-04'],
    ['0025-07-09', `${outside} (0025)`],
    ['1799', `${outside} (1799)`],
    ['2701', `${outside} (2701)`],
    ['9999-12-31', `${outside} (9999)`],
    ['2568', 'a Buddhist-era year (2568)', '2025'],
    ['2568-07', 'a Buddhist-era year (2568)', '2025-07'],
    ['2568-07-09?', 'a Buddhist-era year (2568)', '2025-07-09?'],
    ['2567-02-29', 'a Buddhist-era year (2567)', '2024-02-29'],
    ['2568-02-29', 'a Buddhist-era year (2568)'],
    ['2568-13', 'a Buddhist-era year (2568)'],
    ['2568/07/09', 'more than one `/`', '2025-07-09'],
    ['2568-7-9', 'not a date', '2025-07-09'],
    ['2568-07-07/2568-07-09', 'a Buddhist-era year (2568)', '2025-07-07/2025-07-09'],
    ['2025-07-07/2568-07-09', 'a Buddhist-era year (2568)', '2025-07-07/2025-07-09'],
    ['2568-07-09/2568-07-07', 'a Buddhist-era year (2568)', '2025-07-07/2025-07-09'],
    ['2568-07-09/soon', 'a Buddhist-era year (2568)'],
    ['2025-7-7/2025-07-09', 'not a date', '2025-07-07/2025-07-09'],
    ['2025-07-09/2025-07-07', 'an interval that ends before it begins', '2025-07-07/2025-07-09'],
    ['2025-08/2025-07-31', 'an interval that ends before it begins', '2025-07-31/2025-08'],
    ['2025-07-09/', 'not a date'],
    ['/2025-07-09', 'not a date'],
    ['../2025-07-09', 'not a date'],
    ['2025-07-09/..', 'not a date'],
    ['2025/2026/2027', 'more than one `/`'],
  ])('%j: %s, proposing %s', (text, problem, proposal) => {
    expect(findEdtfProblem(text)).toEqual(proposal === undefined ? { problem } : { problem, proposal });
  });

  test('an interval is wrong only when it is certainly wrong', () => {
    expect(findEdtfProblem('2025-07/2025-07-01')).toBeUndefined();
    expect(findEdtfProblem('2025-12-31/2025')).toBeUndefined();
  });

  test('each is refused by the schema, once, with its proposal', () => {
    const issues = edtf.safeParse('2568-07-09T00:00:00.000Z').error?.issues;
    expect(issues).toMatchObject([{ params: { edtf: true, proposal: '2025-07-09' } }]);
  });
});

describe('a single day', () => {
  test.each([
    ['2025-07', 'not a single day'],
    ['2025-07-09?', 'not a single day'],
    ['2025-07-07/2025-07-09', 'not a single day'],
    ['2025-02-30', 'no day 30 in 2025-02'],
    ['today', 'not a date'],
  ])('%s is %s', (text, problem) => {
    expect(dayText.safeParse(text).error?.issues).toMatchObject([{ params: { day: true, problem } }]);
    expect(parseDay(text)).toBeUndefined();
  });

  test('is read as it stands', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
  });

  test('plus a number of days', () => {
    expect(addDays('2024-02-28' as Day, 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01' as Day, -1)).toBe('2024-12-31');
    expect(addDays('2025-07-09' as Day, 0)).toBe('2025-07-09');
  });
});

describe('order by overlap', () => {
  test.each<[string, string, 'before' | 'overlap' | 'after']>([
    ['2025-07-08', '2025-07-09', 'before'],
    ['2025-07', '2025-07-09', 'overlap'],
    ['2025-06', '2025-07-01', 'before'],
    ['2025', '2025-07-09', 'overlap'],
    ['2025-07-07/2025-07-09', '2025-07-09', 'overlap'],
    ['2025-07-07/2025-07-09', '2025-07-10', 'before'],
    ['2026', '2025-12-31', 'after'],
  ])('%s and %s: %s', (a, b, order) => {
    const [first, second] = [spanOf(date(a)), spanOf(date(b))];
    expect(isCertainlyBefore(first, second)).toBe(order === 'before');
    expect(isCertainlyBefore(second, first)).toBe(order === 'after');
    expect(overlaps(first, second)).toBe(order === 'overlap');
    expect(overlaps(second, first)).toBe(order === 'overlap');
  });

  test('a span contains what lies wholly inside', () => {
    expect(contains(spanOf(date('2025')), spanOf(date('2025-07')))).toBe(true);
    expect(contains(spanOf(date('2025-07')), spanOf(date('2025-07')))).toBe(true);
    expect(contains(spanOf(date('2025-07')), spanOf(date('2025')))).toBe(false);
    expect(contains(spanOf(date('2025-07')), spanOf(date('2025-07-31/2025-08-01')))).toBe(false);
  });

  test('the sort key puts the earlier first day first, then the earlier last day; unknown is least', () => {
    const texts = ['2025-07', '2024', '2025-07-01', '2025-07-01/2025-07-03', '2025', '2024-12-31'];
    const sorted = texts.map(date).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(['2024', '2024-12-31', '2025', '2025-07-01', '2025-07-01/2025-07-03', '2025-07']);
    expect(sortKey(undefined) < sortKey(date('1800'))).toBe(true);
  });
});

describe('for every date', () => {
  test('what is well formed is accepted and kept as it was written', () => {
    fc.assert(fc.property(anyDate, (text) => edtf.parse(text) === text));
  });

  test('the span is of real days and not empty', () => {
    fc.assert(
      fc.property(anyDate, (text) => {
        const { from, to } = spanOf(text);
        expect(parseDay(from)).toBe(from);
        expect(parseDay(to)).toBe(to);
        expect(from <= to).toBe(true);
      }),
    );
  });

  test('certainly before, overlapping and certainly after are the only three orders', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [first, second] = [spanOf(a), spanOf(b)];
        const found = [isCertainlyBefore(first, second), overlaps(first, second), isCertainlyBefore(second, first)];
        expect(found.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test('sort keys stand in the order of spans', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        const [first, second] = [spanOf(a), spanOf(b)];
        const isLess = first.from < second.from || (first.from === second.from && first.to < second.to);
        expect(sortKey(a) < sortKey(b)).toBe(isLess);
      }),
    );
  });

  test('its months hold its first and last day and follow one another', () => {
    fc.assert(
      fc.property(anyPoint, (text) => {
        const months = monthsOf(text);
        expect(months[0]).toBe(spanOf(text).from.slice(0, 7));
        expect(months.at(-1)).toBe(spanOf(text).to.slice(0, 7));
        expect([...months].sort()).toEqual(months);
      }),
    );
  });

  test('written in the Buddhist era, the common-era date is proposed', () => {
    const modern = anyDate.filter((text) => text.split('/').every((end) => end >= '1900' && end < '2150'));
    fc.assert(
      fc.property(modern, (text) => {
        const buddhist = text.replace(/\d{4}/g, (year) => String(Number(year) + 543));
        expect(findEdtfProblem(buddhist)?.proposal).toBe(text);
      }),
    );
  });
});

describe('for every text', () => {
  const dateLike = fc.stringMatching(/^[0-9/.?T: -]{0,30}$/);

  test('parsing never throws, and a proposal is itself a date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), dateLike), (text) => {
        const found = findEdtfProblem(text);
        expect(edtf.safeParse(text).success).toBe(found === undefined);
        if (found?.proposal !== undefined) expect(findEdtfProblem(found.proposal)).toBeUndefined();
      }),
    );
  });

  test('what is accepted is a date of the calendar', () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        if (findEdtfProblem(text)) return;
        const { from, to } = spanOf(text as Edtf);
        expect(Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))).toBe(false);
      }),
    );
  });
});
