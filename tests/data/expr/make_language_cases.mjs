// Writes language_cases.h: what Vega makes of expressions, traps first. Run it where vega is
// installed:  TZ=UTC node make_language_cases.mjs OUTPUT-FOLDER
// Not in it: what burin refuses when it compiles (wrong formats and regular expressions), and regular
// expressions without the flag u on characters of two units, which burin takes for one.
// The datum and the parameters are those of evaluate.h; where ECMAScript throws, the value is undefined, and
// half of a surrogate pair is U+FFFD.
import {writeFileSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));
const functions = await import(require.resolve('vega-functions'));
const {codegenExpression, parseExpression} = await import(require.resolve('vega-expression'));

const source = readFileSync(new URL('evaluate.h', import.meta.url), 'utf8');
const datumText = [...source.slice(source.indexOf('datum_text[] ='), source.indexOf('/* An expression')).matchAll(/"((?:\\.|[^"\\])*)"/g)]
  .map(match => JSON.parse(`"${match[1]}"`)).join('');
const parameters = {$width: 300, $label: 'top', $opts: {k: [1, 2]}, $Infinity: Infinity, $undefined: undefined};
const context = Object.create(functions.functionContext);
context.context = {dataflow: new vega.View(vega.parse({}), {renderer: 'none'})};
const generate = codegenExpression(functions.codegenParams);

function evaluate(text) {
  const datum = {...JSON.parse(datumText), when: new Date(1577836800000)};
  try {
    return new Function('datum', '_', `return (${generate(parseExpression(text)).code});`).call(context, datum, parameters);
  } catch {
    return undefined;
  }
}

function show(value) {
  if (typeof value === 'string') return `'${value}'`;
  if (value instanceof Date) return `Date(${+value})`;
  if (value instanceof RegExp) return `/${value.source}/${value.flags}`;
  if (Array.isArray(value)) return `[${Array.from(value, show).join(',')}]`;
  if (value && typeof value === 'object') return `{${Object.keys(value).map(key => `${key}:${show(value[key])}`).join(',')}}`;
  return Object.is(value, -0) ? '-0' : String(value);
}

const mixed = ['0', '-0', '1', '-1.5', '5', '1e21', '1e-7', 'NaN', 'Infinity', "''", "'0'", "'5'", "' 12 '", "'0x10'", "'abc'", "'B'", 'true', 'false',
  'null', 'undefined', '[]', '[5]', '[1, 2]', '{}', 'datum.when', "'2020-01-01'"];
const all = [];
const add = (...texts) => all.push(...texts);
const every = (names, args) => names.split(' ').forEach(name => args.forEach(arg => add(`${name}(${arg})`)));

