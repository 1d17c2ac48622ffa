/**
 * Countries in the codes of the data sets: ISO 3166-1 alpha-3 and numeric, Gleditsch and Ward's number (UCDP's `country_id`, `gwno`),
 * UCDP's region and ACLED's. States that Gleditsch and Ward do not list have no number. Written from general knowledge.
 */

export interface CountryCodes {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: number;
  readonly gw: number | null;
  readonly ucdpRegion: string;
  readonly acledRegion: string;
}

/** ACLED region → UCDP region; within the Middle East of ACLED the two agree. */
const UCDP_REGION: Readonly<Record<string, string>> = {
  'Northern Africa': 'Africa',
  'Western Africa': 'Africa',
  'Middle Africa': 'Africa',
  'Eastern Africa': 'Africa',
  'Southern Africa': 'Africa',
  'Middle East': 'Middle East',
  'South Asia': 'Asia',
  'Southeast Asia': 'Asia',
  'East Asia': 'Asia',
  'Caucasus and Central Asia': 'Asia',
  Europe: 'Europe',
  'North America': 'Americas',
  'Central America': 'Americas',
  'South America': 'Americas',
  Caribbean: 'Americas',
  Oceania: 'Asia',
};

/** `alpha-2 alpha-3 numeric GW` by ACLED's regions; `-` where there is no GW number. */
const TABLE: Readonly<Record<string, string>> = {
  'Northern Africa':
    'DZ DZA 12 615, EG EGY 818 651, LY LBY 434 620, MA MAR 504 600, SD SDN 729 625, TN TUN 788 616, EH ESH 732 -',
  'Western Africa':
    'BJ BEN 204 434, BF BFA 854 439, CV CPV 132 402, CI CIV 384 437, GM GMB 270 420, GH GHA 288 452, GN GIN 324 438, GW GNB 624 404, LR LBR 430 450, ML MLI 466 432, MR MRT 478 435, NE NER 562 436, NG NGA 566 475, SN SEN 686 433, SL SLE 694 451, TG TGO 768 461',
  'Middle Africa':
    'AO AGO 24 540, CM CMR 120 471, CF CAF 140 482, TD TCD 148 483, CG COG 178 484, CD COD 180 490, GQ GNQ 226 411, GA GAB 266 481, ST STP 678 403',
  'Eastern Africa':
    'BI BDI 108 516, KM COM 174 581, DJ DJI 262 522, ER ERI 232 531, ET ETH 231 530, KE KEN 404 501, MG MDG 450 580, MW MWI 454 553, MU MUS 480 590, MZ MOZ 508 541, RW RWA 646 517, SC SYC 690 591, SO SOM 706 520, SS SSD 728 626, TZ TZA 834 510, UG UGA 800 500, ZM ZMB 894 551, ZW ZWE 716 552',
  'Southern Africa': 'BW BWA 72 571, LS LSO 426 570, NA NAM 516 565, ZA ZAF 710 560, SZ SWZ 748 572',
  'Middle East':
    'BH BHR 48 692, IR IRN 364 630, IQ IRQ 368 645, IL ISR 376 666, JO JOR 400 663, KW KWT 414 690, LB LBN 422 660, OM OMN 512 698, PS PSE 275 -, QA QAT 634 694, SA SAU 682 670, SY SYR 760 652, TR TUR 792 640, AE ARE 784 696, YE YEM 887 678',
  'South Asia':
    'AF AFG 4 700, BD BGD 50 771, BT BTN 64 760, IN IND 356 750, MV MDV 462 781, NP NPL 524 790, PK PAK 586 770, LK LKA 144 780',
  'Southeast Asia':
    'BN BRN 96 835, KH KHM 116 811, TL TLS 626 860, ID IDN 360 850, LA LAO 418 812, MY MYS 458 820, MM MMR 104 775, PH PHL 608 840, SG SGP 702 830, TH THA 764 800, VN VNM 704 816',
  'East Asia':
    'CN CHN 156 710, HK HKG 344 -, MO MAC 446 -, JP JPN 392 740, MN MNG 496 712, KP PRK 408 731, KR KOR 410 732, TW TWN 158 713',
  'Caucasus and Central Asia':
    'AM ARM 51 371, AZ AZE 31 373, GE GEO 268 372, KZ KAZ 398 705, KG KGZ 417 703, TJ TJK 762 702, TM TKM 795 701, UZ UZB 860 704',
  Europe:
    'AL ALB 8 339, AD AND 20 -, AT AUT 40 305, BY BLR 112 370, BE BEL 56 211, BA BIH 70 346, BG BGR 100 355, HR HRV 191 344, CY CYP 196 352, CZ CZE 203 316, DK DNK 208 390, EE EST 233 366, FI FIN 246 375, FR FRA 250 220, DE DEU 276 260, GR GRC 300 350, HU HUN 348 310, IS ISL 352 395, IE IRL 372 205, IT ITA 380 325, XK XKX 383 347, LV LVA 428 367, LI LIE 438 -, LT LTU 440 368, LU LUX 442 212, MT MLT 470 338, MD MDA 498 359, MC MCO 492 -, ME MNE 499 341, NL NLD 528 210, MK MKD 807 343, NO NOR 578 385, PL POL 616 290, PT PRT 620 235, RO ROU 642 360, RU RUS 643 365, SM SMR 674 -, RS SRB 688 340, SK SVK 703 317, SI SVN 705 349, ES ESP 724 230, SE SWE 752 380, CH CHE 756 225, UA UKR 804 369, GB GBR 826 200, VA VAT 336 -',
  'North America': 'CA CAN 124 20, US USA 840 2, MX MEX 484 70, GL GRL 304 -, BM BMU 60 -',
  'Central America':
    'BZ BLZ 84 80, CR CRI 188 94, SV SLV 222 92, GT GTM 320 90, HN HND 340 91, NI NIC 558 93, PA PAN 591 95',
  'South America':
    'AR ARG 32 160, BO BOL 68 145, BR BRA 76 140, CL CHL 152 155, CO COL 170 100, EC ECU 218 130, GF GUF 254 -, GY GUY 328 110, PY PRY 600 150, PE PER 604 135, SR SUR 740 115, UY URY 858 165, VE VEN 862 101',
  Caribbean:
    'AG ATG 28 -, BS BHS 44 31, BB BRB 52 53, CU CUB 192 40, DM DMA 212 -, DO DOM 214 42, GD GRD 308 -, GP GLP 312 -, HT HTI 332 41, JM JAM 388 51, MQ MTQ 474 -, PR PRI 630 -, KN KNA 659 -, LC LCA 662 -, VC VCT 670 -, TT TTO 780 52',
  Oceania:
    'AU AUS 36 900, FJ FJI 242 950, KI KIR 296 -, MH MHL 584 -, FM FSM 583 -, NR NRU 520 -, NZ NZL 554 920, PW PLW 585 -, PG PNG 598 910, WS WSM 882 -, SB SLB 90 940, TO TON 776 -, TV TUV 798 -, VU VUT 548 -, NC NCL 540 -',
};

