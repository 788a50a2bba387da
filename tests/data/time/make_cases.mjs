// Writes zone_cases.h: what Vega, d3 and ECMAScript's Date make of times in time zones. Run it where
// vega is installed:  node make_cases.mjs OUTPUT-FILE
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const load = async name => import(require.resolve(name));
const vega = await load('vega');
const {timeInterval, timeFloor} = await load('vega-time');
const {timeFormatDefaultLocale} = await load('vega-format');
const {timeFormat, timeParse} = await load('d3-time-format');
const {scaleTime} = await load('d3-scale');

const hour = 3600000, day = 24 * hour;
const utc = text => Date.parse(text + 'Z');

// Where clocks change, and times about that: [zone, instants].
const zones = [
  ['America/New_York', ['2020-03-08T07:00', '2020-11-01T06:00', '1967-04-30T07:00', '1883-11-18T17:00',
    '1700-06-15T12:34:56.789', '2055-07-01T00:00', '-000050-03-05T06:07:08']],
  ['Europe/Berlin', ['2021-03-28T01:00', '2021-10-31T01:00', '1945-05-24T00:00', '1969-12-31T23:30',
    '0050-02-28T23:30', '3021-08-01T10:00']],
  ['Asia/Kolkata', ['2020-02-29T18:30', '1942-09-01T00:00', '1905-12-31T18:36:32', '2019-12-31T18:29:59.999']],
  ['Australia/Lord_Howe', ['2020-04-04T15:00', '2020-10-03T15:30', '1981-02-28T14:00', '2099-04-04T15:10']],
  ['America/Sao_Paulo', ['2018-11-04T03:00', '2019-02-17T02:00', '1985-11-02T03:00', '1999-10-03T03:00']],
  ['Pacific/Apia', ['2011-12-30T10:00', '2012-03-31T14:00', '2011-12-29T22:00', '1911-01-01T11:26:56']],
  ['Africa/Casablanca', ['2020-04-19T02:00', '2020-05-31T02:00', '2018-10-28T02:00', '1950-06-10T23:30']],
  ['UTC', ['2020-01-01T00:00', '1969-12-31T23:59:59.999', '0000-02-29T12:00']],
];
const instants = texts => texts.flatMap(text => {
  const at = utc(text);
  return [at - 1, at, at + 29 * 60000 + 1234, at - 5 * hour, at + 30 * day + 100];
});

const parts = [], made = [], moves = [], ranges = [], formats = [], multis = [], texts = [], patterns = [],
  units = [], ticks = [], expressions = [];
const q = JSON.stringify;
const number = x => Number.isNaN(x) ? '(double)NAN' : String(x);

// What is awkward: more than one place in the code asks for it.
const spans = [['year', 1], ['year', 5], ['quarter', 1], ['month', 1], ['month', 5], ['week', 1], ['week', 3], ['isoweek', 1],
  ['isoweek', 2], ['date', 1], ['date', 2], ['date', 7], ['hours', 1], ['hours', 3], ['hours', 6], ['hours', 12], ['minutes', 1],
  ['minutes', 15], ['minutes', 30], ['seconds', 1], ['seconds', 15], ['milliseconds', 1], ['milliseconds', 500]];
const specifiers = ['%Y-%m-%d %H:%M:%S.%L %Z', '%a %A %b %B %d %e %j', '%U %W %V %G %g %u %w', '%I %p %q %y %f', '%Q %s', '%c', '%x %X'];
const clocks = ['2020-03-08 02:30', '2020-03-08 03:00', '2020-11-01 01:30', '2021-03-28 02:30', '2021-10-31 02:30', '2020-10-04 02:10',
  '2020-04-05 01:45', '2018-11-04 00:30', '2019-02-16 23:30', '2011-12-30 12:00', '2020-05-31 02:30', '1985-11-02 00:00', '0050-02-29 10:00',
  '1883-11-18 12:01', '2070-03-09 02:30', '1950-01-01 00:00'];
