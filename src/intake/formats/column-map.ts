/** Which column of a table is which field of a report: as the user maps them, else as the usual exports name them. */
export const MAPPED_FIELDS = [
  'id',
  'text',
  'html',
  'title',
  'published',
  'outlet',
  'url',
  'language',
  'byline',
  'section',
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Field → column names; several columns of `text` are joined by an empty line. */
export type ColumnMap = Readonly<Partial<Record<MappedField, readonly string[]>>>;

/** Folded: letters and digits alone. */
const folded = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Names of columns, the likeliest first. Factiva (HD headline, LP lead, TD text, SN source, PD date, AN number, LA language, BY),
 * LexisNexis (Headline, Hlead, Body, Publication), GDELT (DocumentIdentifier, V2.1DATE, SOURCEURL, SQLDATE), Media Cloud
 * (stories_id, media_name, publish_date), ACLED and UCDP (notes, event_date; where_description), Spanish tables.
 */
const USUAL: Readonly<Record<MappedField, string>> = {
  id: 'id,reportid,articleid,storyid,storiesid,docid,documentid,an,accessionno,accessionnumber,guid,uuid,eventidcnty,gkgrecordid,globaleventid,identifier,folio',
  text: 'text,body,fulltext,articletext,bodytext,content,contents,articlebody,texto,cuerpo,contenido,nota,transcript,notes,lp,td,hlead,leadparagraph,abstract,description,snippet,summary,resumen,descripcion,sourcearticle',
  html: 'html,bodyhtml,contenthtml,rawhtml,articlehtml',
  title: 'title,headline,hd,hl1,titulo,titular,encabezado,storytitle,articletitle,sourceheadline,pagetitle,subject',
  published:
    'published,publisheddate,publicationdate,publishdate,pubdate,datepublished,date,pd,loaddate,fecha,fechapublicacion,fechadepublicacion,sqldate,v21date,dateadded,seendate,versioncreated,createdat,eventdate,sourcedate,timestamp',
  outlet:
    'outlet,source,sourcename,sn,publication,publicationname,medianame,media,publisher,newspaper,medio,fuente,sourcecommonname,v2sourcecommonname,domain,sourceoffice,periodico',
  url: 'url,link,sourceurl,documentidentifier,v2documentidentifier,articleurl,storyurl,permalink,uri,enlace,weblink',
  language: 'language,lang,la,idioma,languagecode',
  byline: 'byline,by,author,authors,autor,writer,creator',
  section: 'section,se,category,seccion,categoria',
};

/** Columns that continue another: Factiva's lead and rest, LexisNexis's lead and body. */
const JOINED: readonly (readonly string[])[] = [
  ['lp', 'td'],
  ['hlead', 'body'],
  ['leadparagraph', 'body'],
];

/** `guessColumns(['HD','LP','TD','PD'])` → `{title: ['HD'], text: ['LP','TD'], published: ['PD']}` */
export const guessColumns = (columns: readonly string[]): ColumnMap => {
  const byName = new Map(columns.map((column) => [folded(column), column] as const));
  const taken = new Set<string>();
  const map: Partial<Record<MappedField, readonly string[]>> = {};
  const joined = JOINED.find((names) => names.every((name) => byName.has(name)));
  if (joined) map.text = joined.map((name) => byName.get(name) as string);
  for (const name of map.text ?? []) taken.add(name);
  for (const field of MAPPED_FIELDS) {
    if (map[field]) continue;
    const column = USUAL[field]
      .split(',')
      .map((name) => byName.get(name))
      .find((found) => found !== undefined && !taken.has(found));
    if (column === undefined) continue;
    map[field] = [column];
    taken.add(column);
  }
  return map;
};
