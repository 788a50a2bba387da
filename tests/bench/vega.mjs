// vega.mjs SPEC OUT.svg: the same figure by Vega-Lite and Vega, for comparison. Run it where they are
// installed (node_modules).
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));
const vegaLite = await import(require.resolve('vega-lite'));

const [, , spec, out] = process.argv;
const compiled = vegaLite.compile(JSON.parse(readFileSync(spec, 'utf8'))).spec;
const loader = vega.loader({baseURL: dirname(spec)});
const view = new vega.View(vega.parse(compiled), {renderer: 'none', loader});
writeFileSync(out, await view.toSVG());