const dateTexts = ['2020-03-08', '2020-03-08T02:30', '2020-11-01T01:30:00', '2020-11-01T01:30:00Z', '2020-11-01T01:30+02:00', '2020/03/08',
  '2020/03/08 02:30', 'Nov 1, 2020 01:30', 'Sun, 01 Nov 2020 01:30:00 GMT', '2020-03', '2020', '2020-3-8', '+012020-06-01T00:00', '1900-01-01T00:00',
  '-000001-01-01T00:00', '2011-12-30T10:00', '2018-11-04T00:00', '2020-10-04 02:15', 'Jul 4 1776', '2020-03-08 ', '2020-03-08T24:00', 'Jan 1 2000 EST'];
const parsePatterns = [['%Y-%m-%d %H:%M', clocks], ['%Y-%m-%d', ['2020-03-08', '2018-11-04', '0099-02-29', '2011-12-30']],
  ['%Y-%m-%d %H:%M %Z', ['2020-03-08 02:30 +0100', '2020-03-08 02:30 Z', '2018-11-04 00:30 -0330']],
  ['%G-W%V-%u', ['2020-W53-7', '2021-W13-7', '2018-W44-7', '2011-W52-5']], ['%Y %U %w', ['2020 10 0', '2021 43 6']],
  ['%Y %W', ['2020 44', '2018 44']], ['%Y %j', ['2020 68', '2018 308', '2011 364']], ['%s', ['1583650800']], ['%Q', ['1583650800123']],
  ['%H:%M', ['02:30', '12:00']], ['%Y Q%q', ['2020 Q2', '2018 Q4']], ['%I %p %d %b %y', ['12 AM 04 Nov 18', '02 AM 08 Mar 20']]];
const unitNames = [['year', 1], ['quarter', 1], ['month', 1], ['week', 1], ['date', 1], ['day', 1], ['dayofyear', 1], ['hours', 1], ['minutes', 1],
  ['seconds', 1], ['milliseconds', 1], ['yearquarter', 1], ['yearmonth', 1], ['yearmonth', 2], ['yearmonthdate', 1], ['yearmonthdate', 7],
  ['yearmonthdatehours', 1], ['yearmonthdatehours', 6], ['yearmonthdatehoursminutes', 15], ['yearweek', 1], ['yearweekday', 1], ['yeardayofyear', 1],
  ['monthdate', 1], ['dayhours', 1], ['hoursminutes', 30], ['year', 10]];
const partsOf = ['year', 'quarter', 'month', 'week', 'date', 'dayofyear', 'day', 'hours', 'minutes', 'seconds', 'milliseconds'];
const split = name => {
  const found = [];
  for (let rest = name; rest;) {
    const part = partsOf.filter(p => rest.startsWith(p)).sort((a, b) => b.length - a.length)[0];
    found.push(part);
    rest = rest.slice(part.length);
  }
  return found;
};
const asked = ["year(T)", "quarter(T)", "month(T)", "date(T)", "day(T)", "dayofyear(T)", "week(T)", "isoweek(T)", "hours(T)", "minutes(T)", "seconds(T)",
  "milliseconds(T)", "timezoneoffset(T)", "utchours(T)", "utcdate(T)", "utcweek(T)", "utcyear(T)", "timeFormat(T, '%c %Z')", "utcFormat(T, '%c %Z')",
  "timeFormat(T)", "utcFormat(T)", "time(timeOffset('month', T, 1))", "time(timeOffset('day', T))", "time(utcOffset('date', T, -3))",
  "time(timeOffset('week', T, 2))", "slice('' + datetime(T), 0, 33)", "time(datetime(year(T), month(T), date(T), hours(T)))", "utc(year(T), month(T), date(T))",
  "length(timeSequence('hours', T, +T + 90000000))", "time(timeSequence('date', T, +T + 9e8)[1])", "time(utcSequence('date', T, +T + 9e8)[1])"];
