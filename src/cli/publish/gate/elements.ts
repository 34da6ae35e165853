/** Walks a parsed page: every element, in `template` and `noscript` too, without recursion, however deep it nests. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

/** Calls back with each element below a node, in document order. */
export function visitElements(root: Tree.ParentNode, visit: (element: Element) => void): void {
  const stack: Tree.Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node) visit(node);
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as Tree.Node);
  }
}

const NONE: readonly Tree.Node[] = [];

function childrenOf(node: Tree.Node): readonly Tree.Node[] {
  if (!('childNodes' in node)) return NONE;
  if (node.nodeName === 'template' && 'content' in node) return [node.content, ...node.childNodes];
  // With scripts on, a parser takes what stands in `noscript` for text; a reader without scripts gets elements.
  if (node.nodeName === 'noscript') return [parseFragment(textOf(node))];
  return node.childNodes;
}

/** The text directly inside an element, as of `title`, `script` and `noscript`. */
export function textOf(element: Tree.ParentNode): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}