// operators on all kinds of values, each operator on another selection
const operators = ['+', '-', '*', '/', '%', '==', '!=', '===', '!==', '<', '>', '<=', '>=', '&', '|', '^', '<<', '>>', '>>>', '&&', '||'];
operators.forEach((operator, o) => {
  for (let i = 0; i < 14; i++) add(`${mixed[(o + 5 * i) % mixed.length]} ${operator} ${mixed[(3 * o + 7 * i + 2) % mixed.length]}`);
});
every('-  + ~ !', mixed.map(value => value));
mixed.forEach(value => add(`${value} ? 'yes' : 'no'`, `${value} == null`, `${value} == ${value}`));
add('0.1 + 0.2', '0.1 + 0.2 === 0.3', '9007199254740993', '9007199254740992 + 1', '2147483648 | 0', '-1 >>> 0', '1 << 33', '5 % -3', '-5 % 3', '-0 === 0',
  '1 / -0', "'10' < '9'", "'10' < 9", "'a' < 'B'", "'é' > 'z'", "'😀' > '\\uffff'", 'null >= 0', 'null > 0', 'null == 0', 'undefined == null', 'undefined >= 0',
  "[1, 2] == '1,2'", "[] + {}", '[] == false', "'' == 0", "'\\n' == 0", "'1' + 2 - 3", '1 + 2 + \'3\'', '2 - 1 - 1', '8 / 4 / 2', '2 + 3 * 4 - 5 % 3', '1 < 2 < 3', '3 > 2 > 1',
  '1 ? 2 ? 3 : 4 : 5', '0 ? 1 : 0 ? 2 : 3', '1 || 0 && 0', "'' || null || 0", "1 && 'a' && null", '!!\'0\'', '- -1', '+-+1', '~~-1.7', '-(-0)', '-datum.zero',
  '1 | 2 ^ 3 & 4', '1 + (2, 3)', '0x1F + 0b11 + 0o17', '.5 + 5.', '1e3', '1E-3', "'a\\tb\\u0041\\x42\\'\\\\'", '"\\u{1F600}"', "'\\ud83d\\ude00'.length", '5 == datum.a', 'datum.when + 1', 'datum.when - 1',
  'datum.when * 1', '-datum.when', 'datum.when == 1577836800000', 'datum.when >= 1577836800000', 'datum.when === datum.when', 'toDate(0) < datum.when', '{} == {}', 'datetime(2020, 0) == datetime(2020, 0)', 'datetime(2020, 0) === datum.when', 'datum.when != datetime(2020, 0)', 'datetime(2020, 0) <= datetime(2020, 0)', 'datetime(2020, 0) - datum.when == 0', '[datum.when] == datum.when', "{} + ''", "{a: 1} + 1",
  'if(0, 1, 2)', "if('', datum.n.x, 'ok')", '1 in [1]', "'a' in {a: 1}", '(1)', '((((1))))', 'PI', 'E', 'LN2', 'LN10', 'LOG2E', 'LOG10E', 'SQRT1_2', 'SQRT2', 'MIN_VALUE', 'MAX_VALUE');
// members
add('datum.a', 'datum["a b"]', "datum['a.b']", 'datum.nest.x.y', 'datum.nest["x"].y', 'datum.nest.list[1]', 'datum.nest.list["0"]', 'datum.nest.list.length', 'datum.s.length', 'datum.s[1]',
  'datum.s["1"]', 'datum.s[-1]', 'datum.s[9]', 'datum.emoji.length', 'datum.emoji[1] == datum.emoji[1]', 'datum.emoji[3]', 'datum.arr[1.5]', "datum.arr['01']", 'datum.arr[-1]', 'datum.missing', 'datum.missing.x', 'datum.n.x',
  'datum.a.b', 'datum[datum.s]', "datum['s']", '[1, 2, 3][1]', '[[1], [2]][1][0]', "{a: {b: 2}}.a.b", "{'x y': 1}['x y']", "'abc'[1]", "'abc'.length", '[].length', '[1,,2]', '[1, 2,]', 'width', 'label + width', 'opts.k[1]', 'opts', 'datum.recs[1].w',
  '[datum.a, [datum.n]]', "{k: datum.arr, 'l': {m: null}}", 'datum.t', 'datum.f || datum.e', 'datum.num + 1', 'datum.num * 1', 'datum.big + 1');
// types
every('isArray isBoolean isDate isDefined isFinite isNaN isNumber isObject isRegExp isString isValid toBoolean toNumber toString',
  ['0', 'NaN', "''", "'false'", "'12'", "' '", 'null', 'undefined', '[]', '[3]', '{}', 'datum.when', 'true', '/a/g', '-0', '1e21', 'Infinity']);
every('toDate', ['0', 'null', "''", "'2020-01-01'", "'2020-06-15T12:30'", "'nonsense'", 'datum.when', 'NaN']);
every('parseFloat', ["'12.5px'", "' 3e2 '", "'-.5'", "'.'", "'Infinityx'", "''", 'null', '1e21', "'0x10'", "'1e'", "'1_000'"]);
every('parseInt', ["'12.5px'", "'0x1F'", "' -42 '", "'101', 2", "'zz', 36", "'9', 8", "'', 10", "'5', 1", "'12', 0", 'null', '1e21', "'0b11'", '0.0000005']);
// mathematics; what a library rounds is compared to ten digits
every('abs ceil floor round sqrt', ['0', '-0', '-0.5', '0.5', '1.5', '2.5', '-1.5', '-2.5', 'NaN', '-Infinity', "'4'", 'null', 'true', '[9]', '1e21', '0.49999999999999994', '4503599627370495.5']);
for (const name of ['acos', 'asin', 'atan', 'cos', 'exp', 'log', 'sin', 'tan'])
  for (const value of ['0', '1', '-0.5', '2', "'0.25'", 'null', 'NaN']) add(`format(${name}(${value}), '.10g')`);
