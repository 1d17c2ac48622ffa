/** Words that stand in or beside names and tell their type; folded, both languages; written for Cotejo. */

/** Before a person's name, or a person's office. */
export const TITLE_WORDS = `
mr mrs ms miss dr prof sir lady lord rev father sister brother saint st captain capt colonel col general gen lieutenant lt sergeant sgt
major maj admiral commander cmdr president prime minister premier chancellor secretary senator sen representative rep congressman
congresswoman governor gov mayor deputy ambassador judge justice attorney prosecutor chief spokesman spokeswoman spokesperson king queen
prince princess pope bishop archbishop cardinal professor doctor coach director chairman leader analyst journalist reporter
senor senora senorita don dona doctor doctora licenciado licenciada lic ingeniero ing profesor profesora maestro presidente presidenta
ministro ministra secretario secretaria gobernador gobernadora alcalde alcaldesa diputado diputada senador senadora fiscal juez jueza
general coronel capitan teniente sargento mayor almirante comandante embajador embajadora vocero vocera portavoz rey reina principe
papa obispo arzobispo cardenal padre hermano jefe lider director directora periodista comisario comisionado titular ex alias expresidente
`;

/** Heads and parts of organisations' names. */
export const GROUP_WORDS = `
inc corp corporation co company ltd llc plc group holdings bank university college institute school academy ministry department
secretariat agency bureau office commission committee council court congress senate parliament party union association federation
organization organisation foundation society club league team police army navy force forces guard brigade battalion division
regiment cartel gang front movement liberation militia coalition alliance network authority administration government embassy
church hospital times post journal news press tribune herald gazette daily magazine television radio airlines airways motors
international national federal united service services center centre command nations states board trust fund museum
sa cv compania grupo banco universidad colegio instituto escuela academia ministerio departamento secretaria agencia oficina
comision comite consejo corte congreso senado parlamento partido union asociacion federacion organizacion fundacion sociedad club liga
policia ejercito marina armada guardia fuerza fuerzas brigada batallon cartel banda frente movimiento liberacion coalicion alianza
autoridad administracion gobierno embajada iglesia hospital diario periodico revista television radio fiscalia procuraduria tribunal
audiencia sala cruz roja central sindicato confederacion camara junta ayuntamiento delegacion direccion nacional internacional
`;

/** Heads and parts of places' names, and words right before one. */
export const PLACE_WORDS = `
city town village county state province region district street road avenue ave highway river lake mountain mount mountains valley
island islands sea ocean bay gulf cape coast desert forest park square bridge airport port station plaza border north south east
west northern southern eastern western central republic kingdom peninsula strait canal beach hill hills fort camp
ciudad pueblo villa municipio estado provincia region distrito departamento calle carretera avenida autopista rio lago laguna
monte montana sierra cerro valle isla islas mar oceano bahia golfo cabo costa desierto bosque parque plaza puente aeropuerto puerto
estacion frontera norte sur este oeste republica reino peninsula colonia fraccionamiento barrio ejido rancho comunidad
san santa santo nuevo nueva los las el la
`;

/** Places that Spanish spells its own way and the gazetteer's sources do not hold. */
export const SPANISH_PLACES = `
Londres,Nueva York,Washington,Moscú,París,Berlín,Roma,Milán,Turín,Florencia,Venecia,Nápoles,Ginebra,Zúrich,Basilea,Berna,Viena,Múnich,Colonia,Hamburgo,
Fráncfort,Bruselas,Amberes,Ámsterdam,La Haya,Róterdam,Copenhague,Estocolmo,Oslo,Helsinki,Varsovia,Praga,Budapest,Bucarest,Sofía,Belgrado,
Atenas,Estambul,Ankara,Jerusalén,Tel Aviv,Belén,Gaza,Cisjordania,Damasco,Beirut,Bagdad,Teherán,Kabul,El Cairo,Alejandría,Trípoli,Túnez,Argel,Rabat,
Casablanca,Pekín,Shanghái,Tokio,Hiroshima,Seúl,Pyongyang,Hong Kong,Singapur,Bangkok,Yakarta,Manila,Nueva Delhi,Bombay,Calcuta,Islamabad,
Lisboa,Oporto,Burdeos,Marsella,Lyon,Estrasburgo,Niza,Toulouse,Edimburgo,Dublín,Belfast,Cornualles,Escocia,Gales,Inglaterra,Irlanda del Norte,Cataluña,
Andalucía,Galicia,País Vasco,Euskadi,Aragón,Castilla y León,Castilla-La Mancha,Extremadura,Navarra,Asturias,Cantabria,Murcia,La Rioja,Baleares,
Canarias,Comunidad Valenciana,Nueva Orleans,Nueva Jersey,Nuevo México,Filadelfia,Los Ángeles,San Francisco,Luisiana,Pensilvania,Misisipi,Carolina del Norte,
Carolina del Sur,Dakota del Norte,Dakota del Sur,Virginia Occidental,Hawái,California,Florida,Texas,Tejas,Nueva Inglaterra,Quebec,América Latina,Latinoamérica,
América,Europa,África,Asia,Oceanía,Sudamérica,Suramérica,Centroamérica,Norteamérica,Oriente Medio,Medio Oriente,Oriente Próximo,Unión Soviética,URSS,
Yugoslavia,Checoslovaquia,Chechenia,Kosovo,Bosnia,Birmania,Timor Oriental,Crimea,Cáucaso,Balcanes,Caribe,Mediterráneo,Pacífico,Atlántico,Amazonia,Antártida,
Europe,Africa,Asia,America,Latin America,South America,Central America,North America,Middle East,Caribbean,West Bank,Gaza Strip,Soviet Union,Kosovo,
Yugoslavia,Chechnya,Crimea,Kurdistan,Scotland,England,Wales,Northern Ireland,Balkans,Persian Gulf,Far East,Southeast Asia,Western Europe,Eastern Europe,New England
`;
