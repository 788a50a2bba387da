// Writes the *_cases.h of this folder: what Vega with Vega-Lite makes of rows. Run it where vega and
// vega-lite are installed:  TZ=UTC node make_cases.mjs FOLDER-OF-cases.json OUTPUT-FOLDER [NAME…]
// cases.json has for each transform a list of [records, transforms, fields]; the fields' values come
// out row by row, numbers with 12 digits.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));
const vegaLite = await import(require.resolve('vega-lite'));

const quiet = {level: () => quiet, error: console.error, warn: () => quiet, info: () => quiet, debug: () => quiet};

function text(value) {
  if (typeof value === 'number' && Number.isFinite(value)) return String(+value.toPrecision(12));
  if (value instanceof Date) return 'date ' + +value;
  if (Array.isArray(value)) return '[' + value.map(text).join(',') + ']';
  if (value && typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

async function run(records, transform, fields) {
  const spec = {data: {values: records, name: 'rows'}, transform, mark: 'point',
                encoding: {detail: fields.map(field => ({field: field.replace(/[.[\]]/g, '\\$&'), type: 'nominal'}))}};
  const compiled = vegaLite.compile(spec, {logger: quiet}).spec;
  const view = new vega.View(vega.parse(compiled), {renderer: 'none', logger: quiet});
  await view.runAsync();
  const last = compiled.marks[0].from.data;
  return view.data(last).map(row => fields.map(field => text(row[field])).join(' ')).join(', ');
}

const [, , folder, output, ...names] = process.argv;
const cases = JSON.parse(readFileSync(folder + '/cases.json', 'utf8'));
for (const name of names.length ? names : Object.keys(cases)) {
  let table = '';
  for (const [records, transform, fields] of cases[name]) {
    const rows = await run(records, transform, fields);
    table += '    {' + [records, transform, fields.join(' '), rows]
      .map(value => '\n     ' + JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value))).join(',') + '},\n';
  }
  const guard = `TESTS_DATA_TRANSFORM_${name.toUpperCase()}_CASES_H`;
  writeFileSync(`${output}/${name}_cases.h`, `/*
 * What Vega 6 with Vega-Lite 6 makes of rows: test_${name}.c's table, written by make_cases.mjs.
 */
#ifndef ${guard}
#define ${guard}

#include "tests/data/transform/rows.h"

static const struct rows_case cases[] = {
${table}};

#endif
`);
}
