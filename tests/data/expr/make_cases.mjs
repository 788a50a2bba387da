// Writes statistics_cases.h and color_cases.h: what Vega makes of expressions. Run it where vega is
// installed:  TZ=UTC node make_cases.mjs OUTPUT-FOLDER
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));

function evaluate(text) {
  const view = new vega.View(vega.parse({signals: [{name: 'result', update: text}]}), {renderer: 'none'});
  view.run();
  return view.signal('result');
}

function show(value) {
  if (typeof value === 'string') return `'${value}'`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function write(name, about, texts) {
  const guard = `TESTS_DATA_EXPR_${name.toUpperCase()}_CASES_H`;
  const rows = texts.map(text => `    {${JSON.stringify(text)}, ${JSON.stringify(show(evaluate(text)))}},\n`).join('');
  writeFileSync(`${process.argv[2]}/${name}_cases.h`, `/*
 * What Vega 6 makes of expressions with ${about}, written by make_cases.mjs.
 */
#ifndef ${guard}
#define ${guard}

#include "tests/data/expr/evaluate.h"

static const struct evaluation ${name}_cases[] = {
${rows}};

#endif
`);
}

const values = ['-40', '-8', '-2.5', '-1', '-0.1', '0', '0.3', '1', '2', '7.5', '38', 'null', '"1"', 'NaN'];
const probabilities = ['-0.1', '0', '1e-30', '0.001', '0.02425', '0.25', '0.5', '0.9', '0.999999', '1', '1.5', 'NaN'];
const normals = ['', ', 1', ', 1, 2', ', null, 3', ', 0, null', ', 2, 0'];
const statistics = [];
for (const kind of ['Normal', 'LogNormal', 'Uniform']) {
  for (const rest of normals) {
    for (const name of ['density', 'cumulative'])
      for (const value of values) statistics.push(`format(${name}${kind}(${value}${rest}), '.10e')`);
    for (const p of probabilities) statistics.push(`format(quantile${kind}(${p}${rest}), '.10e')`);
  }
}
for (const rest of ['', '5', '5, 0.1', '5, 0.1, 0.2', '0, 1, 1', '1, 2, 0.1', '"3", null, 1', 'NaN'])
  statistics.push(`bandspace(${rest})`);
write('statistics', 'distributions', statistics);

const colors = ["'red'", "'#456'", "'rgba(10, 20, 30, 0.25)'", "'transparent'", "'gray'", "'white'", "'black'",
  "'hsl(200, 50%, 40%)'", "'nocolor'", "''", "'steelblue'"];
const spaces = {rgb: ['r', 'g', 'b'], hsl: ['h', 's', 'l'], lab: ['l', 'a', 'b'], hcl: ['h', 'c', 'l']};
const cases = [];
for (const [space, members] of Object.entries(spaces)) {
  for (const color of colors) {
    for (const member of [...members, 'opacity']) cases.push(`format(${space}(${color}).${member}, '.6f')`);
    cases.push(`'' + ${space}(${color})`);
  }
  for (const rest of ['120, 0.5, 0.25', '50, 20, 30', '20, 60, 70, 0.5', '1, 2, 3, null', '300, -20, 400, 2', '12.5, 13.5, 0.4', '"10", "20", "30"']) {
    cases.push(`'' + ${space}(${rest})`);
    for (const other of Object.keys(spaces)) cases.push(`'' + ${other}(${space}(${rest}))`);
  }
  cases.push(`luminance(${space}('red'))`, `isObject(${space}('red'))`, `toString(${space}('blue'))`, `replace(${space}('blue'), ' ', '_')`);
}
write('color', 'colours', cases);
