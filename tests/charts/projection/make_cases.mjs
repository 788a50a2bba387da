// Writes d3_path_cases.h: what d3-geo and d3-geo-projection make of geometries. Run it where they are
// installed:
//   node make_cases.mjs OUTPUT-FOLDER
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const d3 = await import(require.resolve('d3-geo'));
const {geoMollweide} = await import(require.resolve('d3-geo-projection'));

const square = (x, y, size) => [[x, y], [x, y + size], [x + size, y + size], [x + size, y], [x, y]];
const geometries = {
  sphere: {type: 'Sphere'},
  // Fiji's kind: across the antimeridian; with a hole that it cuts, too
  across: {type: 'Polygon', coordinates: [[[165, 10], [-160, 15], [-165, -20], [170, -15], [165, 10]],
    [[175, 5], [175, -5], [-175, -5], [-175, 5], [175, 5]]]},
  // Antarctica's kind, and its counterpart
  south: {type: 'Polygon', coordinates: [[[-120, -65], [0, -70], [120, -75], [-120, -65]]]},
  north: {type: 'Polygon', coordinates: [[[-120, 60], [120, 70], [0, 65], [-120, 60]]]},
  // the other way round: all but a square
  most: {type: 'Polygon', coordinates: [square(-20, -10, 30).reverse()]},
  // a vertex at a pole, and sides along the antimeridian
  wedge: {type: 'Polygon', coordinates: [[[-180, 90], [-180, 0], [-150, 0], [-150, 90], [-180, 90]].reverse()]},
  lines: {type: 'MultiLineString', coordinates: [[[-170, 60], [170, 50], [100, -80], [-80, -80]],
    [[0, 0]], [[10, 10], [10, 10], [120, 10]]]},
  points: {type: 'MultiPoint', coordinates: [[0, 0], [100, 40], [-170, -60]]},
};
const types = {
  albers: d3.geoAlbers, albersUsa: d3.geoAlbersUsa, azimuthalEqualArea: d3.geoAzimuthalEqualArea,
  azimuthalEquidistant: d3.geoAzimuthalEquidistant, conicConformal: d3.geoConicConformal,
  conicEqualArea: d3.geoConicEqualArea, conicEquidistant: d3.geoConicEquidistant, equalEarth: d3.geoEqualEarth,
  equirectangular: d3.geoEquirectangular, gnomonic: d3.geoGnomonic, identity: d3.geoIdentity,
  mercator: d3.geoMercator, mollweide: geoMollweide, naturalEarth1: d3.geoNaturalEarth1,
  orthographic: d3.geoOrthographic, stereographic: d3.geoStereographic,
  transverseMercator: d3.geoTransverseMercator,
};
const text = s => JSON.stringify(s);
// The longest string that every compiler takes is 4095 bytes.
const long = s => s.length < 4000 ? text(s) : null;
const lines = [];
function add(type, settings, name) {
  const p = types[type]().translate([100, 80]);
  if (type !== 'identity') p.scale(settings.scale ?? 40);
  if (settings.rotate) p.rotate(settings.rotate);
  if (settings.center) p.center(settings.center);
  if (settings.parallels) p.parallels(settings.parallels);
  if (settings.clipAngle) p.clipAngle(settings.clipAngle);
  if (settings.clipExtent) p.clipExtent(settings.clipExtent);
  if (settings.precision != null) p.precision(settings.precision);
  if (settings.reflectX) p.reflectX(true);
  if (settings.reflectY) p.reflectY(true);
  if (settings.fit) p.fitExtent(settings.fit, geometries[name]);
  const path = d3.geoPath(p)(geometries[name]) ?? '';
  if (long(path) === null) return;
  lines.push(`    {${text(type)}, ${text(JSON.stringify(settings))},\n     ${text(JSON.stringify(geometries[name]))},\n     ${text(path)}},`);
}
for (const type in types)
  for (const name in geometries) {
    if (type === 'identity' && name === 'sphere') continue;
    add(type, {}, name);
  }
for (const type in types) {
  if (type === 'albersUsa' || type === 'identity') continue;
  add(type, {rotate: [80, -40, 20], center: [5, -10]}, 'across');
  add(type, {rotate: [-100, 30], clipExtent: [[70, 60], [130, 100]]}, 'most');
  add(type, {clipAngle: 40, rotate: [150, 20]}, 'lines');
}
for (const type of ['conicConformal', 'conicEqualArea', 'conicEquidistant'])
  for (const parallels of [[-20, 20], [-40, -40], [10, 50]]) add(type, {parallels}, 'across');
for (const angle of [30, 89, 91, 150]) for (const name of ['most', 'south', 'lines', 'sphere'])
  add('azimuthalEqualArea', {clipAngle: angle, rotate: [10, 30]}, name);
for (const name of ['across', 'most', 'lines']) {
  add('orthographic', {precision: 0, reflectX: true}, name);
  add('equalEarth', {reflectY: true, fit: [[10, 20], [90, 60]]}, name);
  add('mercator', {fit: [[0, 0], [100, 60]], clipExtent: [[20, 10], [70, 70]]}, name);
  add('identity', {reflectY: true, clipExtent: [[60, 60], [140, 100]]}, name);
}

writeFileSync(`${process.argv[2]}/d3_path_cases.h`, `/* Made by make_cases.mjs: projections, geometries, and d3-geo's paths of them. */
static const struct {
    const char *type, *settings, *geometry, *path;
} d3_path_cases[] = {
${lines.join('\n')}
};
`);
