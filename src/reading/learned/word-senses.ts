/**
 * What English words of conflict reporting mean to a reader who looks for who did what to whom: classes of head nouns finer
 * than `knowledge/lexicon`'s, and of verbs. Written by hand; a word may stand in several classes.
 */

const NOUNS: Readonly<Record<string, string>> = {
  guerrilla:
    'guerrilla guerrillas guerrilleros insurgent insurgents rebel rebels subversive subversives combatant combatants guerilla guerillas fighter fighters maoist maoists',
  terrorist:
    'terrorist terrorists extremist extremists saboteur saboteurs bomber bombers dynamiters delinquent delinquents radicals ultrarightist ultrarightists rightist rightists leftist leftists fascists',
  criminal:
    'criminal criminals gangster gangsters bandit bandits murderer murderers assassin assassins killer killers hitman hitmen thug thugs sicarios thief thieves outlaw outlaws kidnapper kidnappers kidnaper kidnapers abductor abductors hijacker hijackers mercenary mercenaries hoodlums delinquents sniper snipers sharpshooter sharpshooters slayers henchmen evildoers',
  trafficker:
    'trafficker traffickers narcotraffickers narcoterrorists narco-terrorists smugglers drug-traffickers dealer dealers capo capos kingpin kingpins mafioso mafiosi extraditable extraditables baron barons boss bosses narcoterrorist mafiosos',
  assailant:
    'assailant assailants attacker attackers gunman gunmen aggressor aggressors perpetrator perpetrators culprits masterminds author authors hooded',
  commando:
    'commando commandos squad squads cell cells column columns unit units patrol patrols detachment detachments commandoes band bands elements fireteam',
  unknown:
    'individual individuals person persons man men people someone somebody subject subjects stranger strangers youth youths couple ones others one',
  suspect: 'suspect suspects accused defendant detainee detainees prisoner prisoners convict',
  soldier:
    'soldier soldiers troop troops trooper troopers conscripts recruits infantrymen marines paratroopers private sergeant sergeants corporal corporals cadet cadets servicemen ranger rangers personnel',
  officer:
    'officer officers colonel colonels col lieutenant lieutenants lt captain capt major maj general gen generals commander commanders admiral brigadier chief',
  police:
    'police policeman policemen policewoman agent agents detective detectives carabinero carabineros guardsman guardsmen officer inspector sheriff',
  guard: 'guard guards bodyguard bodyguards escort escorts watchman watchmen sentry sentries',
  army: 'army navy force forces military battalion brigade garrison regiment militia militias guard security airforce corps staff',
  paramilitary: 'paramilitary paramilitaries squad squads self-defense vigilantes deathsquad deathsquads',
  organisation:
    'organization organizations front movement group groups cartel cartels mafia mafias gang gangs faction factions union coordinator army party command path committee committees federation federations alliance confederation association wing sectors services institution institutions ring rings tribunal',
  government: 'government regime administration state ministry cabinet congress assembly court embassy council junta',
  president: 'president vice-president presidency ex-president candidate premier dictator',
  official:
    'minister ministers secretary governor governors mayor mayors deputy deputies senator senators congressman official officials councilman councilmen legislator legislators attorney director ambassador consul diplomat diplomats counselor attache comptroller representative leader leaders politician politicians head authorities hopeful vice-minister undersecretary delegate',
  judge: 'judge judges magistrate magistrates prosecutor prosecutors attorney procurator justice',
  journalist:
    'journalist journalists reporter reporters newsman newsmen cameraman cameramen photographer editor correspondent columnist announcer',
  clergy:
    'priest priests jesuit jesuits bishop archbishop monsignor father nun nuns clergyman clergymen missionary missionaries pastor cardinal rector vicar religious sister',
  activist:
    'activist activists unionist unionists trade-unionists organizer dissident protester demonstrators militant militants member members sympathizer follower followers supporters sympathizers dissidents leftwingers rightwingers founder',
  teacher:
    'teacher teachers professor professors student students rector academic scholar intellectual intellectuals dean',
  worker:
    'worker workers peasant peasants farmer farmers laborer laborers employee employees technician technicians miner miners engineer engineers driver drivers pilot pilots',
  business:
    'businessman businessmen industrialist executive executives landowner rancher cattleman manager owner merchant banker lawyer lawyers doctor doctors physician',
  family:
    'wife husband son sons daughter daughters brother brothers sister mother father child children family relatives nephew cousin girl boy baby minor woman women cook maid maids minors parents couple servant servants infant teenager adolescent adolescents',
  civilian:
    'civilian civilians resident residents inhabitants villagers population passenger passengers tourist tourists citizen citizens bystanders passersby neighbors victims vendor vendors pedestrians commuters',
  victim: 'victim victims body bodies corpse corpses dead wounded injured hostage hostages casualties',
  foreigner:
    'american americans u.s. foreigner foreigners spaniard spaniards german israeli frenchman citizen national nationals adviser advisers',
  home: 'house houses home homes residence residences apartment apartments mansion dwelling dwellings room hut huts mansions shack shacks cabin cabins kitchen farmhouse farmhouses condominium homestead',
  embassy: 'embassy embassies consulate consulates chancery mission institute',
  'public-building':
    'building buildings headquarters office offices ministry palace hall courthouse facility facilities installation installations center premises centers structure structures precinct courthouses courts complex institutes mayoralty prefecture townhall site',
  military:
    'barracks garrison base bases post posts checkpoint checkpoints outpost station stations fort academy arsenal camp camps warehouse warehouses airstrip airfield airbase',
  shop: 'store stores shop shops market supermarket supermarkets restaurant restaurants hotel hotels business businesses establishment establishments bakery bar bars disco discotheque mall pharmacy pharmacies company companies firm cinema theater drugstore drugstores stand stands dealership dealerships brothel brothels nightclub nightclubs boutique boutiques stall stalls cafeteria locals kiosk kiosks',
  bank: 'bank banks branch branches agency agencies financial credit corporation fund',
  energy:
    'tower towers pylon pylons pole poles powerline line lines transformer transformers substation substations electricity electric energy power plant plants dam generator cable cables system systems network grid networks generators',
  pipeline:
    'pipeline pipelines oil well wells refinery refineries pump pumping gas petroleum oilfield storage tank tanks pipe pipes',
  telecom:
    'telephone telephones exchange antenna antennas transmitter tv television radio newspaper newspapers broadcasting printing press studio studios booth booths transmitters newsstand printshop',
  transport:
    'bridge bridges road roads highway highways railroad railway rail airport airports port track tracks runway tunnel railways railroads ports stretch segment segments airstrip',
  vehicle:
    'vehicle vehicles car cars bus buses truck trucks van jeep pickup motorcycle motorcycles automobile taxi ambulance train trains trailer tanker minibus motorcade convoy ambulances taxis minibuses dumptruck dumptrucks pickups trailers tractor tractors bulldozer convoys vans caravan',
  aircraft:
    'aircraft airplane plane planes helicopter helicopters airliner jet flight boeing ship ships boat boats vessel airplanes gunship gunships jets',
  worship:
    'church churches cathedral temple chapel convent seminary mosque synagogue school schools university universities college campus hospital hospitals clinic library monastery temples clinics institutes colleges',
  farm: 'farm farms ranch ranches plantation plantations estate crops hacienda cotton coffee mill mills factory factories machinery harvest harvesters animals cattle livestock barn crop',
  property:
    'property properties facilities equipment documents records ballot boxes goods infrastructure economy transportation windows window tires windshield plates furniture structures',
  bomb: 'bomb bombs explosive explosives dynamite device devices charge charges grenade grenades mine mines carbomb car-bomb car-bombs tnt petard sticks molotov cocktail cocktails trap traps gelatin incendiary firebomb firebombs napalm package packages cartridge cartridges fuse petards cylinder cylinders rounds kg kilograms kilos grams blast',
  gun: 'gun guns machinegun machineguns submachinegun submachineguns rifle rifles pistol pistols revolver revolvers weapon weapons arms shotgun carbine firearm firearms bullet bullets shot shots gunfire uzi ak-47 ak-47s m-16 m-16s r-15 galil caliber bursts round rounds ak47 ak47s m16 m16s machine-gun machine-guns submachine carbines shotguns fire',
  heavy:
    'rocket rockets mortar mortars missile missiles launcher launchers bazooka artillery cannon rpg rpg-7 shell shells projectile projectiles catapult catapults ramp helicopter bazookas flamethrower flamethrowers gunships',
  blade: 'knife knives machete machetes stone stones axe club clubs dagger axes stick sticks rope daggers',
  deed: 'attack attacks explosion explosions bombing bombings murder murders assassination killing killings kidnapping kidnappings massacre ambush clash clashes combat fighting offensive action actions crime crimes violence war incident operation',
  talk: 'statement communique report reports information source sources spokesman news interview call letter message press media conference',
  peace:
    'dialogue talks peace negotiations agreement meeting accord process proposal policy democracy elections law justice rights',
  time: 'day days week weeks month months year years hour hours minute minutes night morning afternoon',
  area: 'city town village department province area areas zone region neighborhood street avenue sector capital country place kilometer municipality jurisdiction square farmhouse',
};