add("format(pow(2, 0.5), '.10g')", 'pow(2, 10)', 'pow(0, 0)', 'pow(NaN, 0)', 'pow(1, Infinity)', 'pow(-8, 1/3)', 'pow(-1, NaN)', "format(atan2(1, -1), '.10g')", 'atan2(0, -0) == PI', 'atan2(-0, 1)', 'hypot(3, 4)', 'hypot()', 'hypot(NaN, Infinity)', 'max()', 'min()',
  'max(1, null)', "max('3', 2)", 'max(1, NaN)', 'max(-0, 0)', 'min(0, -0)', 'min(1, undefined)', 'max(1, [5])', 'clamp(5, 0, 3)', 'clamp(-1, 0, 3)', 'clamp(2, 3, 0)', 'clamp(NaN, 0, 1)', "clamp('2', 0, 3)");
// texts
every('upper lower trim length', ['datum.s', 'datum.uni', "'straße'", "'İI'", "'  a\\n'", "'\\ufeffx\\u2003'", "''", 'datum.emoji', "'ΑΣ'", '12', 'null', 'true', '[1, 2]']);
for (const args of ['1', '1, 3', '3, 1', '-2', '0, -1', '2, undefined', 'NaN, 2', '1.9, 3.9', '-9, 9', '9', "'1', '2'", 'null, 2'])
  add(`substring(datum.s, ${args})`, `slice(datum.s, ${args})`, `slice([1, 2, 3, 4, 5], ${args})`);
add("substring('a😀b', 1, 3)", "slice('a😀b', -1)", "slice('a😀b', 0, 3)", "length('a😀b')", 'substring(12345, 1, 3)', 'slice(null, 1)', 'slice(datum.when, 0, 1)', 'substring(null, 1)');
for (const args of ["'l'", "'l', 3", "'l', -1", "''", "'', 9", "'z'", '1', 'null', "'lo'"]) add(`indexof(datum.s, ${args})`, `lastindexof(datum.s, ${args})`);
for (const args of ['1', "'1'", 'NaN', '3, 1', '3, -1', 'null', 'undefined', 'true', '-0']) add(`indexof([3, 1, 2, 3, null, 0], ${args})`, `lastindexof([3, 1, 2, 3, null, 0], ${args})`);
add("indexof('a😀b', 'b')", "lastindexof('a😀b😀', '😀')");
for (const args of ["'l', 'L'", "/l/, 'L'", "/l/g, 'L'", "/(l)(o)?/g, '[$1$2]'", "'l', '$&$&'", "/l/, \"$`|$'\"", "/(?<x>l)/g, '<$<x>>'", "'', '-'", "/x*/g, '-'", "'hello', '$$'", "/L/gi, '$0'", "'z', 'y'", "/^/, '>'", "/$/, '<'", "/(h)(e)/, '$2$1$3$11'", "'l', null", "'l', undefined"])
  add(`replace(datum.s, ${args})`);
add("replace('a😀b', /./gu, 'x')", "replace('a.b.c', '.', '')", "replace(123, 2, 'x')", "replace(null, 'n', 'x')", "replace('äöü', /[äü]/g, '')");
for (const args of ["''", "','", "'a,b,,c', ','", "'a,b,,c', ',', 2", "'a,b', ',', 0", "'a1b2c', /\\d/", "'a1b2c', /(\\d)/", "'abc', ''", "'a😀', ''", "'', ','", "'', ''", "'abc', 'abc'", "'aXbxc', /x/i", "'ab', /(?:)/", "'a,b', undefined", "'a b  c', /\\s+/", "'abc', '', -1", 'null, \'u\'', "12321, 3"])
  add(`split(${args})`);
