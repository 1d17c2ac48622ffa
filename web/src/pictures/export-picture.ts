/** A drawing of the page as a file: SVG that carries its own styles, or PNG at twice its size. */
import { saveFile } from './save-file.ts';

/** What dresses a drawing, written into it since a file has no stylesheet. */
const DRESSING = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
] as const;

const SVG = 'http://www.w3.org/2000/svg';

const dressed = (drawing: SVGSVGElement): SVGSVGElement => {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [from, to] = [drawing, copy].map((svg) => [svg, ...svg.querySelectorAll<SVGElement>('*')]);
  for (const [index, element] of from!.entries()) {
    const style = getComputedStyle(element);
    for (const name of DRESSING) to![index]!.setAttribute(name, style.getPropertyValue(name));
    to![index]!.removeAttribute('class');
  }
  const { width, height } = drawing.viewBox.baseVal;
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(drawing).backgroundColor || '#fff');
  copy.prepend(paper);
  return copy;
};

const sourceOf = (drawing: SVGSVGElement): string => new XMLSerializer().serializeToString(dressed(drawing));

export const saveSvg = (drawing: SVGSVGElement, name: string): void =>
  saveFile(`${name}.svg`, 'image/svg+xml', `<?xml version="1.0" encoding="UTF-8"?>\n${sourceOf(drawing)}`);

const SCALE = 2;

export const savePng = async (drawing: SVGSVGElement, name: string): Promise<void> => {
  const { width, height } = drawing.viewBox.baseVal;
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([sourceOf(drawing)], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise<Blob | null>((answer) => canvas.toBlob(answer, 'image/png'));
  if (blob) saveFile(`${name}.png`, 'image/png', blob);
};
