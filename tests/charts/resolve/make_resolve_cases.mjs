// Writes resolve_cases.json: where Vega with Vega-Lite puts the views of every composition under every
// "resolve" – cells, axes, titles, legends – in picture coordinates. The data is resolve_cases.csv.
// Run it where reference.mjs of the conformance tools is (it measures texts in Liberation Sans):
//     TZ=UTC node make_resolve_cases.mjs FOLDER-OF-reference.mjs > resolve_cases.json
import path from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
const here = path.dirname(fileURLToPath(import.meta.url));
const {referenceScene} = await import(pathToFileURL(path.resolve(process.argv[2], 'reference.mjs')));

const channels = {x: {field: 'v', type: 'quantitative'}, y: {field: 'k', type: 'nominal'}};
const color = {field: 'k', type: 'nominal'};
const unit = (x = channels.x) => ({mark: 'point', width: 60, height: 50, encoding: {x, y: channels.y, color}});
const other = {mark: 'bar', height: 50, width: 80,
  encoding: {x: {aggregate: 'sum', field: 'w', type: 'quantitative'}, y: {field: 'c', type: 'nominal'},
    color: {field: 'r', type: 'nominal'}}};
const layers = {width: 60, height: 50, layer: [
  {mark: 'point', encoding: {x: channels.x, y: channels.y, color}},
  {mark: 'tick', encoding: {x: {field: 'w', type: 'quantitative'}, y: channels.y, color: {field: 'r', type: 'nominal'}}}]};
const repeated = place => ({mark: 'point', width: 60, height: 50,
  encoding: {x: {field: {repeat: place}, type: 'quantitative'}, y: channels.y, color}});

const compositions = {
  facet: {facet: {field: 'c'}, columns: 2, spec: unit()},
  row: {facet: {row: {field: 'r'}}, spec: unit()},
  column: {facet: {column: {field: 'c'}}, spec: unit()},
  'row and column': {facet: {row: {field: 'r'}, column: {field: 'c'}}, spec: unit()},
  'row of layers': {facet: {row: {field: 'r'}}, spec: layers},
  'column of a concatenation': {facet: {column: {field: 'r'}}, spec: {vconcat: [unit(), other]}},
  hconcat: {hconcat: [unit(), {...other, encoding: {...other.encoding, y: channels.y}}]},
  vconcat: {vconcat: [unit(), {...other, encoding: {...other.encoding, y: channels.y}}]},
  concat: {concat: [unit(), unit({field: 'w', type: 'quantitative'}), unit()], columns: 2},
  'concatenation of facets': {hconcat: [{facet: {row: {field: 'r'}}, spec: unit()}, unit()]},
  repeat: {repeat: ['v', 'w', 'z'], columns: 2, spec: repeated('repeat')},
  'repeat of a row': {repeat: {row: ['v', 'w']}, spec: repeated('row')},
  'repeat of a column': {repeat: {column: ['v', 'w']}, spec: repeated('column')},
  layer: layers,
};
const settings = [['none', {}]];
for (const [part, names] of [['scale', ['x', 'y', 'color']], ['axis', ['x', 'y']], ['legend', ['color']]])
  for (const name of names)
    for (const way of ['shared', 'independent'])
      settings.push([`${part} ${name} ${way}`, {resolve: {[part]: {[name]: way}}}]);

// Vega-Lite mistakes the rows of one view for those of another here.
const wrong = ['column of a concatenation, scale x shared', 'column of a concatenation, scale y shared'];

const round = n => Math.round(n * 100) / 100;
const of = (scene, pattern, show) => scene.items.filter(item => pattern.test(item.role)).map(show);
const ends = item => [item.x, item.y, item.x2, item.y2].map(round);
const cases = [];
for (const [name, view] of Object.entries(compositions)) {
  for (const [setting, resolve] of settings) {
    const spec = {data: {url: 'tests/charts/resolve/resolve_cases.csv'}, ...view, ...resolve};
    if (wrong.includes(`${name}, ${setting}`)) continue;
    let scene;
    try {
      scene = await referenceScene(structuredClone(spec), path.resolve(here, '../../..'));
    } catch (error) {
      console.error(`left out, as Vega fails: ${name}, ${setting}: ${error.message}`);
      continue;
    }
    if (!scene.items.length) throw new Error(`${name}, ${setting}: nothing is drawn`);
    cases.push({name: `${name}, ${setting}`, spec, width: scene.width, height: scene.height,
      cells: of(scene, /^group-background$/, item => [item.x, item.y, item.x + item.width, item.y + item.height].map(round)),
      domains: of(scene, /^axis-domain$/, ends),
      titles: of(scene, /-title$|^title-text$/, item => [item.text, round(item.x), round(item.y)]),
      labels: of(scene, /^axis-label$/, item => item.text),
      legends: of(scene, /^legend-label$/, item => item.text)});
  }
}
console.log(`[\n${cases.map(one => JSON.stringify(one)).join(',\n')}\n]`);
process.exit();
