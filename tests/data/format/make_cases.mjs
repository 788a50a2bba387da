// Writes d3_number_cases.h and d3_time_cases.h: what d3-format and d3-time-format make of specifiers
// and values, traps first. Run it where d3-format and d3-time-format are installed:
//   node make_cases.mjs OUTPUT-FOLDER
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const numbers = await import(require.resolve('d3-format'));
const times = await import(require.resolve('d3-time-format'));

const text = s => JSON.stringify(s);
const number = v => Number.isNaN(v) ? 'NAN' : v === Infinity ? 'INFINITY' : v === -Infinity ? '-INFINITY'
  : Object.is(v, -0) ? '-0.0' : /^-?\d+$/.test(String(v)) ? `${v}.0` : String(v);

const locales = [
  {decimal: '.', thousands: ',', grouping: [3], currency: ['$', '']},
  {decimal: ',', thousands: '.', grouping: [3], currency: ['', ' €']},
  {decimal: '.', thousands: ',', grouping: [3, 2, 2, 2, 2, 2, 2, 2, 2, 2], currency: ['₹', '']},
  {decimal: '٫', thousands: '٬', grouping: [3, 2], currency: ['', ' د.إ.'], percent: '٪',
   numerals: ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩']},
  {decimal: ',', thousands: ' ', grouping: [3], currency: ['', 'kr'], percent: ' %', minus: '-', nan: '–'},
  {decimal: '.'},
];

const types = ['', 'e', 'f', 'g', 'r', 's', '%', 'p', 'b', 'o', 'd', 'x', 'X', 'c', 'n'];
const precisions = ['', '.0', '.1', '.2', '.3', '.12', '.20'];
const values = [0, -0, 1, -1, 0.5, -0.5, 1.5, 2.5, 0.1 + 0.2, 0.05, 0.15, 1.005, 1e21, -1e21, 1e20, 1e-7, 1e-6, 5e-324,
  1.7976931348623157e308, 2 ** 53 - 1, 2 ** 53, 2 ** 53 + 2, NaN, Infinity, -Infinity, 999.5, 999.4999, 9.995, 42, -42,
  1234.5, 123456.789, 1e9, 0.000123456, -0.00049, 4294967295.5, 255, 0.045, 8.345, 1e300];
const cases = [];
let next = 0;
for (const type of types) {
  for (const precision of precisions) {
    for (let i = 0; i < 9; i++) cases.push([0, precision + type, values[next++ % values.length]]);
    next += 4;
  }
}
const edges = [999, 999.4, 999.5, 999.95, 9995, 99950, 999499, 999500, 999999, 1e6, 1e15, 999.5e15, 1e24, 1e27, 1e28, 1e-3,
  9.995e-4, 0.9995, 0.001, 1e-6, 9.5e-7, 1e-24, 1.5e-24, 1e-25, 1e-26, 1e-27, -999.5, -1e-24, 0.99, 12345678];
for (const value of edges)
  for (const specifier of ['s', '.0s', '.1s', '.3s', '.4~s', '.9s']) cases.push([0, specifier, value]);
const layouts = ['6', '<6', '^7', '=8', '>8', '*<9', '…^9', '_>9', '万=9', '06', '+06', '(8', ' 6', '+', '(', '$', '#', '+$', '($10',
  '012,', '013,', '014,', ',', '-^10', '$=10', '0=10,', '<010', '20,', '1', '\\<5', '=+9', '-<8', '$012,', '#010'];
for (const layout of layouts)
  for (const [type, value] of [['.2f', 1234567.891], ['.1f', -0.04], ['d', -42], ['x', 48879], ['', -1234.5], ['.3s', -0.0421], ['%', -0.125], ['.2f', NaN]])
    cases.push([0, layout.replace('\\', '') + type, value]);
const trims = ['~', '.3~f', '.9~f', '.4~g', '~e', '.12~e', '.5~r', '~s', '.3~s', '~%', '.6~p', ',.3~f', '~b', '~c'];
for (const specifier of trims)
  for (const value of [0, 1, 100, 1.5, 0.001, 1200, 1e6, -0.1, 1.0001]) cases.push([0, specifier, value]);
for (let locale = 1; locale < locales.length; locale++)
  for (const specifier of [',', ',.2f', '$,.2f', '.1%', '+,d', '.3s', '($,.1f', '016,.1f', 'n', ',.3r', '.2e', '', 'c', '*^18,.0f'])
    for (const value of [1234567.891, -98765.4321, 0.5, NaN, 12]) cases.push([locale, specifier, value]);
const writers = locales.map(numbers.formatLocale);

writeFileSync(`${process.argv[2]}/d3_number_cases.h`, `/*
 * What d3-format makes of ${cases.length} specifiers and numbers, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_FORMAT_D3_NUMBER_CASES_H
#define TESTS_DATA_FORMAT_D3_NUMBER_CASES_H

#include <math.h>

static const char *const number_locales[] = {
${locales.map(locale => `    ${text(JSON.stringify(locale))},\n`).join('')}};

static const struct {
    int locale;
    const char *specifier;
    double value;
    const char *text;
} number_cases[] = {
${cases.map(([l, s, v]) => `    {${l}, ${text(s)}, ${number(v)}, ${text(writers[l].format(s)(v))}},\n`).join('')}};

#endif
`);

const german = {
  dateTime: '%A, der %e. %B %Y, %X', date: '%d.%m.%Y', time: '%H:%M:%S', periods: ['AM', 'PM'],
  days: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  shortDays: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
  months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  shortMonths: ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez']};
const chinese = {
  dateTime: '%x %A %X', date: '%Y年%-m月%-d日', time: '%H:%M:%S', periods: ['上午', '下午'],
  days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  shortDays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  shortMonths: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月']};
const timeLocales = [null, german, chinese];
const timeWriters = [times.utcFormat, ...[german, chinese].map(locale => times.timeFormatLocale(locale).utcFormat)];

const day = (year, month, date, ...time) => {
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, date);
  made.setUTCHours(...(time.length ? time : [0, 0, 0, 0]));
  return +made;
};
const moments = [0, -1, 1, 1.5, -1.5, NaN, Infinity, day(0, 1, 1), day(0, 3, 1, 12), day(-1, 12, 31, 23, 59, 59, 999), day(-44, 3, 15),
  day(-4712, 1, 1), day(9, 9, 9, 9, 9, 9, 9), day(99, 12, 31), day(100, 1, 1), day(999, 6, 15), day(9999, 12, 31, 23, 59, 59, 999),
  day(10000, 1, 1), day(12345, 6, 7, 8, 9, 10, 11), day(275760, 9, 13), day(1900, 2, 28), day(1900, 3, 1), day(2000, 2, 29), day(2012, 2, 29, 13, 4, 5, 6),
  day(2004, 12, 31), day(2005, 1, 1), day(2005, 1, 2), day(2005, 1, 3), day(2008, 12, 28), day(2008, 12, 29), day(2009, 12, 31), day(2010, 1, 3),
  day(2010, 1, 4), day(2015, 12, 31), day(2016, 1, 1), day(2016, 1, 3), day(2020, 12, 31), day(2021, 1, 3), day(2021, 1, 4), day(1969, 12, 31, 12),
  day(1970, 1, 4), day(2038, 1, 19, 3, 14, 8), day(2024, 7, 14, 0, 0, 0, 50), day(2024, 10, 1, 11, 59, 59, 999), day(2024, 4, 30, 12, 0)];
const directives = [...'aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%'];
const timeCases = [];
next = 0;
for (const letter of directives)
  for (const pad of ['', '-', '_', '0'])
    for (let i = 0; i < 8; i++) timeCases.push([0, `%${pad}${letter}`, moments[(next += 5) % moments.length]]);
for (const moment of moments) {
  for (const specifier of ['%Y-%m-%dT%H:%M:%S.%LZ', '%G-W%V-%u', '%Y %U %W', '%-d.%-m.%y', '%j', '%-I %p'])
    timeCases.push([0, specifier, moment]);
  if (!Number.isNaN(moment))
    for (const locale of [1, 2]) timeCases.push([locale, ['%c', '%x %X', '%a %b %p', '%A %B'][next++ % 4], moment]);
}
for (const specifier of ['', '%', '%-', '%_', '%k', '%é', '%-k', '%E', '%日', 'a%%b', '100%', 'é%Yü', '%--d', '%^d', '%Y%', '😀%m', '%%%d', '%0', '% d'])
  timeCases.push([0, specifier, day(2012, 2, 9, 3, 4, 5, 6)]);

writeFileSync(`${process.argv[2]}/d3_time_cases.h`, `/*
 * What d3-time-format makes of ${timeCases.length} specifiers and times, in UTC, written by make_cases.mjs.
 */
#ifndef TESTS_DATA_FORMAT_D3_TIME_CASES_H
#define TESTS_DATA_FORMAT_D3_TIME_CASES_H

#include <math.h>

/* NULL: d3's default. */
static const char *const time_locales[] = {
${timeLocales.map(locale => `    ${locale ? text(JSON.stringify(locale)) : 'NULL'},\n`).join('')}};

static const struct {
    int locale;
    const char *specifier;
    double time;
    const char *text;
} time_cases[] = {
${timeCases.map(([l, s, v]) => `    {${l}, ${text(s)}, ${number(v)}, ${text(timeWriters[l](s)(new Date(v)))}},\n`).join('')}};

#endif
`);
