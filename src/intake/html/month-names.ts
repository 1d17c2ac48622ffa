/** Names and short names of the months in the languages of the world's press, without accents and in lower case. */

const NAMES: readonly (readonly string[])[] = [
  'january|jan|janv|janvier|januar|janner|jaenner|enero|ene|janeiro|gennaio|gen|januari|stycznia|styczen|sty|ledna|leden|januara|sijecnja|ianuarie|ian|ocak|oca|tammikuuta|tammikuu|januara|januarja|sausio|janvaris|jaanuar|gener|января|январь|янв|сичня|яну|януари|ιανουαριου|ιαν|يناير|ינואר|janar|urtarrilaren|xaneiro|januari',
  'february|feb|fev|fevr|fevrier|februar|feber|febrero|fevereiro|febbraio|febr|februari|lutego|luty|lut|unora|unor|februara|veljace|februarie|subat|sub|helmikuuta|helmikuu|februarja|vasario|veebruar|febrer|февраля|февраль|фев|лютого|февруари|φεβρουαριου|φεβ|فبراير|פברואר|shkurt|xebreiro',
  'march|mar|mars|marz|maerz|mrz|marzo|marco|maart|mrt|marca|marzec|brezna|brezen|ozujka|martie|marti|mart|maaliskuuta|maaliskuu|marcius|kovo|marts|marc|марта|март|мар|березня|μαρτιου|μαρ|مارس|מרץ',
  'april|apr|avr|avril|abril|abr|aprile|kwietnia|kwiecien|kwi|dubna|duben|aprila|travnja|aprilie|nisan|nis|huhtikuuta|huhtikuu|aprilis|balandzio|aprill|апреля|апрель|апр|квітня|април|απριλιου|απρ|أبريل|אפריל|prill',
  'may|mai|mayo|maio|maggio|mag|mei|maja|maj|kvetna|kveten|svibnja|mayis|toukokuuta|toukokuu|majus|geguzes|maijs|maig|мая|май|травня|μαιου|μαι|مايو|מאי',
  'june|jun|juin|juni|junio|junho|giugno|giu|czerwca|czerwiec|cze|cervna|cerven|juna|lipnja|iunie|iun|haziran|haz|kesakuuta|kesakuu|junius|birzelio|juuni|junij|juny|июня|июнь|июн|червня|юни|ιουνιου|ιουν|يونيو|יוני|qershor',
  'july|jul|juil|juillet|juli|julio|julho|luglio|lug|lipca|lipiec|lip|cervence|cervenec|jula|srpnja|iulie|iul|temmuz|tem|heinakuuta|heinakuu|julius|liepos|juuli|julij|juliol|июля|июль|июл|липня|юли|ιουλιου|ιουλ|يوليو|יולי|korrik',
  'august|aug|aout|agosto|ago|augustus|sierpnia|sierpien|sie|srpna|srpen|augusta|kolovoza|agustos|agu|elokuuta|elokuu|augusztus|rugpjucio|avgust|avg|agost|августа|август|авг|серпня|αυγουστου|αυγ|أغسطس|אוגוסט|gusht',
  'september|sep|sept|septembre|septiembre|setiembre|set|setembro|settembre|wrzesnia|wrzesien|wrz|zari|septembra|rujna|septembrie|eylul|eyl|syyskuuta|syyskuu|szeptember|rugsejo|septembris|setembre|сентября|сентябрь|сен|сент|вересня|септември|σεπτεμβριου|σεπ|سبتمبر|ספטמבר|shtator',
  'october|oct|octobre|oktober|okt|octubre|outubro|out|ottobre|ott|pazdziernika|pazdziernik|paz|rijna|rijen|oktobra|listopada|octombrie|ekim|eki|lokakuuta|lokakuu|spalio|oktobris|oktoober|октября|октябрь|окт|жовтня|октомври|οκτωβριου|οκτ|أكتوبر|אוקטובר|tetor|outubro',
  'november|nov|novembre|noviembre|novembro|listopadu|novembra|studenoga|noiembrie|kasim|kas|marraskuuta|marraskuu|lapkricio|novembris|ноября|ноябрь|ноя|листопада|ноември|νοεμβριου|νοε|نوفمبر|נובמבר|nentor',
  'december|dec|decembre|dezember|dez|diciembre|dic|dezembro|dicembre|desember|des|grudnia|grudzien|gru|prosince|prosinec|decembra|prosinca|decembrie|aralik|ara|joulukuuta|joulukuu|gruodzio|decembris|detsember|desembre|декабря|декабрь|дек|грудня|декември|δεκεμβριου|δεκ|ديسمبر|דצמבר|dhjetor',
].map((names) => names.split('|'));

/** Months whose name depends on the language: Polish and Croatian "listopada", "lipca" and "lipnja". */
const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

/** `foldMonth('März')` → `'marz'` */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/\.$/, '');

/** `monthOf('Août')` → 8; undefined where it is no month. */
export const monthOf = (name: string, language = ''): number | undefined => {
  const key = folded(name);
  // Croatian and Polish name different months alike: in Polish "listopada" is November.
  if (key === 'listopada' && language.startsWith('pl')) return 11;
  return MONTHS.get(key);
};
