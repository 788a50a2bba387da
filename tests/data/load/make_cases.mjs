// Writes read_cases.h of this folder: what vega-loader's read() makes of texts and formats. Run it
// where vega is installed:  TZ=UTC node make_cases.mjs OUTPUT-FOLDER
// A byte order mark is taken off before, as fetch() does. JSON lines are read line by line.
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));

const csv = {type: 'csv'}, tsv = {type: 'tsv'}, lines = {type: 'ndjson'};
const parse = (types, type = 'csv') => ({type, parse: types});
const dsv = delimiter => ({type: 'dsv', delimiter});
const below = property => ({type: 'json', property});

const cases = [
  // ends of lines, and of the text
  ['a,b\n1,2', csv], ['a,b\n1,2\n', csv], ['a,b\r\n1,2\r\n', csv], ['a,b\r1,2\r3,4', csv],
  ['a,b\n1,2\r\n3,4\r5,6\n', csv], ['a,b\n1,2\n\n', csv], ['a\n1\n\n2\n', csv], ['a\r\n\r\n1', csv],
  ['a,b\n1,2\n\r', csv], ['\na,b\n1,2', csv],
  ['', csv], ['\n', csv], ['a,b', csv], ['a,b\n', csv], ['\ufeffa,b\n1,2', csv], ['\ufeff', csv],
  // quotes
  ['a,b\n"1",2', csv], ['a,b\n"x, y",2', csv], ['a,b\n"x\ny",2', csv], ['a,b\n"x\r\ny",2\n3,4', csv],
  ['a,b\n"x\ry",2', csv], ['a,b\n"he said ""no""",2', csv], ['a,b\n"""",""""""', csv], ['a,b\n"",', csv],
  ['a,b\n5" disk,2', csv], ['a,b\nx"y"z,"q"', csv], ['a,b\n "x",2', csv], ['"a b","c,d"\n1,2', csv],
  ['"a\nb",c\n1,2', csv], ['a\n"x"\n', csv], ['a,b\n1,"2"', csv],
  // headers
  ['a,a\n1,2', csv], ['a,,\n1,2,3', csv], [',\n1,2', csv], ['2020,2010,x\n1,2,3', csv], ['a.b,c[0]\n1,2', csv],
  [' a , b \n1,2', csv], ['é,漢,😀\n1,2,3', csv], ['a"b,c\n1,2', csv],
  // rows of other lengths
  ['a,b,c\n1\n1,2\n1,2,3,4\n,,\n', csv],
  // other delimiters
  ['a\tb\n1\tx y\n"q\tr"\t2', tsv], ['a,b\tc\n1\t2', tsv], ['a;b\n1;2,5', dsv(';')], ['a|b\n"x|y"|2', dsv('|')],
  ['a b\n1  2', dsv(' ')], ['a:b\n1:2', dsv(':')], ['axb\n1x2', dsv('x')], ['a\tb\n1\t2', dsv('\t')], ['a0b\n102', dsv('0')],
  // numbers
  ['a\n1e5\n-1.5E-3\n+4\n.5\n5.\n007\n', parse({a: 'number'})],
  ['a\n0x10\n0b11\n0o17\n0X1f\n-0x10\n', parse({a: 'number'})],
  ['a\nInfinity\n-Infinity\n+Infinity\ninfinity\nNaN\n', parse({a: 'number'})],
  ['a\n1_000\n1,000\n1 000\n--1\n1e\n12px\n', parse({a: 'number'})],
  ['a,b\n 7 ,1\n\u00a05\u00a0,2\n" ",3\n"\t",4\n"",5\n', parse({a: 'number'})],
  ['a\n1e400\n-1e400\n1e-400\n-0\n', parse({a: 'number'})],
  ['a\n9007199254740993\n0.1234567890123456789\n123456789012345678901234567890\n', parse({a: 'number'})],
  ['a\ntrue\nnull\n٣\n１\n', parse({a: 'number'})], ['a\n12\n', parse({a: 'integer'})],
  // truth
  ['a,b\ntrue,1\nfalse,2\nTRUE,3\n0,4\n1,5\n,6\nno,7\n" ",8\n', parse({a: 'boolean'})],
  // texts
  ['a,b\n1,x\n,\n', parse({a: 'string', b: 'string'})],
  // dates
  ['a\n2020-01-02\n2020-01-02T03:04:05Z\n2020-01-02T03:04:05\n2020-01\n2020\n', parse({a: 'date'})],
  ['a,b\n"Jan 3, 2020",1\n1/2/2020,2\n2020/1/2,3\n3 March 2020,4\n,5\nsoon,6\n', parse({a: 'date'})],
  ['a,b\n2020-01-02T03:04:05+02:00,1\n2020-13-01,2\n2020-02-30,3\n+012020-01-01T00:00Z,4\n', parse({a: 'date'})],
  ['a\n31.12.2019\n1.2.2020\n32.1.2020\nx\n', parse({a: "date:'%d.%m.%Y'"})],
  ['a\n2020-07\n2020-13\n', parse({a: 'utc:%Y-%m'})], ['a\n2020-07\n', parse({a: 'utc:"%Y-%m"'})],
  ['a\n10:30 PM\n', parse({a: "date:'%I:%M %p'"})], ['a\n1577836800\n', parse({a: "utc:'%s'"})],
  ['a\n2020-001\n2020-366\n', parse({a: "date:'%Y-%j'"})],
  // types found
  ['a,b,c,d\n1,true,x,1.5\n2,false,3,\n', parse('auto')], ['a,b\n,true\n,\n', parse('auto')],
  ['a,b\n1e3,0x10\n -2 ,Infinity\n', parse('auto')], ['a,b\n2020-01-01,1\n2020-02-01,x\n', parse('auto')],
  ['a\n2020\n2021\n', parse('auto')], ['a\nNaN\n1\n', parse('auto')],
  // a field that isn't parsed stays text
  ['a,b\n1,2\n', parse({a: 'number'})],
  // JSON
  ['[{"a":1,"b":"x"},{"a":null},{"b":true}]', {type: 'json'}], ['{"v":{"rows":[{"a":1}]}}', below('v.rows')],
  ['{"v":[0,{"a.b":[{"c":1}]}]}', below("v[1]['a.b']")], ['{"a.b":[{"c":2}]}', below('a\\.b')],
  ['[{"a":"5"},{"a":""},{"a":null},{"b":1},{"a":true},{"a":[7]}]', parse({a: 'number'}, 'json')],
  ['[{"a":"5"},{"a":0},{"a":null},{"b":1},{"a":"false"},{"a":{}}]', parse({a: 'boolean'}, 'json')],
  ['[{"a":5},{"a":""},{"a":null},{"b":1},{"a":false},{"a":1.50}]', parse({a: 'string'}, 'json')],
  ['[{"a":"2020-01-01"},{"a":1577836800000},{"a":null},{"b":1},{"a":"x"}]', parse({a: 'date'}, 'json')],
  ['[{"a":2020},{"a":"2021"},{"a":null},{"b":1}]', parse({a: "utc:'%Y'"}, 'json')],
  ['[{"a":1,"a":2}]', {type: 'json'}], ['[{"a":"\\u00e9\\ud83d\\ude00\\n"}]', {type: 'json'}],
  ['[{"a":1e5,"b":-0.0,"c":1E-7,"d":123456789012345680000}]', {type: 'json'}],
  ['[{"a":{"b":["x",{"c":null}]}}]', {type: 'json'}], [' \n[ { "a" : 1 } ] \r\n', {type: 'json'}],
  ['{"a":1}\n\n{"a":"x","b":[true]}\r\n', lines], ['{"a":"1"}\n{"b":2}\n', parse({a: 'number'}, 'ndjson')],
];

