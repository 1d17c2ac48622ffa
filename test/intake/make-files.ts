/** Files of every format, made here byte by byte: what the readers are tried on. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export const STORY =
  'Armed men held up a bus near the old bridge of Santa Rosa on Monday night and wounded its driver, the police chief said. ' +
  'Two passengers were taken to hospital. The men fled north in a white van, witnesses told reporters on Tuesday.';

/** A ZIP of the given files; `store` leaves them unpacked. */
export const makeZip = (files: Readonly<Record<string, string | Uint8Array>>, store = false): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string);
    const packed = store ? data : deflateRawSync(data);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(store ? 0 : 8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, title);
    offset += 30 + title.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, list, end]);
};

export const makeTar = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
  const blocks: Buffer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string);
    const header = Buffer.alloc(512);
    header.write(name.slice(0, 100), 0);
    header.write(data.length.toString(8).padStart(11, '0'), 124);
    header.write('0', 156);
    header.write('ustar\x0000', 257, 'latin1');
    blocks.push(header, data, Buffer.alloc((512 - (data.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const makeDocx = (title: string, paragraphs: readonly string[]): Buffer =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${paragraphs
      .map(
        (text) =>
          `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`,
      )
      .join(
        '\n',
      )}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>dead</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>two</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:dc="d" xmlns:dcterms="t"><dc:title>${escaped(title)}</dc:title><dc:creator>A. Writer</dc:creator><dcterms:created>2020-05-04T10:00:00Z</dcterms:created></cp:coreProperties>`,
  });

export const makeOdt = (title: string, paragraphs: readonly string[]): Buffer =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content><office:body><office:text><text:h>${escaped(title)}</text:h>${paragraphs
      .map((text) => `<text:p>${escaped(text)}</text:p>`)
      .join('')}</office:text></office:body></office:document-content>`,
    'meta.xml': `<office:document-meta><office:meta><dc:title>${escaped(title)}</dc:title><meta:creation-date>2020-05-04T09:00:00</meta:creation-date></office:meta></office:document-meta>`,
  });

const letters = (column: number): string => String.fromCharCode(65 + column);

export const makeXlsx = (rows: readonly (readonly (string | number)[])[]): Buffer => {
  const shared: string[] = [];
  const cell = (value: string | number, row: number, column: number): string => {
    if (typeof value === 'number') return `<c r="${letters(column)}${row + 1}"><v>${value}</v></c>`;
    return `<c r="${letters(column)}${row + 1}" t="s"><v>${shared.push(value) - 1}</v></c>`;
  };
  const sheet = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, row, column)).join('')}</row>`,
  );
  return makeZip({
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  });
};

export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
}

/** A PDF whose pages hold the given pieces of text; a page of none is a scan's. */
export const makePdf = (pages: readonly (readonly PdfText[])[]): Buffer => {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((pieces, index) => {
      const stream = pieces
        .map(
          ({ x, y, size, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
        )
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
        streamOf('', stream),
      ];
    }),
    '<< /Title (Report on two attacks) /CreationDate (D:20200504100000Z) >>',
  ]);
};

const streamOf = (entries: string, stream: string): string =>
  `<< ${entries}/Length ${stream.length} >>\nstream\n${stream}\nendstream`;

/** A scan: one page that holds nothing but a JPEG. */
export const makePicturePdf = (jpeg: Buffer, width: number, height: number): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    streamOf('', 'q 595 0 0 842 0 0 cm /I Do Q'),
    streamOf(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode `,
      jpeg.toString('latin1'),
    ),
    '<< /Title (Scan) >>',
  ]);

