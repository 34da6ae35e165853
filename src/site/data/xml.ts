/**
 * XML as text, escaped. The package `feed` was tried and is not used: it writes JSON Feed 1.0, lets control characters
 * through that make the whole document unreadable, declares plain titles to be HTML (so that `a < b` loses its end),
 * and formats an entry anew for each feed it stands in, where ten thousand entries stand in ten feeds each.
 */

// XML 1.0, production 2: no document may hold these, not even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the purpose
const NOTHING_SPECIAL = /^[^&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/** Text for the inside of an element or of a quoted attribute. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (NOTHING_SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with escaped text; with none, an empty element. Attributes without a value are left out. */
export function xmlText(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined ? `<${name}${formatAttributes(attributes)}/>` : xmlOf(name, escapeXml(text), attributes);
}

/** An element around XML that is already formed. */
export function xmlOf(name: string, inner: string, attributes: Attributes = {}): string {
  return `<${name}${formatAttributes(attributes)}>${inner}</${name}>`;
}

function formatAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
