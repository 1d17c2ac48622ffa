/** The text of an HTML element: one line a block, scripts and forms left out. */

const BLOCK = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN ' +
    'NAV OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'
  ).split(' '),
);
const LEFT_OUT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON SELECT TEXTAREA HEAD TITLE'.split(' '),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** A form that holds this share of its page's text is the page (ASP.NET wraps all of it in one), not a form on it. */
const PAGE_SHARE = 0.5;

const isWholePage = (form: ChildNode, root: Element): boolean =>
  (form.textContent?.length ?? 0) >= PAGE_SHARE * (root.textContent?.length ?? 0);

/** What surrounds a story on its page. */
export const PAGE_FURNITURE: ReadonlySet<string> = new Set(['NAV', 'FOOTER', 'ASIDE']);

/** `blocksOf(<div><p>One.</p><p>Two</p></div>)` → `'One.\n\nTwo'`; `<br>` keeps its line break. */
export const blocksOf = (root: Element, without: ReadonlySet<string> = new Set()): string => {
  const blocks: string[] = [];
  let current = '';
  const flush = () => {
    const block = current
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (block) blocks.push(block);
    current = '';
  };
  // A stack instead of recursion: hostile pages nest ten thousand deep.
  const stack: { node: ChildNode; leaves: boolean }[] = [{ node: root as ChildNode, leaves: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, leaves } = top;
    if (leaves) {
      flush();
    } else if (node.nodeType === TEXT_NODE) {
      current += (node.textContent ?? '').replace(/\s+/g, ' ');
    } else if (node.nodeType === ELEMENT_NODE) {
      const name = node.nodeName.toUpperCase();
      if (LEFT_OUT.has(name) || without.has(name)) continue;
      if (name === 'FORM' && !isWholePage(node, root)) continue;
      if (name === 'BR') current += '\n';
      if (BLOCK.has(name)) {
        flush();
        stack.push({ node, leaves: true });
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, leaves: false });
    }
  }
  flush();
  return blocks.join('\n\n');
};
