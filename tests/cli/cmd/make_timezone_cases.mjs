// Writes timezone_cases.h: where Vega draws bars and labels of dates in time zones. Run it where vega
// and vega-lite are installed:  node make_timezone_cases.mjs OUTPUT-FILE
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));
const vegaLite = await import(require.resolve('vega-lite'));

const hour = 3600000, day = 24 * hour;
/** Rows from that instant on; local: without "Z". */
const rows = (from, count, step, local) => Array.from({length: count}, (_, i) => {
  const t = new Date(Date.parse(from) + i * step).toISOString();
  return {t: local ? t.slice(0, 16) : t.slice(0, 16) + 'Z', v: i % 7 + 1};
});
const bars = (unit, data, more = {}) => ({width: 600, data: {values: data}, mark: 'bar',
  encoding: {x: {timeUnit: unit, field: 't', ...more}, y: {aggregate: 'sum', field: 'v', axis: null}}});
const points = (data, x) => ({width: 600, data, mark: 'bar', encoding: {x: {field: 't', type: 'temporal', ...x}, y: {field: 'v', type: 'quantitative', axis: null}}});
const cases = [
  ['America/New_York', 'the hour that is skipped', bars('yearmonthdatehours', rows('2020-03-08T04:00Z', 8, hour))],
  ['America/New_York', 'the hour that comes twice', bars('yearmonthdatehours', rows('2020-11-01T03:00Z', 9, hour))],
  ['America/New_York', 'hours of UTC', bars('utcyearmonthdatehours', rows('2020-03-08T04:00Z', 8, hour))],
  ['America/New_York', 'days about the change', bars('yearmonthdate', rows('2020-03-06T01:00Z', 20, 6 * hour))],
  ['America/New_York', 'hours of no day', bars('hours', rows('2020-03-08T00:00Z', 24, hour))],
  ['America/New_York', 'six hours a step', bars({unit: 'yearmonthdatehours', step: 6}, rows('2020-10-31T12:00Z', 30, hour))],
  ['America/New_York', 'dates before 1970', bars('yearmonth', rows('1883-10-20T00:00Z', 6, 13 * day))],
  ['America/New_York', 'dates after 2037', bars('yearmonthdatehours', rows('2050-03-13T04:00Z', 8, hour))],
  ['Europe/Berlin', 'months, and texts without an offset', bars('yearmonth', rows('2021-02-27T00:00Z', 10, 7 * day, true))],
  ['Europe/Berlin', 'weeks', bars('yearweek', rows('2021-03-20T00:00Z', 20, 1.5 * day))],
  ['Europe/Berlin', 'a pattern in local time', points({values: 't,v\n28.03.2021 00:00,3\n28.03.2021 04:00,5\n', format: {type: 'csv', parse: {t: "date:'%d.%m.%Y %H:%M'"}}}, {axis: {format: '%H:%M %Z'}})],
  ['Europe/Berlin', 'a pattern in UTC', points({values: 't,v\n28.03.2021 00:00,3\n28.03.2021 04:00,5\n', format: {type: 'csv', parse: {t: "utc:'%d.%m.%Y %H:%M'"}}}, {axis: {format: '%H:%M %Z'}})],
  ['Europe/Berlin', 'a nice domain and ticks', points({values: rows('2021-03-27T21:10Z', 8, hour)}, {scale: {nice: {interval: 'hours', step: 6}}, axis: {tickCount: {interval: 'hours', step: 3}}})],
  ['Europe/Berlin', 'a scale in UTC', points({values: rows('2021-03-27T21:10Z', 8, hour)}, {scale: {type: 'utc'}})],
  ['Asia/Kolkata', 'half hours off', bars('yearmonthdate', rows('2020-02-28T18:00Z', 9, 8 * hour))],
  ['Asia/Kolkata', 'a domain of dates', points({values: rows('2020-02-28T18:00Z', 4, 8 * hour)}, {scale: {domain: [{year: 2020, month: 2, date: 28}, '2020-03-02T00:00']}})],
  ['Australia/Lord_Howe', 'half an hour that is skipped', bars({unit: 'yearmonthdatehoursminutes', step: 30}, rows('2020-10-03T14:00Z', 8, hour / 2))],
  ['America/Sao_Paulo', 'a day that begins at 1', bars('yearmonthdate', rows('2018-11-03T01:00Z', 18, 4 * hour))],
  ['Pacific/Apia', 'a day that was skipped', bars('yearmonthdate', rows('2011-12-28T12:00Z', 20, 5 * hour))],
  ['Africa/Casablanca', 'a cycle of days', bars('day', rows('2020-05-29T20:00Z', 14, 11 * hour), {type: 'ordinal'})],
  ['Africa/Casablanca', 'computed hours', {...bars('monthdate', rows('2020-05-30T20:00Z', 12, hour)),
    transform: [{filter: {timeUnit: 'hours', field: 't', lte: 4}}, {calculate: 'datum.v + hours(datum.t)', as: 'v'}]}],
];

function walk(item, x, visit) {
  visit(item, x);
  for (const child of item.items ?? []) {
    const mark = item.marktype ? x + (item.marktype === 'group' ? 0 : 0) : x + (item.x ?? 0);
    walk(child, mark, visit);
  }
}

const number = x => String(Math.round(x * 1e4) / 1e4);
async function draw(zone, spec) {
  process.env.TZ = zone;
  new Date().getTimezoneOffset();
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), {renderer: 'none'});
  view.logLevel(vega.Error);
  await view.runAsync();
  const labels = [], bars = [];
  walk(view.scenegraph().root, 0, (item, x) => {
    const mark = item.mark;
    if (mark?.role === 'mark' && mark.marktype === 'rect') bars.push([x + item.x, item.width]);
    if (mark?.role === 'axis-label' && item.opacity !== 0) labels.push([item.text, x + item.x]);
  });
  const origin = bars[0][0];
  const list = items => `"${items.join(' ')}"`;
  return `     ${list(bars.map(([x, width]) => `${number(x - origin)}:${number(width)}`))},
     ${JSON.stringify(labels.map(([text, x]) => `${text}@${number(x - origin)}`).join('|'))}`;
}

const texts = [];
/* Labels that overlap go, which depends on fonts: none shall. */
for (const [zone, title, plain] of cases) {
  const spec = {...plain, config: {axis: {labelOverlap: false}}};
  texts.push(`    {${JSON.stringify(zone)}, ${JSON.stringify(title)},\n     ${JSON.stringify(JSON.stringify(spec))},\n${await draw(zone, spec)}},\n`);
}
writeFileSync(process.argv[2], `/*
 * Figures in time zones, and where Vega 6 with Vega-Lite 6 draws their bars ("x:width") and the
 * labels of their axes ("text@x|…"), from the first bar's x. Written by make_timezone_cases.mjs.
 */
#ifndef TESTS_CLI_CMD_TIMEZONE_CASES_H
#define TESTS_CLI_CMD_TIMEZONE_CASES_H

/* clang-format off */
static const struct timezone_case {
    const char *zone, *title, *spec, *bars, *labels;
} timezone_cases[] = {
${texts.join('')}};

#endif
`);
