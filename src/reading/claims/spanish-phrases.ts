/** Spanish phrases that hold a word of violence and tell of none: 'llevar a cabo', 'toma de protesta', 'violación a la ley'. */

/** Set phrases whose word of violence means something else, by the governing word: what stands before it (nearest first), what behind. */
export const PHRASES: readonly (readonly [form: RegExp, before: RegExp | null, after: RegExp | null])[] = [
  [/^llev/, null, /^(?:se )?a (?:cabo|juicio|mesa|tribunales|revision|votacion|pleno)\b/],
  [/^protest/, /^(?:la |su )?(?:tom|rind|bajo|de toma)/, null],
  [/^protest/, null, /^(?:social|de ley|constitucional|de decir)\b/],
  [/^protest/, /^la a (?:derecho|libertad)\b/, null],
  [/^marcha/, /^(?:la |su |el )?(?:en|detuv|detiene|sobre|emprend|reanud|inici[ao]\w* (?:la|su)|fren)/, null],
  [/^(?:marcha|marchan?|marchando)$/, /^(?:todo|las? cosas?)\b/, null],
  [/^marcha/, null, /^(?:atras|bien|mal|sobre ruedas)\b/],
  [/^march(?:ado|o|aron|aba|aban|arse)$/, /^(?:(?:ha|han|habia|habian|haya) )?se\b/, null],
  [/^intimid/, /^(?:se )?dej/, null],
  [/^deton/, null, /^(?:(?:una?|la|el|los|las|otra) )?(?:serie|ola|crisis|conflicto|polemica|violencia|reaccion)\b/],
  [
    /^quema$/,
    null,
    /^(?:de (?:combustoleo|combustibles|basura|pastizal\w*|gas|calorias|grasa|cana|esquilmos|cohetes|pirotecnia)|agricola|controlada)/,
  ],
  [/^par[oa]/, null, /^(?:cardiac|cardio|respirator)/],
  [/^(?:violacion|violaciones)$/, /^en (?!su|el|la)/, null],
  [
    /^viola/,
    null,
    /^(?:a lo|(?:a|de|del|al|los|las|la|el|sus?|sistematica|grave|graves|directa|flagrante|clara|todos?|tus|nuestros|estas?|,|y|normas?|principios?) (?:\S+ ){0,4}?(?:ley|leyes|derechos?|reglamentos?|normas?|normatividad|constitucion|terminos|condiciones|propiedad|acuerdos?|tratados?|suspension|veda|soberania|privacidad|garantias|principios|datos|protocolos?|correspondencia|articulos?|libertad|libertades|intimidad|debido|bando|codigo|medidas?|contratos?|espacio|seguridad|secreto|sellos?|cuarentena|orden|ambiental|laborales|humanos))/,
  ],
  [/^violacion/, null, /^(?:electoral|constitucional|procesal|ambiental|laboral|administrativa)/],
  [/^crimen/, /^el? ?(?:d?el )?(?:escena|lugar|del escena|del lugar|del arma)\b/, null],
  [/^crimen/, null, /^(?:organizado|y castigo|de odio\b|de lesa)/],
  [
    /^(?:ataque|crimen|agresion|tiroteo|asalto|hechos?)/,
    /^(?:la |el |del )?(?:de )?(?:la )?(?:zona|area|perimetro|escena)\b/,
    null,
  ],
  [
    /^ataques?$/,
    null,
    /^(?:fotosensibles?|epileptic|de (?:epilepsia|panico|ansiedad|risa|tos|nervios|llanto|asma|ira|celos)|al corazon|cardiac|mediatic|cibernetic|politic|verbal|especulativ|a la (?:democracia|libertad de expresion|prensa|reforma)|del equipo|ofensiv)/,
  ],
  [
    /^(?:ataque|ataques|ofensiva|ofensivo)$/,
    /^(?:la|el|al|su) (?:a|en|de|por|tiene|mejor|tuvo)\b.*/,
    /^(?:de(?:l)? (?:los |las )?(?:rojiblanc|tigres|rayad|america|chivas|cruz|pumas|equipo|cuadro))/,
  ],
  [
    /^atac/,
    null,
    /^(?:el|la|los|las|a|de|directamente|frontalmente|al) (?:\S+ ){0,3}?(?:problemas?|causas?|raiz|pobreza|inflacion|corrupcion|rezago|adversarios politicos|cancer|virus|crisis|desempleo|informe|tema|hambre|plaga|bacterias?)\b/,
  ],
  [
    /^combat/,
    null,
    /^(?:(?:al?|contra|de|del|frontal|los|las|el|la|efectivo|directo) )+(?:\S+ ){0,1}?(?:incendios?|fuego|corrupcion|pobreza|delincuencia|crimen|delitos?|inseguridad|impunidad|narcotrafico|hambre|robo|secuestro|extorsion|violencia|dengue|mosquito|covid|plaga|rezago|cambio|desigualdad|obesidad|trata|trafico|lavado|llamas|narcomenudeo|huachicol|contrabando|terrorismo|discriminacion|desercion|desempleo|adicciones|tala|contaminacion|pirateria|drogas)\b/,
  ],
  [
    /^batalla/,
    null,
    /^(?:legal|electoral|politica|judicial|cultural|mediatica|contra (?:el|la|las) (?:cancer|covid|enfermedad|pandemia|adiccion)|por (?:la|el) (?:gubernatura|candidatura|titulo|campeonato|presidencia|alcaldia)|de (?:la )?(?:puebla|zacatecas|celaya|ideas|rap|bandas|gallos))/,
  ],
  [
    /^fug/,
    null,
    /^de (?:gas|agua|aguas|combustible|hidrocarburo|cerebros|capitales|talento|informacion|recursos|amoniaco|aceite|votos|inversion)/,
  ],
  [
    /^explo[ts]/,
    null,
    /^(?:(?:de )?(?:la|el|los|las|sus?|al maximo|sexual|laboral|comercial|de|a) (?:\S+ )?(?:contenidos?|recursos?|minas?|tierras?|yacimientos?|mujeres|menores|ninos|ninas|trabajadores|potencial|talento|concesion|materiales|informacion|pozos?|bosques?|mantos?|acuiferos?|demografica|sexualmente)|sexual|laboral|comercialmente|demografica|en (?:llanto|jubilo|redes|risas)|contra (?:el|la|su)|sexualmente)/,
  ],
  [
    /^estall/,
    null,
    /^(?:en (?:llanto|jubilo|risas|aplausos|redes|celebracion|gritos|un grito)|de (?:alegria|jubilo|emocion|risa))/,
  ],
  [/^estallido/, null, /^(?:social|de (?:la )?(?:guerra|crisis|pandemia|jubilo|aplausos))/],
  [
    /^concentracion/,
    null,
    /^(?:de (?:(?:la|los|el|las) )?(?:ozono|particulas|gases|contaminantes|poder|riqueza|mercado|monoxido|co2|plomo|seleccion|alcohol|metales|sustancias)|parcelaria|nacional|tricolor|del (?:tri|equipo))/,
  ],
  [
    /^(?:derrib|destru|dan|arras)/,
    null,
    /^(?:(?:el|la|los|las|un|una|su|sus|a) )?(?:record|marca|mitos?|barreras?|muros? de|senalamiento|poste|postes|arboles|arbol|imagen|reputacion|salud|economia|tejido|medio|confianza|relacion)/,
  ],
  [/^dan[oa]s?$/, null, /^(?:moral|a la salud|patrimonial|colateral|ambiental|psicologic|a terceros)/],
  [/^despoj/, null, /^(?:de (?:la|su) (?:candidatura|inmunidad|fuero|titulo|corona|medalla|nacionalidad|derecho)|se)/],
  [
    /^robo|^roba/,
    null,
    /^(?:(?:el|la|los|las|un) )?(?:cartera|show|reflectores|miradas|atencion|corazon|corazones|beso|suspiros|elecciones|eleccion|base|bases|balon|esperanza|futuro|presupuesto|protagonismo|escena|aplausos|sueno|camara|camaras|votos)\b/,
  ],
  [/^roba/, null, /^(?:a|al) (?:la )?(?:pueblo|nacion|hacienda)\b/],
  [
    /^(?:liber|rescat)/,
    null,
    /^(?:(?:de|del|la|el|los|las|un|una|al|a|mas|sus|su|nuevos?|los|ordenes|total|parcial|por completo) )*(?:recursos?|fondos?|carreteras?|vialidad|vialidades|caseta|casetas|circulacion|paso|vias?|plataformas?|tortugas?|crias?|cupo|carriles?|carril|espacios?|presupuesto|partida|concesion|permisos?|licencias?|resultados?|obra|obras|rutas?|trafico|trafic|disco|sencillo|tension|estres|energia|endorfinas?|version|actualizacion|predios?|terrenos?|aves?|mascotas?|perros?|perritos?|gatos?|caninos?|animales|especies?|felinos?|patrimonio|tradiciones?|valores|centro historico|rio|lagos?|laguna|playas?|parques?|campo|economia|financier\w+|edificios?|inmuebles?|cultura|memoria|lenguas?|ceniza|vapor|agua|presa)\b/,
  ],
  [/^intervien|^interven|^intervin/, null, /^(?:en|el|la|los|para|con|por|ante|como|quirurgicamente)\b/],
  [
    /^somet/,
    null,
    /^(?:se )?(?:a|al) (?:(?:la|el|los|una|un|su|sus|las) )?(?:\S+ )?(?:votacion|consulta|cirugia|consideracion|prueba|pruebas|proceso|revision|analisis|juicio|tratamiento|operacion|discusion|aprobacion|examen|examenes|pleno|dieta|ley|evaluacion|control|intervencion|tratamientos|presion|cabildo|congreso)\b/,
  ],
  [/^someter$/, null, /^se\b/],
  [
    /^ret[eiu][nv]/,
    null,
    /^(?:(?:el|la|los|las|un|su|a su|al?) )?(?:impuestos?|isr|iva|cuotas?|titulo|campeonato|corona|cinturon|cargo|gubernatura|presidencia|liderato|agua|liquidos|talento|salario|salarios|pago|alcaldia|mayoria|poder|informacion|curul)/,
  ],
  [
    /^levant/,
    null,
    /^(?:(?:el|la|los|las|un|una|su|sus|al?) )?(?:voz|mano|manos|acta|actas|denuncia|copa|trofeo|bloqueo|plantón|planton|vuelo|muro|muros|polvo|sospechas?|huelga|paro|restricciones|suspension|veda|censo|encuesta|basura|cosecha|sesion|castigo|quejas?|escombros|edificio|ceja|animo|medidas|cadaver|cadaveres|cuerpos?|indicios|evidencias|infraccion|infracciones|vallas|campamento)/,
  ],
  [
    /^sustra/,
    null,
    /^(?:(?:el|la|los|las|un|una|de|del) )?(?:\S+ )?(?:recursos|dinero|energia|combustible|agua|accion|votos|boletas)/,
  ],
  [/^(?:toma|tomar|tomaron|tomo)$/, null, /^de (?:decisiones|conciencia|posesion)/],
  [
    /^(?:amenaza|amenazas|amenazan?)$/,
    null,
    /^(?:de|con) (?:lluvias?|tormentas?|colapso|colapsar|derrumbe|desbordar\w*|desborde|deslave|ruina|caer\w*|sequia|inundacion\w*|extincion|huracan|tsunami|huelga|paro)/,
  ],
  [
    /^amenaza$/,
    null,
    /^(?:para|a) (?:la|el|los|las) (?:salud|democracia|economia|especie|especies|biodiversidad|medio|libertad|planeta|humanidad|seguridad nacional)/,
  ],
  [
    /^golpe/,
    null,
    /^(?:(?:a|al|la|el|los|las|de|su|sus) )*(?:economia|bolsillos?|finanzas|turismo|mesa|sector|mercado|timon|empresas|calor|suerte|vista|estado|calor|empleo|industria)/,
  ],
  [
    /^lesion/,
    null,
    /^(?:(?:los|las|el|la|sus) )?(?:derechos|intereses|patrimonio|soberania|hacienda|economia|muscular|de ligamento|de rodilla|en (?:la|el) (?:rodilla|muslo|tobillo|ligamento|hombro))/,
  ],
  [
    /^evad/,
    null,
    /^(?:(?:el|la|los|las|al?|su|sus) )?(?:impuestos?|fisco|pago|pregunta|preguntas|responsabilidad|tema|justicia|reten|filtros?|compromiso)/,
  ],
  [/^(?:evasion|evasiones)$/, null, /^(?:fiscal|de impuestos|tributaria|al fisco)/],
  [
    /^escap/,
    null,
    /^(?:de (?:la|las) (?:realidad|rutina|crisis|pobreza|mano|manos)|se (?:la|el) (?:triunfo|victoria|oportunidad))/,
  ],
  [/^(?:huelga)$/, null, /^(?:decir|de hambre)/],
  [
    /^(?:operativos?)$/,
    null,
    /^(?:y|vial|de (?:limpieza|vacunacion|descacharrizacion|transito|alcohol\w*|verificacion|semana|seguridad vial|bacheo|temporada|fin de|proteccion civil|recoleccion|abasto)|vacacional|salvavidas|alcoholimetr\w+|carrusel|navideno|decembrino|sanitario|invernal|guadalupe|radar|de (?:busqueda|localizacion|rastreo|vigilancia|seguridad|rescate))/,
  ],
  [
    /^(?:operativos?|operativa|operativas)$/,
    /^(?:subdirector|director|grupo|coordinador|comite|brazo|nivel|personal|sistema|mando|centro|capacidad|costos?|gastos?|secretario|plan|areas?|elementos?|base)\b/,
    null,
  ],
];
