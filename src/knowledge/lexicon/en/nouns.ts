/** English head nouns by class, singular; plurals are formed, 'man:men' gives an irregular one, 'police=' has none. */
import type { NounClassId } from '../noun-classes.ts';

export const NOUNS_EN: Readonly<Partial<Record<NounClassId, string>>> = {
  person: `man:men person:people person:persons individual guy male female adult somebody=* someone=* everyone= anybody= other
    soul life:lives dead= wounded= injured= driver motorist motorcyclist biker foreigner citizen national american mexican
    colombian salvadoran peruvian guatemalan honduran afghan pakistani iraqi syrian indian israeli palestinian kenyan
    dominican bolivian paraguayan uruguayan argentine argentinian chilean venezuelan ecuadorean ecuadorian nicaraguan panamanian
    haitian cuban jamaican brazilian trinidadian guyanese= egyptian libyan tunisian algerian moroccan sudanese= ethiopian eritrean
    ugandan rwandan burundian congolese= chadian malian nigerien ghanaian ivorian cameroonian angolan mozambican zimbabwean zambian
    tanzanian liberian senegalese= yemeni saudi jordanian lebanese= turk iranian bangladeshi nepali nepalese= burmese= filipino
    indonesian malaysian thai cambodian vietnamese= chinese= korean japanese= russian ukrainian georgian armenian azerbaijani
    kazakh uzbek tajik kyrgyz chechen albanian kosovar serb croat bosnian romanian bulgarian greek pole czech slovak hungarian
    swede dane norwegian finn dutchman:dutchmen belgian swiss= austrian portuguese= australian kurd
    nigerian somali frenchman:frenchmen englishman:englishmen spaniard italian german briton canadian nun missionary
    monk priest:priests bishop archbishop jesuit pastor imam cleric monsignor friar activist leader unionist member
    businessman:businessmen businesswoman:businesswomen executive industrialist banker landowner rancher lawyer attorney
    doctor physician nurse scientist engineer architect artist singer musician player athlete footballer coach
    celebrity technician contractor technical relative dentist pharmacist surgeon lecturer actor actress comedian rapper
    boxer referee heir baron czar tsar boss magnate tycoon associate informant collaborator colleague classmate schoolmate coworker co-worker workmate partner landlord tenant preacher evangelist rabbi
    mullah muezzin deacon seminarian catechist volunteer chieftain headman:headmen accountant surveyor notary bailiff
    archaeologist biologist geologist conservationist environmentalist ecologist feminist humanitarian relief-worker
    health-worker vaccinator social-worker psychologist psychiatrist veterinarian vet optician radiologist
    pathologist obstetrician gynaecologist pediatrician cardiologist healer herbalist shaman sorcerer astrologer
    filmmaker playwright poet novelist writer author publisher bookseller librarian translator interpreter
    violinist guitarist drummer pianist composer sculptor cartoonist designer hairdresser beautician
    bodybuilder wrestler cricketer golfer runner sprinter goalkeeper jockey umpire entrepreneur
    stockbroker broker auditor programmer lobbyist trustee
    churchman:churchmen clergyman:clergymen novice abbot abbess vicar chaplain curate parson layman:laymen
    shaikh sheikh ayatollah mufti maulvi maulana guru swami sadhu
    sunni shia shiite yazidi yezidi druze copt christian muslim hindu sikh buddhist jew ahmadi alawite hazara
    pashtun tutsi hutu dinka nuer fulani tuareg rohingya tamil uyghur tibetan mapuche
    aborigine maori dalit adivasi`,
  civilian: `civilian patient commuter pilgrim mourner spectator wedding-guest logger aid-worker resident villager bystander passerby:passersby passer-by:passers-by pedestrian passenger
    student pupil schoolchild:schoolchildren schoolgirl schoolboy teacher professor farmer peasant campesino worker
    laborer labourer employee trader shopkeeper merchant vendor customer shopper patron guest tourist visitor traveler
    traveller child:children kid boy girl baby toddler infant teen teenager youth youngster minor woman:women lady
    mother father parent son daughter brother sister wife:wives husband spouse widow grandmother grandfather grandson
    granddaughter grandparent uncle aunt nephew niece cousin girlfriend boyfriend fiancee fiance neighbor neighbour friend roommate
    refugee migrant immigrant displaced= homeless= tribesman:tribesmen tribal elder fisherman:fishermen miner trucker
    cabdriver cabbie cyclist jogger worshipper worshiper parishioner homeowner clerk cashier bartender barber waiter
    waitress janitor paramedic firefighter fireman:firemen medic bus-driver taxi-driver pensioner couple twin sibling
    indigenous= settler nomad herder shepherd herdsman:herdsmen householder inhabitant townsman:townspeople local
    teenage-boy dancer chef cook maid caretaker trucker laborer stepson stepdaughter stepfather stepmother 12-year-old year-old
    butcher hawker guide porter nanny midwife undergraduate hunter woodcutter goldsmith blacksmith tailor carpenter mason
    electrician plumber welder mechanic receptionist ferryman:ferrymen boatman:boatmen rider diner orphan newborn
    housewife:housewives farmhand sharecropper beekeeper cobbler baker grocer stallholder street-vendor beggar gardener
    bride bridegroom newlywed stepchild:stepchildren grandchild:grandchildren ex-wife:ex-wives ex-husband ex-girlfriend
    ex-boyfriend hiker camper backpacker churchgoer congregant asylum-seeker returnee evacuee squatter scavenger reveller
    reveler partygoer concertgoer bather beachgoer
    goldminer prospector digger stevedore docker longshoreman:longshoremen crewman:crewmen crewmember deckhand
    seafarer mariner rower kayaker surfer swimmer skier climber mountaineer sherpa hitchhiker babysitter
    tutor headmaster headmistress headteacher schoolteacher schoolmaster freshman:freshmen
    breadwinner homemaker herdboy goatherd cowherd cattleman:cattlemen cowboy planter picker harvester
    fishmonger greengrocer tradesman:tradesmen salesman:salesmen saleswoman:saleswomen retailer
    peddler pedlar sweeper ragpicker potter weaver tanner painter plasterer bricklayer stonemason roofer
    handyman:handymen foreman:foremen deliveryman:deliverymen mailman:mailmen postman:postmen courier messenger
    stewardess steward flight-attendant caddie groom usher bellboy concierge lifeguard babe tot
    preschooler schoolmate playmate bridesmaid stepbrother stepsister half-brother half-sister brother-in-law sister-in-law
    mother-in-law father-in-law son-in-law daughter-in-law grandma grandpa mom mum dad great-grandmother`,
  witness: `witness:witnesses eyewitness:eyewitnesses onlooker survivor`,
  demonstrator: `protester protestor demonstrator rioter picketer striker marcher looter supporter sympathizer
    sympathiser dissident agitator campaigner loyalist`,
  official: `official mayor governor minister senator deputy congressman:congressmen congresswoman:congresswomen
    lawmaker legislator judge magistrate prosecutor councilman:councilmen councilwoman councillor councilor
    alderman:aldermen ambassador diplomat consul candidate politician president vice-president premier secretary
    undersecretary ombudsman:ombudsmen commissioner attache envoy sheriff-elect mp:mps parliamentarian king prince
    village-head:village-heads district-head:district-heads ward-head:ward-heads statesman:statesmen chancellor bureaucrat civil-servant delegate representative ex-president ex-mayor
    election-official election-worker poll-worker polling-officer returning-officer tax-collector customs-officer
    park-ranger forester game-warden postmaster`,
  speaker: `spokesman:spokesmen spokeswoman:spokeswomen spokesperson:spokespersons spokespeople source
    coroner superintendent administrator director chief`,
  expert: `analyst expert academic researcher scholar historian sociologist economist political-scientist`,
  journalist: `journalist reporter photographer cameraman:cameramen photojournalist editor correspondent columnist
    newsman:newsmen blogger broadcaster anchor newscaster`,
  police: `policeman:policemen policewoman:policewomen cop officer police-officer patrolman:patrolmen trooper constable
    inspector detective sheriff deputy-sheriff marshal gendarme carabineer ranger investigator agent constabulary jawan warden
    police-agent police-commander police-chief deputies=* head-constable sub-inspector asi sho lawman:lawmen
    border-guard prison-officer prison-guard traffic-officer undercover-agent riot-officer`,
  soldier: `soldier troop:troops personnel=* serviceman:servicemen marine paratrooper infantryman:infantrymen sailor airman:airmen
    lieutenant sergeant corporal captain colonel general major brigadier private commander commando-soldier army-officer peacekeeper pilot recruit
    conscript reservist ranger-soldier militaryman military-man paramilitary-soldier noncommissioned-officer cadet guardsman:guardsmen
    sapper artilleryman:artillerymen cavalryman:cavalrymen rifleman:riflemen legionnaire commodore admiral
    vice-admiral midshipman:midshipmen draftee blue-helmet ex-soldier deserter`,
  guard: `guard bodyguard security-guard watchman:watchmen escort custodian doorman jailer sentry lookout`,
  gunman: `gunman:gunmen militant rebel guerrilla guerilla terrorist insurgent fighter jihadist jihadi extremist bandit
    assassin hitman:hitmen killer murderer assailant attacker kidnapper kidnaper abductor hijacker bomber sniper shooter gangster
    trafficker mobster criminal robber thief:thieves raider pirate subversive militiaman:militiamen paramilitary
    vigilante mercenary separatist secessionist maoist naxalite naxal islamist combatant bomb-thrower arsonist burglar
    carjacker mugger stabber rapist triggerman:triggermen sicario thug hooligan henchman:henchmen
    drug-trafficker drug-dealer poacher narcotrafficker smuggler capo kingpin ringleader drug-lord warlord mastermind cadre ultra talib
    mutineer insurrectionist contra mujahid:mujahideen mujahid:mujahidin houthi shebab accomplice rustler cattle-thief:cattle-thieves henchwoman outlaw desperado
    suicide-bomber delinquent hoodlum extortionist hitwoman perpetrator captor hostage-taker invader aggressor evildoer
    dacoit brigand highwayman:highwaymen marauder pillager buccaneer cutthroat gunslinger goon
    enforcer racketeer loan-shark gunrunner gun-runner arms-dealer arms-trafficker people-smuggler human-trafficker pickpocket shoplifter
    gang-member gangbanger cartel-member executioner lyncher molester bomb-maker bombmaker
    suicide-attacker knifeman:knifemen axeman:axemen swordsman:swordsmen marksman:marksmen ultranationalist neo-nazi
    supremacist skinhead anarchist`,
  suspect: `suspect defendant convict fugitive accused= intruder detainee-suspect offender culprit`,
  prisoner: `prisoner inmate detainee hostage captive internee`,
  victim: `victim casualty:casualties fatality:fatalities deceased= martyr death injury:injuries`,
  body: `body:bodies corpse cadaver remains=* skeleton carcass`,
  group: `group band bunch party=- team squad gang-of number contingent column convoy dozen pair trio handful series members=* elements=*
    majority most= part`,
  family: `family:families household couple`,
  crowd: `crowd mob throng public= population community:communities populace villagers=* townspeople=* residents=*`,
  'police-body': `police=* policia= law-enforcement= swat= gendarmerie police-force police-department sheriff's-office
    precinct fbi= dea= atf= cia= patrol carabineros= interpol= crpf= rab= bsf=`,
  'military-body': `army:armies military= navy:navies air-force armed-forces=* troops=* battalion brigade regiment
    platoon garrison infantry= artillery-unit marines=* security-forces=* forces=* force coalition commando-unit special-forces=*
    coast-guard national-guard barracks-command soldiers-unit division fleet air-force= militia-force`,
  gang: `cartel gang militia guerrilla-group rebel-group faction insurgency mafia syndicate death-squad death-squads=*
    clan armed-group commando organization-criminal paramilitaries=* militants-group terror-group caliphate front bloc
    guerrillas-column self-defense-group`,
  government: `government ministry:ministries authority:authorities administration court congress senate parliament
    council embassy-staff office-of prosecutor's-office state-department white-house presidency municipality city-hall
    attorney-general's-office regime junta palace-government department agency:agencies officials=* bureau cabinet assembly legislature`,
  organisation: `organization organisation ngo party:parties union association movement committee commission federation
    church-organization foundation institute league alliance society network observatory red-cross un= nations=* human-rights-watch
    watchdog diocese archdiocese`,
  company: `company:companies firm corporation enterprise business:businesses airline`,
  medium: `newspaper daily agency-news news-agency magazine radio television tv= website outlet channel press= media=*
    reuters= ap= afp= xinhua= efe= cnn= bbc=`,
  structure: `building house home residence apartment flat embassy consulate bank bridge tower pylon station office
    headquarters=* school university:universities college hospital clinic church temple mosque synagogue chapel pipeline
    refinery plant factory:factories warehouse store shop supermarket mall market restaurant bar nightclub club hotel motel
    barracks=* base outpost checkpoint post prison jail tunnel dam substation mine-site airport runway port dock railway track rail
    town-hall city-hall courthouse palace facility:facilities installation laboratory:laboratories lab camp hideout
    safehouse compound premises=* door window wall roof gate fence statue monument cafe theater theatre cinema stadium
    pharmacy dealership casino garage shed barn ranch farm crops=* plantation field well gas-station petrol-station tollbooth property:properties
    booth kiosk transformer antenna mast library museum monastery convent cemetery depot terminal mill hut shelter orphanage
    kindergarten seminary power-line line:lines system network:networks exchange box:boxes center centre centers=* pole mast cable pump reservoir aqueduct electricity-tower bookstore bakery newsstand branch:branches junction-box complex embassy-residence yard garden barrack stand parliament-building villa mansion penthouse dormitory chapel substation high-tension-tower toll-plaza oil-field gas-pipeline business-premises room`,
  place: `town village city:cities neighborhood neighbourhood street road highway avenue square plaza park hamlet
    settlement district area zone position location site border sector`,
  vehicle: `vehicle car truck van bus:buses pickup suv jeep motorcycle motorbike bike bicycle taxi cab tractor trailer
    tanker ambulance helicopter plane aircraft=+ airplane jet ship boat vessel ferry train locomotive wagon patrol-car
    tank armored-car minibus coach-bus lorry:lorries patrol-vehicle convoy-vehicle automobile sedan drone-aircraft rickshaw tricycle
    police-car limousine minivan armored-vehicle tractor-trailer freighter trawler canoe`,
  firearm: `gun pistol rifle revolver shotgun handgun firearm ak-47 kalashnikov machinegun machine-gun submachine-gun weapon
    arm:arms carbine launcher rocket-launcher grenade-launcher musket m-16 ar-15 uzi sidearm assault-rifle mortar-tube
    bazooka cannon gunfire= bullet gunshot shot sniper-rifle`,
  explosive: `bomb explosive grenade mine landmine dynamite= ied device-explosive rocket missile mortar shell projectile
    car-bomb truck-bomb tnt= c-4= gelignite= detonator pipe-bomb molotov molotov-cocktail firebomb warhead artillery=
    explosive-device charge explosive-charge dynamite-charge stick-of-dynamite hand-grenade suicide-vest suicide-belt rpg torpedo
    incendiary-device gasoline-bomb tnt fuse time-bomb petrol-bomb incendiary-bomb drone katyusha air-strike napalm=`,
  blade: `knife:knives machete sword dagger axe club-weapon bat hammer stone rock stick blade screwdriver crowbar acid= iron-rod chain bottle`,
  ammunition: `cartridge magazine-clip round ammunition= ammo= casing clip bulletproof-vest vest uniform silencer scope`,
  drug: `marijuana= cocaine= heroin= fentanyl= methamphetamine= meth= opium= drug narcotic poppy:poppies
    amphetamine cannabis= crystal= shipment pill tablet hashish=`,
  money: `cash= money= dollar peso euro currency:currencies`,
  property: `goods=* document computer cellphone phone radio-set fuel= gasoline= oil= cargo equipment= jewelry= crop belonging
    cell-phone cellular-phone laptop wallet purse merchandise= food= tools=* archive record`,
  device: `device antenna-device camera drone-camera`,
  animal: `dog horse cow cattle= goat sheep= bull elephant bird cat animal livestock=`,
};