const alone = ["time(datetime('2020-03-08T02:30'))", "time(datetime('2020-03-08'))", "time(datetime(2018, 10, 4))", "time(datetime(50, 1, 29, 12))",
  "toDate('2020/11/01 01:30')", "time(timeParse('2018-11-04', '%Y-%m-%d'))", "time(utcParse('2018-11-04', '%Y-%m-%d'))", "utc(2018, 10, 4)",
  "monthFormat(2)", "dayAbbrevFormat(6)", "time(datetime(2011, 11, 30, 5))", "year('2020-01-01')", "year('2020-01-01T00:00')", "hours('2020/1/1')",
  "timezoneoffset(NaN)", "timeFormat(NaN, '%Y')", "datetime(2020, 2, 8, 2, 30) < datetime(2020, 2, 8, 3, 30)", "month(datetime(2020, 2))"];

function evaluate(text) {
  const view = new vega.View(vega.parse({signals: [{name: 'result', update: text}]}), {renderer: 'none', loader: vega.loader()});
  view.logLevel(vega.Error);
  view.run();
  return view.signal('result');
}
const show = value => typeof value === 'string' ? `'${value}'` : Object.is(value, -0) ? '-0' : String(value);

let pick = 0; // every n-th of what would be too much
for (const [zone, changes] of zones) {
  process.env.TZ = zone;
  new Date().getTimezoneOffset();
  const times = instants(changes);
  for (const time of times) {
    const d = new Date(time);
    parts.push([q(zone), time, d.getFullYear(), d.getMonth(), d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds(), d.getDay(),
      d.getTimezoneOffset() + 0]);
    multis.push([q(zone), time, q(timeFormatDefaultLocale().timeFormat()(d))]);
    /* ISO weeks of the year in which local mean time ended: d3 loses one, as it takes offsets for whole minutes. */
    const isOdd = [d, new Date(d.getFullYear(), 0, 1, 0, 0, 0, -1), new Date(d.getFullYear(), 0, 4)].some(x => x.getSeconds() !== x.getUTCSeconds());
    for (const specifier of specifiers)
      if (++pick % 3 === 0 && !(isOdd && specifier.includes('%V'))) formats.push([q(zone), q(specifier), time, q(timeFormat(specifier)(d))]);
    for (const [unit, step] of spans) {
      if (++pick % 5) continue;
      const interval = step > 1 ? timeInterval(unit).every(step) : timeInterval(unit);
      moves.push([q(zone), q(unit), step, time, ...[interval.floor(d), interval.ceil(d), interval.offset(d, 2), interval.offset(d, -1)].map(Number)]);
    }
    for (const [unit, step] of unitNames) {
      if (++pick % 7) continue;
      const set = split(unit), last = set[set.length - 1], interval = timeInterval(last);
      const start = timeFloor(set, step)(d);
      units.push([q(zone), q(unit), step, time, +start, +interval.offset(start, step)].map(x => typeof x === 'number' ? number(x) : x));
    }
    for (const text of asked)
      /* Vega's utcweek() takes the years 0 to 99 for those of the 20th century. */
      if (++pick % 11 === 0 && !(text.startsWith('utcweek') && d.getUTCFullYear() < 100)) {
        const asked = text.replaceAll('T', `${time}`.startsWith('-') ? `(${time})` : time).replaceAll('%c %Z'.toLowerCase(), '%c %Z');
        expressions.push([q(zone), q(asked), q(show(evaluate(asked)))]);
      }
  }
  for (const text of alone) expressions.push([q(zone), q(text), q(show(evaluate(text)))]);
  for (const text of clocks) {
    const numbers = text.match(/\d+/g).map(Number);
    const d = new Date(numbers[0], numbers[1] - 1, ...numbers.slice(2));
    made.push([q(zone), `{${[...numbers.slice(0, 1), numbers[1] - 1, ...numbers.slice(2)].join(', ')}}`, +d]);
  }
  for (const text of dateTexts) texts.push([q(zone), q(text), number(Date.parse(text))]);
  for (const [pattern, list] of parsePatterns)
    for (const text of list) {
      const d = timeParse(pattern)(text);
      patterns.push([q(zone), q(pattern), q(text), d ? number(+d) : '(double)NAN']);
    }
  for (const change of changes) {
    const at = utc(change);
    for (const [unit, step, before, after, count] of [['hours', 1, 4 * hour, 5 * hour, 1], ['hours', 6, day, 2 * day, 1], ['date', 1, 3 * day, 4 * day, 1],
      ['date', 2, 3 * day, 9 * day, 1], ['week', 1, 20 * day, 20 * day, 1], ['month', 1, 70 * day, 70 * day, 2], ['minutes', 15, hour, hour, 1]]) {
      const interval = step > 1 ? timeInterval(unit).every(step) : timeInterval(unit);
      const starts = interval.range(at - before, at + after, count).map(Number);
      ranges.push([q(zone), q(unit), step, at - before, at + after, count, starts.length, `{${starts.join(', ')}}`]);
    }
    for (const [before, after, count] of [[6 * hour, 6 * hour, 10], [day, day, 10], [4 * day, 10 * day, 8], [200 * day, 190 * day, 10], [20 * 365 * day, 9 * day, 7]]) {
      const scale = scaleTime().domain([at - before, at + after]);
      const list = scale.ticks(count).map(Number), nice = scale.copy().nice(count).domain().map(Number);
      ticks.push([q(zone), at - before, at + after, count, list.length, list[0], list[1], list[list.length - 1], ...nice]);
    }
  }
}

