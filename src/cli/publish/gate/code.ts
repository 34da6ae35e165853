/** Nothing may run that we did not put there: finds what could, element by element. */
import { createHash } from 'node:crypto';
import { attributeOf, type Element, textOf } from './elements.ts';

/** Elements that bring in other documents, run plug-ins, move addresses or change attributes over time. */
const REFUSED_ELEMENTS = new Set([
  ...['iframe', 'frame', 'frameset', 'object', 'embed', 'applet', 'base', 'portal', 'fencedframe'],
  ...['animate', 'animateMotion', 'animateTransform', 'set'],
]);

/** Types of `script` that hold data and never run. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

const META_INSTRUCTIONS = new Set(['content-security-policy', 'refresh']);

/** Adds a clause for whatever in the element could run or load foreign things. */
export function findCode(element: Element, inlineScriptHashes: ReadonlySet<string>, problems: string[]): void {
  const { tagName } = element;
  for (const { name } of element.attrs) {
    const problem = findCodeAttribute(tagName, name);
    if (problem !== undefined) problems.push(problem);
  }
  if (REFUSED_ELEMENTS.has(tagName)) problems.push(`has a <${tagName}> element`);
  if (tagName === 'style') problems.push('has a <style> element, which the content security policy refuses');
  if (tagName === 'meta' && !isKnownMeta(element)) problems.push('has an unknown <meta http-equiv>');
  if (tagName === 'script') problems.push(...findScriptProblem(element, inlineScriptHashes));
}

function findCodeAttribute(tagName: string, name: string): string | undefined {
  if (name.startsWith('on')) return `has code in an attribute: ${name} of <${tagName}>`;
  if (name === 'style') return `has a style attribute on <${tagName}>, which the content security policy refuses`;
  if (name === 'srcdoc' || name === 'ping') return `has the attribute ${name} on <${tagName}>`;
  return undefined;
}

function isKnownMeta(element: Element): boolean {
  const instruction = attributeOf(element, 'http-equiv');
  return instruction === undefined || META_INSTRUCTIONS.has(instruction.toLowerCase());
}

function findScriptProblem(element: Element, hashes: ReadonlySet<string>): readonly string[] {
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return ['has a script inside a drawing'];
  if (attributeOf(element, 'src') !== undefined) return [];
  const type = attributeOf(element, 'type');
  if (type !== undefined && DATA_TYPES.has(type)) return [];
  const hash = `sha256-${createHash('sha256').update(textOf(element)).digest('base64')}`;
  return hashes.has(hash) ? [] : [`has an inline script that is not ours (${hash})`];
}
