// vega.mjs SPEC OUT.svg|OUT.png [SCALE]: the same figure by Vega-Lite and Vega, for comparison. Run it where they are
// installed (node_modules); PNG needs node-canvas.
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const vega = await import(require.resolve('vega'));
const vegaLite = await import(require.resolve('vega-lite'));

const [, , spec, out, scale] = process.argv;
const compiled = vegaLite.compile(JSON.parse(readFileSync(spec, 'utf8'))).spec;
const loader = vega.loader({baseURL: dirname(spec)});
const view = new vega.View(vega.parse(compiled), {renderer: 'none', loader});
if (out.endsWith('.png'))
    writeFileSync(out, (await view.toCanvas(Number(scale || 1))).toBuffer('image/png'));
else
    writeFileSync(out, await view.toSVG(Number(scale || 1)));