const CODES: ReadonlyMap<string, CountryCodes> = new Map(
  Object.entries(TABLE).flatMap(([acledRegion, rows]) =>
    rows.split(', ').map((row) => {
      const [alpha2 = '', alpha3 = '', numeric, gw] = row.split(' ');
      return [
        alpha2,
        {
          alpha2,
          alpha3,
          numeric: Number(numeric),
          gw: gw === '-' ? null : Number(gw),
          ucdpRegion: UCDP_REGION[acledRegion] ?? '',
          acledRegion,
        },
      ];
    }),
  ),
);

/** `countryCodes('MX')` → `{ alpha3: 'MEX', numeric: 484, gw: 70, … }`. */
export const countryCodes = (alpha2: string | null | undefined): CountryCodes | undefined =>
  alpha2 ? CODES.get(alpha2) : undefined;

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Names that the data sets write otherwise than CLDR. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  CD: 'Democratic Republic of Congo',
  CG: 'Republic of Congo',
  CI: 'Ivory Coast',
  MM: 'Myanmar',
  PS: 'Palestine',
  TR: 'Turkey',
  BA: 'Bosnia and Herzegovina',
  TT: 'Trinidad and Tobago',
  CZ: 'Czech Republic',
};

/** `countryName('MX')` → `'Mexico'`; '' where there is none. */
export const countryName = (alpha2: string | null | undefined): string =>
  alpha2 ? (OWN_NAMES[alpha2] ?? ENGLISH.of(alpha2) ?? '') : '';
