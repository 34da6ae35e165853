/** Looks at a fragment of HTML as a browser would, and says what in it is more than text, structure and safe links. */
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const TAGS = new Set(
  'p h2 h3 h4 strong em del code pre br hr blockquote ul ol li a sup section table thead tbody tr th td'.split(' '),
);
const ATTRIBUTES = new Set(
  'href rel id class start align data-footnotes data-footnote-ref data-footnote-backref aria-describedby aria-label'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/[^/\\@"<>`]+(?:[/?#][^"<>`]*)?|\/[a-z][^\s"<>`]*|#note-fn(?:ref)?-[^\s"<>`]+)$/;

/** What a reader's browser could act upon; empty where the HTML is inert. */
export function findUnsafe(html: string): readonly string[] {
  const fragment = parseFragment(html);
  const found = fragment.childNodes.flatMap(findInNode);
  const isStable = serialize(parseFragment(serialize(fragment))) === serialize(fragment);
  const isWhole = textOf(serialize(fragment)) === textOf(html);
  return isStable && isWhole ? found : [...found, 'not what a browser reads'];
}

/** Only the order of tags and text: quoting and escaping may differ. */
function textOf(html: string): string {
  return (html.match(/<\/?[a-z0-9]+/gi) ?? []).join(' ').toLowerCase();
}

function findInNode(node: Node): readonly string[] {
  if (node.nodeName === '#text') return [];
  if (!('tagName' in node)) return [`node ${node.nodeName}`];
  const tag = TAGS.has(node.tagName) ? [] : [`tag ${node.tagName}`];
  return [...tag, ...findInAttributes(node), ...node.childNodes.flatMap(findInNode)];
}

function findInAttributes({ tagName, attrs }: Element): readonly string[] {
  return attrs.flatMap(({ name, value }) => {
    if (!ATTRIBUTES.has(name)) return [`attribute ${name} of ${tagName}`];
    if (name === 'href' && !ADDRESS.test(value)) return [`address ${value}`];
    if (name === 'id' && !/^(?:note-fn(?:ref)?-.+|footnote-label)$/.test(value)) return [`id ${value}`];
    return [];
  });
}