for (const args of ["'5', 3", "'5', 3, '0'", "'5', 3, '0', 'left'", "'5', 4, '*', 'center'", "'5', 4, '*', 'right'", "'hello', 3", "'ab', 5, 'xy'", "'ab', 5, '', 'left'", '7, 3', 'null, 6', "'ä', 3, '😀'"]) add(`pad(${args})`);
for (const args of ["'hello world', 5", "'hello world', 5, 'left'", "'hello world', 5, 'center'", "'hello world', 5, 'right', '..'", "'hello', 5", "'hello', 0", "'hello', 1, 'left', '...'", "'hello', -1", "1234567, 4", "null, 3", "'a😀b', 2", "'hello world', '6'"]) add(`truncate(${args})`);
add("test(/l+/, datum.s)", "test(/^L/i, 'low')", "test('l', datum.s)", "test(/./)", "test(/a/, null)", "test(/^$/, '')", "test(/\\d{2,}/, 'a12')", "test(/(a)\\1/, 'aa')", "test(/a(?=b)/, 'ab')", "test(/a(?!b)/, 'ab')", "test(/\\bw/, 'a w')", "test(/[^\\s]/, ' ')", "test(/^.$/u, '😀')",
  "test(/^.$/s, '\\n')", "test(/b$/m, 'ab\\nc')", "test(/é/, 'e\\u0301')", "test(regexp('a', 'i'), 'A')", "regexp('a+', 'gi')", "regexp('')", "regexp('a/b')", "regexp('[/]')", "regexp(/a/g, 'i')", "'' + /a\\/b/g", "test(/a{2}/, 'aa')", "test(/\\u0041/, 'A')", "test(/[\\w-]+/, '-')",
  "encodeURIComponent('a b&ä/😀')", "encodeURIComponent(\"-_.!~*'()\")", 'encodeURIComponent(null)', "btoa('hello')", "btoa('é')", "btoa('Ā')", "btoa('')", 'btoa(12)', "atob('aGVsbG8=')", "atob(' aGVs bG8 ')", "atob('aGVsbG8')", "atob('6Q==')", "atob('a')", "atob('!!!!')", "atob('=')");
// arrays and objects
for (const array of ['[]', '[3, 1, 2]', '[null, 2, undefined, 1]', "['b', 'a', 'B']", "[10, 9, '8']", '[NaN, 1]', '[true, false]', '[[2], [1]]', 'datum.arr', "'hello'", '[datum.when, 0]', '[5]'])
  add(`extent(${array})`, `reverse(${array})`, `sort(${array})`, `peek(${array})`, `span(${array})`, `join(${array})`, `length(${array})`, `join(${array}, '-')`, `lerp(${array}, 0.5)`);
add("join([1, null, undefined, [2, 3], {}], ';')", 'join([1, 2], null)', "join('ab')", 'sequence(3)', 'sequence(1, 4)', 'sequence(0, 1, 0.25)', 'sequence(5, 0, -2)', 'sequence(0)', 'sequence(-3)', 'sequence(1, 2, 0)', 'sequence(0, 0.3, 0.1)', 'sequence()', "sequence('3')", 'sequence(1.5, 4)',
  'lerp([0, 10], 0)', 'lerp(null, 1) === 1', 'lerp([0, 10], 1)', 'lerp([0, 10], 1.5)', 'lerp([1, 5, 9], 0.25)', 'lerp([0, 10], NaN)', 'inrange(5, [0, 10])', 'inrange(0, [0, 10], false)', 'inrange(10, [0, 10], true, false)', 'inrange(5, [10, 0])', "inrange('b', ['a', 'c'])", 'inrange(null, [0, 1])', 'inrange(NaN, [0, 1])',
  'inrange(datum.when, [0, 2e12])', 'clampRange([20, 30], 0, 25)', 'clampRange([-5, 5], 0, 100)', 'clampRange([30, 20], 0, 25)', 'clampRange([0, 100], 10, 20)', 'clampRange([1], 0, 5)', "pluck(datum.recs, 'v')", "pluck(datum.recs, 'w.z')", "pluck(datum.recs, 'w[\"z\"]')", "pluck(datum.recs, 'missing')", "pluck([], 'a')", "pluck([null], 'a')",
  "pluck([{'a.b': 1}], 'a\\\\.b')", 'merge({a: 1}, {b: 2})', 'merge({a: 1}, {a: 2, c: 3})', 'merge({a: 1}, null)', 'merge()', 'merge({}, datum.nest.x)', 'isArray(reverse([]))', 'sort(datum.arr)[0]', 'reverse(null)', 'sort(null)', 'extent(null)', 'peek(null)', 'span(null)',
  'info(1, 2)', 'warn()', "debug('a')", 'panLinear([0, 10], 0.1)', 'panLinear([10, 0], -0.5)', 'panPow([1, 4], 0, 0.5)', 'zoomLinear([0, 10], 5, 2)', 'zoomLinear([0, 10], null, 0.5)', 'zoomPow([-4, 4], 0, 1, 2)', "format(panLog([1, 100], 0.5)[0], '.8g')", "format(zoomLog([1, 100], 10, 0.5)[1], '.8g')", "format(zoomSymlog([0, 10], 0, 2, 1)[1], '.8g')", "format(panSymlog([0, 10], 1, 1)[0], '.8g')",
  'bandspace(5)', 'bandspace(0)', 'bandspace(1, 2)', "bandspace('4', 0.5, 1)", 'bandspace(NaN)', 'bandspace([], 1)', 'panLinear([], 1)');
