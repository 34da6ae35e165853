/** The map of the region with a curve for each pair, ready to be drawn as SVG. */
import { geoMercator } from 'd3-geo';
import type { MapCountry, MapPair, MapView } from '../site/map-view.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { buildOutlines, type Outline } from './outlines.ts';

export interface RegionMap {
  readonly width: number;
  readonly height: number;
  readonly outlines: readonly MapLand[];
  readonly curves: readonly { readonly d: string; readonly width: number }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isRegional: boolean }[];
  /** Names for wide screens, codes for narrow ones. */
  readonly names: readonly PlacedLabel[];
  readonly codes: readonly PlacedLabel[];
  /** Countries of pairs whose label point lies outside the frame. */
  readonly outside: readonly MapCountry[];
}

export interface MapLand {
  readonly d: string;
  readonly isRegional: boolean;
  /** The country that the map is of. */
  readonly isSubject: boolean;
}

const WIDTH = 640;
/** Type sizes in units of the drawing: names as drawn, codes for a screen on which it is half as wide. */
export const NAME_SIZE = 13;
export const CODE_SIZE = 22;
const THICKEST = 7;
/** Steps of outlines, in pixels: of the map of the region, and of the smaller one of a country. */
const FINE = 1.6;
const COARSE = 2.6;

export function buildRegionMap(view: MapView): RegionMap {
  const { projection, height } = project(view.bounds);
  const subject = view.countries.find(({ code }) => code === view.subject)?.m49;
  const points = view.countries.map((country) => ({ country, at: placeCountry(country, projection, height) }));
  const inside = points.filter((point): point is Placed => point.at !== undefined);
  const regional = new Set(view.countries.filter(({ isRegional }) => isRegional).map(({ m49 }) => m49));
  const frame = { width: WIDTH, height };
  // Small states choose first: their names have no land of their own to stand on.
  const byName = [...inside].sort((a, b) => Number(b.country.isRegional) - Number(a.country.isRegional));
  return {
    width: WIDTH,
    height,
    outlines: findOutlines(view, projection).map(({ m49, d }) => ({
      d,
      isRegional: regional.has(m49),
      isSubject: m49 === subject,
    })),
    curves: buildCurves(view.pairs, inside),
    dots: inside.map(({ country, at }) => ({ x: at[0], y: at[1], isRegional: country.isRegional })),
    names: placeLabels(
      byName.map(({ country, at }) => ({ text: country.text, x: at[0], y: at[1] })),
      NAME_SIZE,
      frame,
    ),
    codes: placeLabels(
      byName.map(({ country, at }) => ({ text: country.code, x: at[0], y: at[1] })),
      CODE_SIZE,
      frame,
    ),
    outside: points.filter(({ at }) => at === undefined).map(({ country }) => country),
  };
}

const drawn = new Map<string, readonly Outline[]>();

/** The same land lies under every map of one frame: it is cut once for each detail. */
function findOutlines({ bounds, subject }: MapView, projection: ReturnType<typeof geoMercator>): readonly Outline[] {
  const step = subject === undefined ? FINE : COARSE;
  const key = JSON.stringify([bounds, step]);
  const outlines = drawn.get(key) ?? buildOutlines(projection, step);
  drawn.set(key, outlines);
  return outlines;
}

interface Placed {
  readonly country: MapCountry;
  readonly at: readonly [number, number];
}

/** Mercator, which keeps shapes near the equator; the height follows from the frame. */
function project({ west, south, east, north }: MapView['bounds']) {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator()
    .rotate([-(west + east) / 2, 0])
    .fitWidth(WIDTH, corners);
  const bottom = projection([east, south])?.[1] ?? WIDTH;
  const height = Math.round(bottom);
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  return { projection, height };
}

function placeCountry(
  { longitude, latitude }: MapCountry,
  projection: ReturnType<typeof geoMercator>,
  height: number,
): readonly [number, number] | undefined {
  const point = projection([longitude, latitude]);
  if (!point) return undefined;
  const [x, y] = [Math.round(point[0]), Math.round(point[1])];
  return x >= 0 && x <= WIDTH && y >= 0 && y <= height ? [x, y] : undefined;
}

function buildCurves(pairs: readonly MapPair[], inside: readonly Placed[]): RegionMap['curves'] {
  const at = new Map(inside.map(({ country, at: point }) => [country.code, point]));
  const most = Math.max(1, ...pairs.map(({ weight }) => weight));
  // The thickest lie lowest, so that thin ones are seen.
  return pairs.flatMap(({ from, to, weight }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ d: curve(a, b), width: Math.round((1 + (weight / most) * (THICKEST - 1)) * 10) / 10 }] : [];
  });
}

/** A quadratic curve that bows to one side by a sixth of its length. */
function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const middleX = Math.round((x1 + x2) / 2 + (y2 - y1) / 6);
  const middleY = Math.round((y1 + y2) / 2 - (x2 - x1) / 6);
  return `M${x1} ${y1}Q${middleX} ${middleY} ${x2} ${y2}`;
}
