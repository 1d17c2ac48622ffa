/** One file that opens anywhere: the sheet as it stands, with the styles that dress it and nothing to be fetched. */
import { saveFile } from '../pictures/save-file.ts';

const STYLE = `
:root{color-scheme:light}body{font:16px/1.5 Georgia,"Iowan Old Style",serif;color:#1e1a15;max-width:46rem;margin:3rem auto;padding:0 1rem}
h1{font-size:2rem;font-weight:500}h2{font-size:1.25rem;border-bottom:1px solid #c4b9a7;margin-top:2rem}h3{font-size:1rem;margin-bottom:.2rem}
p{margin:.3rem 0}table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid #e4ddd0;font-weight:400}
.event-line,.event-sources,.dossier-citation{display:flex;flex-wrap:wrap;gap:0 1rem;color:#544c43}.siglum{font-style:italic;color:#a3271b}.dossier-differs td{color:#a3271b}
blockquote{margin:.5rem 0 .5rem 1rem;padding-inline-start:.8rem;border-inline-start:2px solid #c4b9a7}cite,small,code{color:#6b6257;font-size:.8em}ol,ul{list-style:none;padding:0}
svg{max-width:100%;height:auto}.visually-hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}.sign,button{display:none}
.dossier-reading{display:block}`;

export const saveAsHtml = (sheet: HTMLElement, title: string, language: string): void => {
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = language;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'";
  page.head.prepend(charset, policy);
  page.body.append(page.importNode(sheet, true));
  for (const button of page.querySelectorAll('button')) button.remove();
  // Written into the text: the workbench's own policy refuses a style element even in a page that is never shown.
  const html = page.documentElement.outerHTML.replace('</head>', `<style>${STYLE}</style></head>`);
  saveFile(`${title}.html`, 'text/html', `<!doctype html>\n${html}`);
};