function value(it) {
  if (typeof it === 'number') return Object.is(it, -0) ? '0' : Number.isFinite(it) ? String(+it.toPrecision(12)) : String(it);
  if (it instanceof Date) return 'date ' + +it;
  return JSON.stringify(it);
}

const row = it => Object.keys(it).filter(key => it[key] !== undefined)
  .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(key => key + '=' + value(it[key])).join(' ');

function read(text, format) {
  text = text.replace(/^\ufeff/, '');
  if (format.type !== 'ndjson') return vega.read(text, structuredClone(format));
  const records = text.split(/\r?\n/).filter(line => line.trim()).map(line => JSON.parse(line));
  return vega.read(records, {...structuredClone(format), type: 'json'});
}

const escapes = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t'};
const quote = text => '"' + text.replace(/["\\\n\r\t]/g, c => escapes[c]) + '"';
let table = '';
for (const [text, format] of cases)
  table += '    {' + [text, JSON.stringify(format), read(text, format).map(row).join('\n')].map(part => '\n     ' + quote(part)).join(',') + '},\n';
writeFileSync(`${process.argv[2]}/read_cases.h`, `/*
 * What vega-loader 5 makes of texts: test_read.c's table, written by make_cases.mjs. A row is a line,
 * its fields in the order of their names.
 */
#ifndef TESTS_DATA_LOAD_READ_CASES_H
#define TESTS_DATA_LOAD_READ_CASES_H

static const struct {
    const char *text, *format, *rows;
} cases[] = {
${table}};

#endif
`);