// dates
for (const date of ['datum.when', '0', '-1', 'null', 'NaN', "'2020-02-29'", "'2021-03-28T02:30:00Z'", 'datetime(99, 0, 1)', 'datetime(-1, 11, 31, 23, 59, 59, 999)', 'datetime(2012, 1, 29, 25, 61, 61, 1001)', '8.64e15', '8.64e15 + 1', 'undefined', 'true'])
  for (const name of ['year', 'quarter', 'month', 'date', 'day', 'dayofyear', 'week', 'hours', 'minutes', 'seconds', 'milliseconds', 'time']) add(`${name === 'time' || all.length % 2 ? '' : 'utc'}${name}(${date})`);
add('datetime(2020, 1, 30)', 'datetime(2020, 12, 0)', 'datetime(2020, -1, 1)', 'datetime(2020)', 'datetime(99, 0)', 'datetime(100, 0)', 'datetime(2020, 0, 1.9)', "datetime('2020-01-01T00:00:00+02:00')", "datetime('Jan 5, 2020 14:30')", "datetime('2020-13-01')", 'datetime(2020, NaN)', 'datetime(275760, 8, 13)', 'datetime(275760, 8, 14)', 'datetime(datum.when)',
  'utc(2020, 0)', 'utc(2020, 1, 30, 25)', 'utc(0, 0)', "utc('2020', '5')", 'utc(NaN)', "timeFormat(datum.when, '%Y-%m-%d %A')", "utcFormat(0, '%d.%m.%y %H:%M:%S.%L')", "timeFormat(null, '%Y')", "timeFormat(NaN, '%Y')", "utcFormat(datum.when)", "utcFormat(datum.when, {year: 'y%y'})", "utcFormat(datetime(2020, 5), {month: '%b', quarter: 'Q%q'})", "utcFormat(datetime(2020, 6), {month: '%b', quarter: 'Q%q'})", "timeFormat(datetime(2020, 5, 7), {week: '', date: '%d!', day: 'no'})", "timeFormat(datetime(2020, 5, 9), {day: '%d?'})", "timeFormat(datum.when, 0)", "timeFormat(datum.when, 7)", "timeFormat(datum.when, true)", "timeFormat(0, '')", 'year([])', "month(['2020-06-15'])", 'year([2020, 5, 1])', 'hours({})', "utcFormat(1577840400000)", "timeParse('2020-06-15', '%Y-%m-%d')", "timeParse('nonsense', '%Y')", "utcParse('3/4/2021 13:05', '%m/%d/%Y %H:%M')",
  "timeParse('', '%Y')", "timeParse(null, '%Y')", "utcParse('15 Jun 99', '%d %b %y')", "utcParse('2020-366', '%Y-%j')", "utcParse('2020-W53-5', '%G-W%V-%u')", "utcParse('12:30 PM', '%I:%M %p')", "utcParse('1577836800', '%s')", "utcParse('2020-01-01T00:00:00+0130', '%Y-%m-%dT%H:%M:%S%Z')",
  'monthFormat(0)', 'monthFormat(11)', 'monthFormat(12)', 'monthFormat(-1)', 'monthFormat(1.5)', "monthFormat('1')", 'monthAbbrevFormat(8)', 'dayFormat(0)', 'dayFormat(6)', 'dayFormat(7)', 'dayAbbrevFormat(-1)', 'dayAbbrevFormat(null)', 'dayFormat(true)', "dayFormat('1')",
  "timeOffset('month', datum.when)", "timeOffset('month', datum.when, -1)", "utcOffset('day', datetime(2020, 1, 28), 2)", "timeOffset('year', datetime(2020, 1, 29), 1)", "utcOffset('quarter', 0, 5)", "timeOffset('week', datum.when, 1.9)", "utcSequence('month', datetime(2020, 0), datetime(2020, 3))", "timeSequence('year', datetime(2018, 6), datetime(2021, 6))", "timeSequence('day', datetime(2020, 0, 3), datetime(2020, 0, 1))",
  "timeUnitSpecifier('year')", "timeUnitSpecifier(['year', 'month'])", "timeUnitSpecifier(['hours', 'minutes'])", "timeUnitSpecifier('quarter')", "timeUnitSpecifier(['year', 'week'])", "timeUnitSpecifier('day', {day: '%A'})", "'' + datum.when", "'' + datetime(NaN)", 'toString(datum.when)', 'isDate(utc(2020, 0))');
