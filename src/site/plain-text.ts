/** A sanitised body as plain text: for mail, where no markup is read. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'blockquote', 'pre', 'ul', 'ol', 'table', 'section', 'hr']);

/** The paragraphs of a body in order, markup left out; an address elsewhere stands after the words that link to it. */
export function paragraphsOf(html: string): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  let mark = '';
  const close = () => {
    const text = open.replace(/\s+/g, ' ').trim();
    open = '';
    if (text === '') return;
    paragraphs.push(`${mark}${text}`);
    mark = '';
  };
  const walk = (node: Tree.ChildNode) => {
    if ('value' in node) open += node.value;
    if (!('tagName' in node)) return;
    const isBlock = BLOCKS.has(node.tagName) || node.tagName === 'li' || node.tagName === 'tr';
    if (isBlock) close();
    if (node.tagName === 'li') mark = '- ';
    for (const child of node.childNodes) walk(child);
    if (node.tagName === 'td' || node.tagName === 'th' || node.tagName === 'br') open += ' ';
    open += addressAfter(node);
    if (isBlock) close();
  };
  for (const node of parseFragment(html).childNodes) walk(node);
  close();
  return paragraphs;
}

function addressAfter(node: Tree.Element): string {
  const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
  return node.tagName === 'a' && /^https?:/.test(href) ? ` (${href})` : '';
}
