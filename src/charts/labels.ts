/** Puts labels beside points so that none lies over another, greedily: those placed first choose first. */

export interface LabelPoint {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLabel extends LabelPoint {
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The mean width of a letter as a part of the type size; a little generous. */
const LETTER = 0.6;
/** The first letter is never narrower than this. */
const GAP = 7;

/** Labels with places; one that finds none is left out, and stands in the table beside the chart. */
export function placeLabels(
  points: readonly LabelPoint[],
  size: number,
  frame: { readonly width: number; readonly height: number },
): readonly PlacedLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    const found = candidates(point, size).find(
      ({ box }) => isInside(box, frame) && !taken.some((other) => overlaps(box, other)),
    );
    if (!found) continue;
    taken.push(found.box);
    placed.push({ ...point, ...found.place });
  }
  return placed;
}

function candidates({ text, x, y }: LabelPoint, size: number) {
  const width = [...text].length * size * LETTER;
  const places = [
    { labelX: x + GAP, labelY: y + size * 0.35, anchor: 'start' as const },
    { labelX: x - GAP, labelY: y + size * 0.35, anchor: 'end' as const },
    { labelX: x, labelY: y - GAP, anchor: 'middle' as const },
    { labelX: x, labelY: y + GAP + size * 0.75, anchor: 'middle' as const },
    { labelX: x + GAP, labelY: y + size * 1.2, anchor: 'start' as const },
    { labelX: x - GAP, labelY: y + size * 1.2, anchor: 'end' as const },
    { labelX: x + GAP, labelY: y - size * 0.6, anchor: 'start' as const },
    { labelX: x - GAP, labelY: y - size * 0.6, anchor: 'end' as const },
  ];
  return places.map((place) => ({ place: round(place), box: boxOf(place, width, size) }));
}

function boxOf({ labelX, labelY, anchor }: Omit<PlacedLabel, keyof LabelPoint>, width: number, size: number): Box {
  const left = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  return { left, right: left + width, top: labelY - size * 0.8, bottom: labelY + size * 0.25 };
}

function round<T extends { labelX: number; labelY: number }>(place: T): T {
  return { ...place, labelX: Math.round(place.labelX), labelY: Math.round(place.labelY) };
}

function isInside(box: Box, frame: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= frame.width && box.bottom <= frame.height;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