const VERBS: Readonly<Record<string, string>> = {
  kill: 'kill kills killed killing murder murdered murdering assassinate assassinated assassinating slay slain execute executed executing massacre massacred shot shoot shooting machinegunned gunned died die dying perished dead death murders',
  injure: 'wound wounded wounding injure injured injuring hurt maimed beaten tortured torture beat raped',
  attack:
    'attack attacked attacking attacks ambush ambushed ambushing raid raided assault assaulted harassed harassing strafed fired firing fire opened shelled storm stormed besieged struck hit fought clash clashed clashing confronted launched launching',
  bomb: 'bomb bombed bombing explode exploded exploding explodes blast detonate detonated dynamite dynamited dynamiting blew blown planted placed planting placing threw thrown throwing hurled hurling set went activated rocketed',
  burn: 'burn burned burning burnt torch torched arson fire ablaze gasoline',
  damage:
    'damage damaged damaging destroy destroyed destroying destruction demolished sabotage sabotaged downed knocked toppled ransacked shattered ruined derailed',
  kidnap:
    'kidnap kidnapped kidnaped kidnapping kidnaping abduct abducted abducting abduction hostage hostages captive held holding disappeared missing hijacked ransom freed released release seized taken',
  rob: 'rob robbed robbery robbing steal stole stolen looted loot took assault extort',
  perpetrate:
    'carry carried carrying perpetrate perpetrated perpetrating commit committed committing staged conducted stage execute planned ordered masterminded participated participating involved involvement',
  blame:
    'blame blamed blames blaming accuse accused accuses accusing attribute attributed attributes attributing responsible responsibility charged charge implicated suspected suspect suspects guilty allegedly presumed presumably apparently believed identified',
  claim: 'claim claimed claims claiming responsibility credit acknowledged admitted confessed',
  deny: 'deny denied denies denying rejected false not',
  condemn:
    'condemn condemned condemns condemning repudiate repudiated deplore deplored regret protest protested denounce denounced',
  say: 'say said says saying state stated states report reported reports reporting added announced indicated noted declared told according explained pointed expressed asserted confirmed stressed disclosed revealed',
  arrest:
    'arrest arrested arresting arrests capture captured capturing detain detained detention imprisoned jailed sentenced surrender surrendered extradited extradition tried trial wanted',
  investigate: 'investigate investigated investigating investigation investigations inquiry probe clarify solve',
  threaten:
    'threaten threatened threatening threats threat warn warned warning vowed plan plans intended tried attempt attempted trying failed foiled',
  negotiate:
    'negotiate negotiated negotiating dialogue meet met meeting talks agreed agree discuss discussed propose proposed support supported demand demanded',
  travel:
    'travel traveling travelling traveled driving drove drive riding rode going left leaving arrived arriving heading returning walking passing intercepted entered broke',
  politics: 'elect elected election elections vote voted campaign appointed govern governing democracy',
  remember: 'recall recalled remember remembered previous earlier former years past since anniversary history',
};

const tableOf = (lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> => {
  const table = new Map<string, string[]>();
  for (const [id, list] of Object.entries(lists))
    for (const word of list.split(' ')) {
      const known = table.get(word);
      if (known) known.push(id);
      else table.set(word, [id]);
    }
  return table;
};

const NOUN_SENSES = tableOf(NOUNS);
const VERB_SENSES = tableOf(VERBS);
const NONE: readonly string[] = [];

/** 'mayors' → official. */
export const nounSenses = (word: string): readonly string[] => NOUN_SENSES.get(word) ?? NONE;

/** 'blamed' → blame. */
export const verbSenses = (word: string): readonly string[] => VERB_SENSES.get(word) ?? NONE;

/** The classes in their order, as numbers of the deciding models. */
export const NOUN_SENSES_IN_ORDER: readonly string[] = Object.keys(NOUNS);
export const VERB_SENSES_IN_ORDER: readonly string[] = Object.keys(VERBS);
