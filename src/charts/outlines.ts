/** The outlines of the world's countries as SVG paths, cut to a frame and thinned to what the eye can see. */
import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, type GeoProjection, geoPath, geoTransform } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Natural Earth, 1:50m: the coarser 1:110m lacks the smallest states. */
const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{
  countries: GeometryCollection;
}>;

export interface Outline {
  /** UN M49 with three digits; empty for land that has none. */
  readonly m49: string;
  /** SVG path data. */
  readonly d: string;
}

/**
 * All outlines that reach into the frame of the projection, in the order of the atlas. Points nearer to the last one than
 * `step`, in pixels, are left out.
 */
export function buildOutlines(projection: GeoProjection, step: number): readonly Outline[] {
  const collection = feature(world, world.objects.countries);
  const draw = geoPath(thinned(projection, step)).digits(1);
  return collection.features.flatMap((country) => {
    const d = draw(country as GeoPermissibleObjects);
    return d ? [{ m49: String(country.id ?? '').padStart(3, '0'), d: shorten(d) }] : [];
  });
}

/** The projection, with points that fall on the one before left out. */
function thinned(projection: GeoProjection, step: number) {
  let last: readonly [number, number] = [Number.NaN, Number.NaN];
  const thin = geoTransform({
    point(x: number, y: number) {
      if (Math.hypot(x - last[0], y - last[1]) < step) return;
      last = [x, y];
      this.stream.point(x, y);
    },
    lineStart() {
      last = [Number.NaN, Number.NaN];
      this.stream.lineStart();
    },
  });
  return { stream: (target: Parameters<GeoProjection['stream']>[0]) => projection.stream(thin.stream(target)) };
}

/**
 * The same rings in relative steps of whole half-pixels, a third of the size. Rings of fewer than four points are
 * islands too small to see.
 */
function shorten(d: string): string {
  return d
    .split('M')
    .map((ring) => ring.replace('Z', '').split('L'))
    .filter((points) => points.length >= 4)
    .map(relativeRing)
    .join('');
}

function relativeRing(points: readonly string[]): string {
  const [first = [0, 0], ...rest] = points.map((point) => point.split(',').map((n) => Math.round(Number(n) * SCALE)));
  let [x = 0, y = 0] = first;
  const steps = rest.map(([nextX = 0, nextY = 0]) => {
    const step = `${nextX - x}${nextY - y < 0 ? '' : ' '}${nextY - y}`;
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${first.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/** Path units per pixel of the drawing; whoever draws the paths scales them back. */
export const SCALE = 2;