/** Objects in their order, the catalogue first and the document's own facts last, with the table of where they lie. */
const pdfOf = (objects: readonly string[]): Buffer => {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

/** Words set in lines of `width` letters, the last word of a line cut where it does not fit. */
export const setInLines = (text: string, x: number, top: number, width: number, size = 10): PdfText[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 <= width) line = line ? `${line} ${word}` : word;
    else if (word.length > 7 && /^[a-z]+$/.test(word) && line.length + 5 <= width) {
      lines.push(`${line} ${word.slice(0, 3)}-`);
      line = word.slice(3);
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.map((piece, index) => ({ x, y: top - index * size * 1.2, size, text: piece }));
};

export const makePage = (title: string, text: string): string =>
  `<!doctype html><html lang="en"><head><title>${title} | The Paper</title><meta property="article:published_time" content="2020-05-05T08:00:00Z"></head>` +
  `<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${text
    .split('. ')
    .map((sentence) => `<p>${sentence}.</p>`)
    .join('')}</article><footer>All rights reserved</footer></body></html>`;

export const makeWarc = (
  pages: readonly { url: string; html: string; status?: number; gzip?: boolean }[],
  perRecord = false,
): Buffer => {
  const record = (headers: readonly string[], block: Buffer): Buffer => {
    const head = [
      'WARC/1.1',
      ...headers,
      'WARC-Date: 2020-05-06T00:00:00Z',
      `Content-Length: ${block.length}`,
      '',
      '',
    ].join('\r\n');
    const whole = Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
    return perRecord ? gzipSync(whole) : whole;
  };
  const responses = pages.map(({ url, html, status = 200, gzip }) => {
    const body = gzip ? gzipSync(html) : Buffer.from(html);
    const head = `HTTP/1.1 ${status} X\r\nContent-Type: text/html; charset=utf-8\r\n${gzip ? 'Content-Encoding: gzip\r\n' : ''}\r\n`;
    return record(
      ['WARC-Type: response', `WARC-Target-URI: ${url}`, 'Content-Type: application/http'],
      Buffer.concat([Buffer.from(head), body]),
    );
  });
  return Buffer.concat([record(['WARC-Type: warcinfo'], Buffer.from('software: test')), ...responses]);
};

export const makeMail = (subject: string, text: string): string =>
  [
    'From: "A. Writer" <writer@paper.example>',
    'To: desk@paper.example',
    `Subject: ${subject}`,
    'Date: Mon, 04 May 2020 21:15:00 -0600',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: multipart/alternative; boundary=b2',
    '',
    '--b2',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text.replace(/[^\x20-\x7e\n]/g, (letter) =>
      [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    ),
    '--b2',
    'Content-Type: text/html; charset=utf-8',
    '',
    `<p>${text}</p>`,
    '--b2--',
    '--b1',
    'Content-Type: text/plain; name="second.txt"',
    'Content-Disposition: attachment; filename="second.txt"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(`Second report. ${STORY}`).toString('base64'),
    '--b1--',
    '',
  ].join('\r\n');

export const makeRss = (entries: readonly { title: string; html: string }[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Paper</title><language>en-us</language>${entries
    .map(
      ({ title, html }, index) =>
        `<item><title>${escaped(title)}</title><link>https://paper.example/${index}</link><guid>${index}</guid><pubDate>Tue, 05 May 2020 08:00:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><description>Short.</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
    )
    .join('')}</channel></rss>`;

export const makeAtom = (title: string, text: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title><entry><title>${title}</title><link href="https://paper.example/a"/><updated>2020-05-05T08:00:00Z</updated><author><name>A. Writer</name></author><content type="xhtml"><div xmlns="x"><p>${text}</p></div></content></entry></feed>`;

/** RSS 1.0: the entries stand beside the channel. */
export const makeRdf = (entries: readonly { title: string; text: string }[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel rdf:about="https://paper.example/"><title>The Paper</title><link>https://paper.example/</link></channel>${entries
    .map(
      ({ title, text }, index) =>
        `<item rdf:about="https://paper.example/${index}"><title>${escaped(title)}</title><link>https://paper.example/${index}</link><dc:date>2020-05-05T08:00:00Z</dc:date><description>${escaped(text)}</description></item>`,
    )
    .join('')}</rdf:RDF>`;

export const makeOds = (rows: readonly (readonly string[])[]): Buffer => {
  const cell = (value: string): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>${value.slice(8)}.${value.slice(5, 7)}.${value.slice(2, 4)}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="S">${rows
      .map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`)
      .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
};