// formats
for (const value of ['1234.5678', '-0.5', '0', 'NaN', 'null', 'undefined', "'12.5'", "'abc'", 'true', '[]', '[7]', 'datum.when', '{}', '1e21'])
  for (const specifier of [',.2f', '.3s', '.1%', 'd', '', 'c']) add(`format(${value}, '${specifier}')`);
add("format(255, '#x')", "format(-5, '(.1f')", "format(1e-7, 's')", "format(3, null)", 'format(3, 2)', "format(42, '*^10')");
// colours and statistics
for (const color of ["'red'", "'#4563'", "'rgba(10, 20, 30, 0.25)'", "'transparent'", "'nocolor'", "'hsl(200, 50%, 40%)'", "rgb(1, 2, 3)", 'hsl(210, 0.5, 0.25)', 'lab(50, 10, 20)', 'hcl(20, 30, 40)', 'null'])
  for (const name of ['rgb', 'hsl', 'lab', 'hcl']) add(`'' + ${name}(${color})`);
add('hcl(hcl(20, 30, 40))', 'hsl(hsl(10, 0.5, 0.5)).h', 'lab(lab(1, 2, 3, 0.5))', "rgb('red')", "luminance('transparent')", "contrast('black', 'white')", "contrast('white', 'black')", "format(contrast('red', '#456'), '.8g')", "format(luminance('#456'), '.8g')", "contrast('red', 'nocolor')",
  "format(cumulativeNormal(1.96), '.8g')", "format(quantileNormal(0.975), '.8g')", "format(densityNormal(0, 1, 2), '.8g')", "format(cumulativeLogNormal(2), '.8g')", "format(quantileLogNormal(0.5, 1), '.8g')", "format(densityLogNormal(2), '.8g')", 'cumulativeUniform(0.25)', 'densityUniform(1, 0, 4)', 'quantileUniform(0.5, 2, 4)', 'quantileUniform(2)', "cumulativeNormal(1, 'x')", 'densityNormal(NaN)');

const cases = [...new Set(all.map(text => text.trim()))].filter(text => !/^ \(/.test(text))
  .filter(text => { try { generate(parseExpression(text)); return true; } catch { return false; } })
  .map(text => [text, show(evaluate(text))]);
writeFileSync(`${process.argv[2]}/language_cases.h`, `/*
 * What Vega 6 makes of ${cases.length} expressions, written by make_language_cases.mjs.
 */
#ifndef TESTS_DATA_EXPR_LANGUAGE_CASES_H
#define TESTS_DATA_EXPR_LANGUAGE_CASES_H

#include "tests/data/expr/evaluate.h"

static const struct evaluation language_cases[] = {
${cases.map(pair => `    {${pair.map(text => JSON.stringify(Buffer.from(text).toString())).join(', ')}},\n`).join('')}};

#endif
`);
