/** Context words that tell the senses of triggers apart, folded, both languages together. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const SENSE_WORDS = {
  sport: words(`team teams match game games goal goals league season striker defender goalkeeper midfielder coach cup
    championship tournament quarterback touchdown inning scored equipo partido gol goles liga temporada delantero portero
    torneo campeonato jugador jugadores futbol football soccer basketball baseball cricket wicket playoff halftime penalty`),
  film: words(`film movie films movies video scene scenes photo photos photograph photographs documentary commercial footage picture
    pictures pelicula peliculas serie escena escenas fotografia fotografias documental videoclip foto fotos`),
  market: words(`price prices stock stocks shares sales inflation economy index rate rates precio precios
    ventas inflacion economia bolsa acciones demand popularity costo costos gasto`),
  trading:
    words(`stock stocks shares investors dow nasdaq barrel crude index markets trading dollar euro yields bonds percent
    inning innings homer homers mlb nba nfl playoff wicket lead comeback currency prices futures`),
  politics:
    words(`bill bills proposal deal amendment legislation budget iniciativa propuesta presupuesto ley reforma project
    proyecto plan planes programa programas obra obras warrant warrants order orders acciones accion presupuestos presupuesto
    recursos contrato contratos orden sentencia time mood engine virus bacteria germs weeds insects pests tumor cancer`),
  health:
    words(`heart panic asthma anxiety cardiac cyber cancer stroke covid covid-19 coronavirus pneumonia disease illness
    leukemia diabetes infarto cardiaco cardiaca enfermedad neumonia cancer ciberataque cibernetico natural naturales overdose
    sobredosis suicide-note drowning old-age vejez childbirth epidemic pandemia pandemic virus outbreak`),
  accident:
    words(`accident accidents crash crashed collision collided overturned derailed derailment earthquake flood floods
    flooding hurricane cyclone storm landslide tornado avalanche wildfire lightning drowned accidente choque volcadura volco
    volcada sismo terremoto inundacion inundaciones huracan ciclon tormenta deslave derrumbe accidentes atropellado atropellada
    atropello volcarse ahogado ahogada ahogados descarrilamiento chocar colision rayo rain rains lluvias tropical`),
  /** Causes that are nobody's doing, whatever words of violence stand beside them. */
  mishap: words(
    `boiler boilers short-circuit cortocircuito electrocuted electrocutado electrocutados pirotecnia polvorin fireworks`,
  ),
  violence:
    words(`shot shooting shootings gunmen gunman gunshot gunfire bullet bullets bomb bombs bombing explosion attack
    attacked attackers militants rebels terrorists terrorist guerrillas guerrilla police policemen soldiers armed weapons weapon
    gun guns rifle knife stabbed murder murdered killed kills assassinated clash clashes violence cartel gang army troops balazos
    disparos armados armado armas arma ataque balacera enfrentamiento sicarios agresion homicidio asesinato asesinado asesinada
    policia ejercito militares baleado violencia crimen delincuencia victimas explosivo grenade ambush encounter firing fired
    suicide exchange combate guerrilleros paramilitares impactos bala massacre masacre execution hostage protest protesters riot
    motin fire insurgents missile rocket shell shelling airstrike drone`),
  labour:
    words(`worker workers union unions teachers students employees nurses doctors drivers miners labor labour wage wages pay
    hunger general transport shutdown protest bus staff dock port called stoppage farmers students bandh trade hospital truckers
    traders merchants 24-hour nationwide industrial`),
  air: words(`air airstrike drone drones jet jets missile missiles warplane warplanes aircraft rocket military israeli russian
    u.s. coalition turkish saudi-led retaliatory targeted nato helicopters`),
  verbal:
    words(`verbally criticism speech words policy policies tweet campaign debate opposition editorial column verbalmente
    criticas discurso rivals rival twitter rhetoric critics criticized accusing minister's article`),
  release:
    words(`statement report reports video album song film figures data results information details name names names
    communique footage photo photos picture pictures funds movie book comunicado reporte informe datos recursos disco
    pelicula cancion imagenes fondos version toxic gas water trailer documents list numbers plan plans strategy statistics`),
  road: words(`road roads highway highways street streets avenue avenues bridge bridges route traffic entrance entrances border
    railway rail access carretera carreteras autopista autopistas calle calles avenida avenidas puente puentes via vias
    vialidad vialidades acceso accesos caseta paso transito circulacion crucero libramiento camino caminos tramo lanes lane
    tracks intersection entrada entradas rutas ruta port gate gates building burning trucks vehiculos tyres`),
  things:
    words(`weapon weapons arms gun guns rifle rifles pistol pistols ammunition ammo cartridges grenade grenades explosive
    explosives bomb bombs ied ieds drug drugs cocaine heroin marijuana cannabis fentanyl methamphetamine vehicle vehicles
    car cars truck trucks cash money dollars cache caches kilos kilograms tons tonnes mine mines magazines rounds firearms
    firearm bullets device devices detonators dynamite equipment documents laptops contraband uniforms radios
    arma armas fusil fusiles pistola pistolas cartucho cartuchos cargador cargadores granada granadas explosivo
    explosivos droga drogas cocaina heroina marihuana mariguana metanfetamina cristal fentanilo vehiculo vehiculos camioneta
    camionetas automovil automoviles auto autos dinero efectivo kilos kilogramos toneladas litros plantios plantio
    laboratorio laboratorios dosis envoltorios chaleco chalecos uniformes droga enervante inmueble inmuebles hidrocarburo
    combustible tomas municiones artefacto artefactos equipo tactico camion tracto tractocamion motocicleta motocicletas
    avioneta poppy opium precursor sustancia sustancias pastillas semilla gramos paquetes lab labs stash hideout rocket rockets
    landmine landmines pistola ponchallantas narcolaboratorio radios cohetes minas bills banknotes notes currency shipment shipments vessel vessels boat boats gold ivory timber cigarettes assets properties euros pesos fuel aircraft counterfeit`),
  armedMovers:
    words(`convoy convoys gunmen armed troops soldiers militants rebels insurgents fighters attackers assailants tanks
    convoy army guerrillas commando hombres armados comando sicarios pistoleros guerrilleros paramilitares soldados tropas
    delincuentes convoy individuals personnel militiamen bandits militia sujetos encapuchados`),
  meeting:
    words(`prison prisons jail jailed custody penal carcel prision reclusorio reo reos inmate inmates prisoner prisoners
    hostage hostages captivity captors detention penitentiary custodia cautiverio`),
} as const;

export type SenseWordList = keyof typeof SENSE_WORDS;