const table = (name, members, rows) => `static const struct ${name.slice(0, -1)} {
${members.map(member => `    ${member};\n`).join('')}} ${name}[] = {
${rows.map(row => `    {${row.join(', ')}},\n`).join('')}};
`;
const most = Math.max(...ranges.map(row => row[6]));
writeFileSync(process.argv[2], `/*
 * Times in time zones: what ECMAScript's Date (V8), d3-time 3, d3-time-format 4, d3-scale 4 and
 * Vega 6 make of them. Written by make_cases.mjs.
 */
#ifndef TESTS_DATA_TIME_ZONE_CASES_H
#define TESTS_DATA_TIME_ZONE_CASES_H

/* clang-format off */
static const char *const case_zones[] = {${zones.map(([zone]) => q(zone)).join(', ')}};

/* A Date's getters, the last one getTimezoneOffset(). */
${table('part_cases', ['const char *zone', 'double time, year', 'int month, day, hour, minute, second, millisecond, weekday', 'double behind'], parts)}
/* new Date(year, month, …): in gaps and overlaps too. */
${table('made_cases', ['const char *zone', 'double parts[5], time'], made)}
/* vega-time's timeInterval(unit), every step-th. */
${table('move_cases', ['const char *zone, *unit', 'double step, time, floor, ceil, plus_two, minus_one'], moves)}
${table('range_cases', ['const char *zone, *unit', 'double step, from, to, count', 'size_t length', `double starts[${most}]`], ranges)}
/* d3-scale's scaleTime(): ticks(count) and nice(count). */
${table('tick_cases', ['const char *zone', 'double from, to, count', 'size_t length', 'double first, second, last, nice_from, nice_to'], ticks)}
/* d3.timeFormat(); Vega's multi-format. */
${table('format_cases', ['const char *zone, *specifier', 'double time', 'const char *text'], formats)}
${table('multi_cases', ['const char *zone', 'double time', 'const char *text'], multis)}
/* Date.parse(); d3.timeParse(). */
${table('text_cases', ['const char *zone, *text', 'double time'], texts)}
${table('pattern_cases', ['const char *zone, *pattern, *text', 'double time'], patterns)}
/* vega-time's timeFloor() and offset() by the last part. */
${table('unit_cases', ['const char *zone, *unit', 'double step, time, start, end'], units)}
/* Vega's expressions. */
${table('expression_cases', ['const char *zone, *text, *result'], expressions)}
#endif
`);
console.log(Object.entries({parts, made, moves, ranges, ticks, formats, multis, texts, patterns, units, expressions}).map(([k, v]) => `${k} ${v.length}`).join(', '));
