/** Spanish head nouns by class, singular, masculine/feminine pairs as 'niño/a'; plurals are formed; '=' has none, '=*' is a plural. */
import type { NounClassId } from '../noun-classes.ts';

export const NOUNS_ES: Readonly<Partial<Record<NounClassId, string>>> = {
  person: `hombre persona individuo sujeto tipo adulto/a masculino femenino varón alguien= ciudadano/a extranjero/a mexicano/a
    colombiano/a salvadoreño/a guatemalteco/a hondureño/a venezolano/a estadounidense haitiano/a peruano/a chileno/a
    español/española sacerdote cura obispo arzobispo jesuita monja párroco pastor misionero/a activista líder dirigente
    sindicalista integrante miembro empresario/a ganadero/a abogado/a médico/a doctor/a enfermero/a ingeniero/a
    futbolista cantante músico artista influencer conductor/a chofer motociclista automovilista otro/a familiar elemento-humano
    lideresa vocero-social promotor/a occiso/a dentista farmacéutico/a cirujano/a catedrático/a contratista contador/a
    banquero/a notario/a bailarín bailarina actriz boxeador/a hacendado/a cacique monje imán predicador/a`,
  civilian: `civil acompañante copiloto escolar paciente fiel:fieles comprador/a peregrino/a invitado/a jugador/a talador/a tripulante aficionado/a poblador/a habitante vecino/a residente transeúnte peatón peatona pasajero/a estudiante alumno/a
    maestro/a profesor/a docente campesino/a trabajador/a obrero/a empleado/a jornalero/a comerciante vendedor/a cliente
    turista niño/a menor bebé:bebés infante adolescente joven muchacho/a mujer señor/a dama madre padre hijo/a hermano/a
    esposo/a marido viudo/a abuelo/a nieto/a tío/a sobrino/a primo/a novio/a cuñado/a suegro/a yerno nuera hijastro/a amigo/a desplazado/a
    refugiado/a migrante indocumentado/a indígena comunero/a ejidatario/a pescador/a minero/a transportista taxista
    trailero/a camionero/a repartidor/a ciclista feligrés mesero/a paramédico/a bombero/a albañil anciano/a jubilado/a
    agricultor/a labriego/a pareja gemelo/a lugareño/a aldeano/a colono/a huésped ama-de-casa panadero/a carnicero/a
    mecánico/a velador/a universitario/a normalista rarámuri kankuamo/a afrodescendiente desmovilizado/a damnificado/a parcelero/a afiliado/a
    tendero/a leñador/a niñera cocinero/a barbero/a cazador/a sastre carpintero/a electricista plomero/a soldador/a cajero/a
    bloguero/a huérfano/a aguacatero/a limonero/a mototaxista jardinero/a pordiosero/a bañista excursionista
    colega compañero/a exnovio/a exesposo/a expolicía:expolicías exmilitar exagente exmarino exsoldado catequista seminarista voluntario/a
    brigadista rescatista socorrista guardabosque guardaparque
    pasante becario/a bachiller egresado/a rector/a tallerista tutor/a cuidador/a partera curandero/a yerbero/a vaquero/a arriero/a
    ordeñador/a cosechador/a pizcador/a cafetalero/a cañero/a arrocero/a bananero/a cocalero/a raspachín algodonero/a
    mariscador/a buzo marinero/a estibador/a lanchero/a barquero/a balsero/a remero/a montañista escalador/a senderista paseante
    barrendero/a recolector/a pepenador/a reciclador/a cartonero/a franelero/a herrero/a
    alfarero/a tejedor/a artesano/a pintor/a yesero/a capataz mayordomo/a peón
    mensajero/a cartero/a azafata aeromoza recepcionista conserje camarero/a cantinero/a
    ambulante tianguista locatario/a abarrotero/a verdulero/a frutero/a zapatero/a joyero/a relojero/a
    peluquero/a estilista costurero/a quinceañera ahijado/a padrino madrina compadre comadre concubina concubino
    excompañero/a expareja hermanastro/a bisabuelo/a mamá papá
    connacional paisano/a forastero/a ribereño/a retornado/a deportado/a repatriado/a exiliado/a
    monaguillo sacristán diácono`,
  witness: `testigo sobreviviente superviviente espectador/a`,
  demonstrator: `manifestante protestante-social huelguista simpatizante militante-social inconforme encapuchado/a activista-social
    antimotín-civil saqueador/a`,
  official: `funcionario/a alcalde alcaldesa edil gobernador/a ministro/a senador/a diputado/a juez jueza magistrado/a fiscal
    procurador/a regidor/a síndico/a concejal embajador/a diplomático/a cónsul candidato/a político/a presidente presidenta
    secretario/a subsecretario/a exalcalde exalcaldesa exgobernador/a expresidente exdiputado/a exfuncionario/a exsenador/a exfiscal exregidor/a exsecretario/a precandidato/a aspirante legislador/a
    delegado/a mandatario/a canciller contralor/a personero/a servidor/a-público/a consejero/a defensor/a
    alguacil notificador/a prefecto/a intendente/a lonko`,
  speaker: `vocero/a portavoz fuente titular comisionado/a coordinador/a director/a jefe jefa`,
  expert: `analista experto/a especialista académico/a politólogo/a sociólogo/a historiador/a economista`,
  journalist: `periodista reportero/a fotógrafo/a camarógrafo/a fotoperiodista columnista comunicador/a corresponsal locutor/a editor/a`,
  police: `policía:policías agente uniformado/a gendarme patrullero/a custodio guía-penitenciario:guías-penitenciarios agente-penitenciario:agentes-penitenciarios oficial-de-policía elemento efectivo preventivo
    ministerial estatal municipal guardia-nacional carabinero/a comandante-policial preventivos=* oficial investigador/a detective elementos=* efectivos=*`,
  soldier: `personal-militar elementos-militares efectivos-militares tropas-militares soldado marino militar infante-de-marina cabo sargento teniente capitán coronel general mayor brigadier
    uniformado-militar tropa:tropas recluta conscripto comandante suboficial
    cadete alférez almirante contralmirante vicealmirante artillero/a fusilero/a paracaidista zapador
    reservista excombatiente desertor/a legionario/a casco-azul`,
  guard: `guardia guardaespaldas escolta vigilante guardián portero`,
  gunman: `sicario/a pistolero/a bandido/a contrabandista delincuente criminal guerrillero/a rebelde terrorista insurgente paramilitar homicida
    asesino/a agresor/a atacante secuestrador/a plagiario/a ladrón ladrona asaltante maleante gatillero/a narcotraficante narco
    capo pandillero/a extorsionador/a francotirador/a combatiente subversivo/a miliciano/a encapuchado-armado matón hampón
    halcón autodefensa traficante facineroso malhechor mafioso bandolero victimario/a feminicida violador/a huachicolero/a
    tirador/a presunto-homicida cabecilla disidente paraco desconocido-armado sicariato-menor cómplice lugarteniente operador-criminal
    pirómano/a roba-coches raterillo ratero/a
    cuatrero/a abigeo pirata marero/a
    carterista estafador/a proxeneta coyote pollero/a narcomenudista
    esbirro guarura gavillero/a forajido/a verdugo linchador/a invasor/a neonazi supremacista anarquista
    yihadista islamista talibán separatista amotinado/a golpista mercenario/a exguerrillero/a exparamilitar`,
  suspect: `sospechoso/a acusado/a imputado/a implicado/a prófugo/a indiciado/a probable-responsable responsable autor-material involucrado/a
    desconocido/a inculpado/a vinculado/a`,
  prisoner: `preso/a reo interno/a recluso/a detenido/a rehén prisionero/a cautivo/a arrestado/a capturado/a`,
  victim: `víctima fallecido/a muerto/a finado/a difunto/a herido/a lesionado/a baja deceso fallecimiento ejecutado/a
    asesinado/a desaparecido/a secuestrado/a plagiado/a abatido/a ultimado/a baleado/a muerte`,
  body: `cuerpo cadáver restos=* osamenta cráneo ejecutado-cuerpo encobijado/a embolsado/a encajuelado/a descabezado/a
    decapitado/a calcinado/a colgado/a desmembrado/a maniatado/a`,
  group: `grupo banda-de conjunto equipo escuadra número columna par trío docena decena serie totalidad mayoría parte puñado`,
  family: `familia matrimonio`,
  crowd: `multitud turba muchedumbre población comunidad vecindario pueblo-gente gente=`,
  'police-body': `policía:policías corporación-policial ssp= sspc= ssc= pf= fgr-policía patrulla-policial fuerza-civil fuerzas-del-orden=*
    ministerial-policía gendarmería guardia-civil dijin= esmad= sijin= corporación`,
  'military-body': `ejército marina armada sedena= semar= batallón brigada regimiento pelotón tropas=* fuerzas-armadas=* fuerzas-militares=*
    guardia-nacional infantería-de-marina zona-militar fuerza-aérea fuerza-pública fuerzas-federales=* fuerzas-de-seguridad=* unidad-militar`,
  gang: `cártel cartel banda pandilla mafia comando célula guerrilla milicia grupo-armado organización-criminal
    crimen-organizado delincuencia-organizada delincuencia grupo-criminal grupo-delictivo facción escuadrón bloque frente clan
    paramilitarismo autodefensas=* hampa`,
  government: `gobierno ministerio secretaría autoridad:autoridades fiscalía procuraduría ayuntamiento alcaldía juzgado tribunal congreso
    senado presidencia dependencia instituto-nacional dirección comisaría gobernación estado-gobierno administración cancillería
    protección-civil c4= c5= ministerio-público defensoría contraloría`,
  organisation: `organización organismo ong= partido sindicato asociación movimiento comité comisión federación fundación liga
    alianza colectivo red iglesia-organización cruz-roja consejo observatorio onu=`,
  company: `empresa compañía negocio-empresa corporativo aerolínea constructora`,
  medium: `periódico diario revista agencia-noticiosa radio= televisión= medio portal canal prensa= reuters= afp= efe= ap= notimex=`,
  structure: `edificio casa vivienda domicilio hogar departamento embajada consulado banco puente torre estación oficina sede escuela
    universidad colegio hospital clínica iglesia templo capilla oleoducto gasoducto refinería planta fábrica bodega almacén
    tienda comercio supermercado mercado restaurante bar cantina antro hotel motel cuartel base puesto retén cárcel penal
    prisión reclusorio túnel presa subestación aeropuerto pista muelle palacio instalación:instalaciones laboratorio campamento guarida
    inmueble predio finca rancho plantío sembradío cultivo secadero toma-clandestina gasolinera caseta establecimiento local negocio
    gimnasio taller tortillería farmacia carnicería palenque centro-de-rehabilitación anexo comandancia comisaría-edificio fachada barda
    puerta muro monumento estatua fosa narcofosa campo-minado narcolaboratorio residencia parcela invernadero oleoducto gasolinería
    cajero sucursal casino albergue peaje antena torres=* semillero sala cuarto`,
  place: `pueblo ciudad municipio localidad colonia barrio calle carretera autopista avenida plaza parque vereda corregimiento
    caserío zona área posición sitio lugar frontera sector vía camino comunidad-rural crucero kilómetro tramo`,
  vehicle: `vehículo automóvil auto carro coche camión camioneta autobús microbús combi motocicleta moto bicicleta taxi tractor tráiler
    tractocamión tractomula pipa ambulancia helicóptero avión avioneta aeronave barco buque lancha embarcación tren patrulla unidad
    bus buseta tanque blindado monstruo mototaxi cuatrimoto remolque lancha-rápida volqueta motoneta sedán`,
  firearm: `arma pistola fusil rifle revólver escopeta ametralladora subametralladora metralleta carabina lanzagranadas lanzacohetes
    cuerno-de-chivo ak-47= ar-15= arma-corta arma-larga arma-de-fuego bala balazo disparo proyectil barrett= bazuca armamento impacto`,
  explosive: `bomba explosivo granada mina dinamita= cohete misil mortero coche-bomba artefacto-explosivo petardo
    carro-bomba cilindro-bomba artefacto detonador bomba-molotov carga-de-dinamita pentolita= dron explosivos=* c-4=`,
  blade: `cuchillo machete navaja puñal hacha arma-blanca piedra palo martillo arma-punzocortante tubo soga`,
  ammunition: `cartucho cargador munición:municiones chaleco casquillo mira silenciador uniforme equipo-táctico ojiva placa`,
  drug: `marihuana= mariguana= cocaína= heroína= fentanilo= metanfetamina cristal= droga amapola goma-de-opio enervante dosis
    estupefaciente narcótico psicotrópico pastilla envoltorio precursor semilla sustancia cargamento opio= hachís= planta-de-marihuana`,
  money: `dinero= efectivo= dólar peso moneda billete numerario=`,
  property: `combustible= gasolina= hidrocarburo diesel= mercancía documento celular teléfono radio computadora ganado= equipo-de-cómputo bidón
    contenedor tambo caja bulto costal paquete maleta bolsa joya báscula ponchallantas identificación aparato máquina tragamonedas litro`,
  device: `cámara videocámara`,
  animal: `perro caballo vaca res toro gallo animal`,
};
