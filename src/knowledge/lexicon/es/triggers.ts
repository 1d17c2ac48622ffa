/**
 * Disparadores españoles. Una línea: `type frame effect part [?sense] [=ACLED] : frase, frase…`. En las líneas `verb` la
 * primera palabra es un infinitivo y se conjuga; `*` vale hasta seis palabras. En `noun` y `state` se forman los plurales.
 */
export const TRIGGERS_ES = `
killing harm killed verb ?kill : matar, asesinar, ultimar, acribillar, ejecutar, abatir, masacrar, degollar, decapitar, linchar, ajusticiar, estrangular, asfixiar, desmembrar, victimar, rematar, liquidar, descuartizar, envenenar, sacrificar
killing harm killed verb : dejar sin vida a, privar de la vida a, quitar la vida a, quitarle la vida a, segar la vida de, cobrar la vida de, arrebatar la vida a, matar a balazos, asesinar a balazos, ejecutar a balazos, matar a tiros, asesinar a tiros, ultimar a balazos, acribillar a balazos, matar a golpes, matar a puñaladas, matar a machetazos, matar a cuchilladas, matar a pedradas, matar a batazos, matar a palos, matar a hachazos, matar a disparos, asesinar a golpes, asesinar a puñaladas, asesinar a machetazos, asesinar a cuchilladas, asesinar a pedradas, asesinar a disparos, ejecutar a tiros, ejecutar a disparos, ultimar a tiros, ultimar a disparos, ultimar a machetazos, acribillar a tiros, privar de la vida, privar * de la vida, quitar la vida, quitarle la vida, quitar * vida, asesinar de varios impactos de bala, segar la vida, cegar la vida, arrebatar la vida, arrebatar * vida
killing struck killed verb : ser muerto de, ser muerta de, ser muertos de, ser muertas de, ser muerto por, ser muertos por, ser muerta por, ser muertas por
killing harm-onto killed verb : cobrar la vida, cobrar * vidas, cobrarse la vida, cobrarse * vidas, costar la vida, dar muerte, causar la muerte, dar * muerte, provocar la muerte
killing die killed verb ?death : morir, fallecer, perecer, perder la vida, perder * vida, quedar sin vida, resultar muerto, resultar muerta, resultar muertos, resultar muertas, expirar, dejar de existir
killing die killed verb ?suicide : suicidarse, quitarse la vida
killing harm killed noun ?kill : asesinato, homicidio, ejecución, masacre, matanza, multihomicidio, feminicidio, crimen, magnicidio, linchamiento, decapitación, doble homicidio, triple homicidio, doble asesinato, ejecución extrajudicial, homicidio doloso, parricidio, ajusticiamiento, abatimiento, infanticidio, genocidio
killing die killed noun ?death : muerte, fallecimiento, deceso, defunción
killing state killed state ?death : muerto, muerta, fallecido, fallecida, sin vida, víctima mortal, víctimas mortales, víctima fatal, víctimas fatales, occiso, saldo fatal, ejecutado, ejecutada, asesinado, asesinada, acribillado, acribillada, abatido, cifra de muertos, número de muertos, cifra de fallecidos, número de fallecidos, cifra de víctimas mortales, número de víctimas mortales, número de víctimas fatales, finado, ultimado
attack state injured state ?hurt : herido, herida, lesionado, lesionada, herido de bala, heridos de bala, herido de gravedad, hospitalizado, hospitalizada, lesionado por arma de fuego, en estado grave, malherido, con impactos de bala, con * impactos de bala, con heridas de bala, con * heridas de bala, con heridas por arma de fuego, con * heridas por arma de fuego, con heridas de arma de fuego, con * heridas de arma blanca, por impactos de bala, con lesiones por arma de fuego, con impactos de arma de fuego, con * impactos de arma de fuego
killing state killed state ?nocasualty : víctima, víctimas
killing state missing state ?missing : desaparecido, desaparecida, no localizado
attack harm injured verb ?hurt : herir, lesionar, lastimar, malherir
attack die injured verb ?hurt : resultar herido, resultar herida, resultar heridos, resultar heridas, quedar herido, resultar lesionado, resultar lesionada, resultar lesionados, resultar lesionadas, sufrir heridas, sufrir lesiones, resultar con heridas, resultar con lesiones, quedar lesionado, quedar heridos, sufrir quemaduras
attack harm injured verb : apuñalar, acuchillar, golpear, agredir, machetear, navajear, apedrear, vapulear, tablear
shooting harm injured verb ?shoot : balear, tirotear, rafaguear, ametrallar, balacear, atacar a balazos, atacar a tiros, agredir a balazos, herir de bala, atacar con armas de fuego, agredir con arma de fuego, agredir a tiros, atacar a disparos
shooting struck injured verb ?shoot : recibir * disparos, recibir * balazos, recibir * impactos, recibir disparos, recibir balazos, recibir impactos, recibir * disparo, recibir * balazo, recibir * impacto de bala, recibir * tiro, recibir * tiros
attack harm injured noun ?hurt : apuñalamiento, golpiza, agresión con arma blanca, lesiones dolosas
attack clash - noun ?hurt : riña, riña campal, trifulca, pelea campal
attack attack - verb ?attack : atacar, emboscar, asaltar * cuartel, hostigar, arremeter, embestir, irrumpir, atentar, incursionar, asediar, asaltar * base
attack attack - noun ?attack : ataque, atentado, emboscada, ataque armado, agresión, hostigamiento, incursión, atentado terrorista, acto terrorista, ofensiva, agresión armada, arremetida, embestida, intento de homicidio, tentativa de homicidio, intento de feminicidio, intento de asesinato, hecho violento, hechos violentos, jornada violenta, jornada de violencia, ola de violencia
shooting fire - verb ?shoot : disparar, abrir fuego, tirar a matar, hacer disparos, realizar disparos, efectuar disparos, accionar * armas, accionar * arma, detonar * armas, detonar * arma, disparar a quemarropa, descargar * arma
shooting fire - noun ?shoot : tiroteo, balacera, disparo de arma, ataque a balazos, ataque a tiros, ráfaga, rafagueo, ametrallamiento, detonaciones de arma, detonación de arma, detonaciones, detonación, agresión a balazos, ataque a disparos, disparo, balazo, refriega
armed-clash clash - verb ?clash : enfrentar, enfrentarse, combatir, chocar, intercambiar disparos, repeler la agresión, repeler el ataque, repeler la agresión armada, sostener un enfrentamiento, topar con, intercambiar fuego, sostener combates, trabar combate
armed-clash clash - noun ?clash : enfrentamiento, combate, choque armado, enfrentamiento armado, intercambio de disparos, intercambio de fuego, fuego cruzado, escaramuza, topón, persecución y balacera, hostilidades, batalla, choque, intercambio de balazos
bombing explode - verb ?explode : estallar, explotar, hacer explosión
bombing detonate - verb ?bomb : detonar, dinamitar, volar, activar * carga, activar * artefacto, activar * explosivo, colocar * bomba, colocar * artefacto, activar una carga de dinamita, lanzar * explosivo, lanzar * bomba, hacer estallar, hacer explotar, activar * mina, sembrar * minas
bombing struck - verb ?bomb : pisar * mina, pisar artefactos explosivos, pisar un campo minado, caer en un campo minado
bombing detonate - verb =Grenade : lanzar * granada, arrojar * granada, lanzar * granadas, arrojar * granadas, aventar * granada
bombing attack - verb ?bomb : bombardear
bombing explode - noun ?explode : explosión, estallido, detonación, detonaciones de * carga, detonaciones de * cargas, detonaciones de dinamita, detonaciones de explosivos, detonaciones de * explosivos, detonaciones de * artefactos, detonaciones de * bombas, detonaciones de bombas
bombing attack - noun ?bomb : atentado con explosivos, atentado dinamitero, ataque con explosivos, coche bomba, carro bomba, coche-bomba, carro-bomba, atentado con bomba, bombazo, atentado explosivo, burro bomba, moto bomba, campo minado, mina antipersonal, mina antipersona, artefacto explosivo, explosión de una granada, explosión de granada
bombing attack - noun ?grenade =Grenade : granada, granada de fragmentación
bombing attack - noun =Grenade : ataque con granada, granadazo, ataque con granadas
air-strike attack - noun : bombardeo aéreo, ataque aéreo, ataque con drones, ataque con drone, ataque con dron, bombardeo
air-strike attack - verb : atacar con drones, atacar * con drones, atacar con dron, bombardear con drones, lanzar * explosivos desde drones, lanzar drones con explosivos
shelling attack - verb ?bomb : lanzar * cilindros, lanzar cilindros bomba, lanzar * misiles, lanzar * cohetes, cañonear
shelling attack - noun : ataque con mortero, ataque con misiles, ataque con cohetes, fuego de artillería, cañoneo, ataque con morteros
abduction harm abducted verb ?abduct : secuestrar, plagiar, raptar, levantar, privar de la libertad, privar * de su libertad, privar de su libertad, privar ilegalmente de la libertad, retener, tomar como rehén, tomar como rehenes, tomar de rehén, tomar de rehenes, tomar rehenes, llevarse por la fuerza, llevarse a la fuerza, sustraer, llevar con rumbo desconocido, llevar * con rumbo desconocido, llevarse con rumbo desconocido, tomar * rehenes
abduction harm abducted verb ?tookaway : llevarse
abduction harm abducted noun ?abduct : secuestro, plagio, rapto, levantón, privación de la libertad, privación ilegal de la libertad, toma de rehenes, desaparición forzada, secuestro exprés, autosecuestro
abduction die missing verb ?vanish : desaparecer
abduction die missing noun ?vanish : desaparición
arson damage damaged verb ?fire : incendiar, quemar, prender fuego, calcinar, prenderle fuego, prender * fuego, prender en llamas
arson damage damaged noun ?fire : incendio provocado, quema, quema de vehículos, incendio intencional, incendio de vehículos
property-damage damage damaged verb ?damage : dañar, destruir, saquear, destrozar, vandalizar, derribar, desvalijar, arrasar, averiar
property-damage damage damaged noun ?damage : saqueo, vandalismo, destrucción, sabotaje, destrozo, daños materiales
roadblock block - verb ?block : bloquear, obstruir, cerrar * carretera, cerrar * autopista, cerrar * vía, tomar * caseta, cerrar * vialidad, instalar un retén, instalar * retén, montar * retén
roadblock block - noun ?block : narcobloqueo, bloqueo, bloqueo carretero, retén ilegal, barricada, narco bloqueo, toma de caseta
robbery attack - verb ?rob : robar, asaltar, despojar, hurtar, extorsionar, atracar, desvalijar, cobrar * piso, robarse, sustraer, retener
robbery attack - noun ?rob : robo, asalto, atraco, robo con violencia, hurto, asalto a mano armada, robo a mano armada, extorsión, cobro de piso, despojo, robo de vehículo
sexual-violence harm injured verb ?rape : violar, abusar sexualmente, ultrajar, abusar de
sexual-violence harm injured noun ?rape : violación, abuso sexual, agresión sexual, violencia sexual, acoso sexual, violación sexual, violación tumultuaria
torture harm injured verb : torturar, mutilar
torture harm injured noun : tortura, mutilación
body-found found killed verb ?body : encontrar muerto, encontrar sin vida, encontrar * sin vida, hallar muerto, hallar sin vida, hallar * sin vida, localizar sin vida, localizar * sin vida, encontrar * cuerpo, encontrar * cuerpos, encontrar * cadáver, encontrar * cadáveres, hallar * cuerpo, hallar * cuerpos, hallar * cadáver, hallar * cadáveres, localizar * cuerpo, localizar * cuerpos, localizar * cadáver, localizar * cadáveres, descubrir * cuerpo, descubrir * cuerpos, hallar * restos, localizar * restos, encontrar * restos, abandonar * cuerpo, abandonar * cuerpos, encontrar muerta, hallar muerta, encontrar * muerto, encontrar * muerta, encontrar * muertos, hallar * muerto, hallar * muerta, identificar * cuerpo, identificar * cuerpos, exhumar, tirar * cuerpo, dejar * cuerpo, dejar * cuerpos, rescatar * cuerpo, encontrar asesinado, hallar asesinado, encontrar colgado, hallar colgado, encontrar calcinado, encontrar ejecutado, hallar ejecutado
body-found found killed verb ?bodies : hallar, encontrar, localizar, descubrir, exhumar, rescatar, recuperar, identificar, abandonar, tirar, arrojar, colgar, dejar tirado, dejar colgado
body-found found killed noun ?body : hallazgo de cuerpo, hallazgo de un cuerpo, hallazgo de cuerpos, hallazgo de restos, fosa clandestina, narcofosa, encobijado, embolsado, encajuelado, cuerpo sin vida, cuerpos sin vida, cadáver, cuerpo en descomposición, descabezado, cuerpo desmembrado, cuerpo calcinado, entambado, cabeza humana, restos humanos, osamenta, hallazgo de un cadáver, cuerpo maniatado, cuerpo encobijado, cuerpo embolsado, cuerpo putrefacto
arrest custody arrested verb ?arrest : detener, arrestar, capturar, aprehender, apresar, caer preso, encarcelar, reaprehender, vincular a proceso, poner a disposición, reducir a prisión, asegurar, atrapar, someter, intervenir a, imputar, sentenciar, dictar auto, trasladar a prisión
arrest state arrested state ?held : detenido, detenida
arrest custody arrested noun ?arrest : detención, arresto, captura, aprehensión, reaprehensión, redada, vinculación a proceso
release free released verb ?release : liberar, soltar, dejar en libertad, poner en libertad, dejar libre, excarcelar, entregar * secuestrados
release free rescued verb ?rescue : rescatar, liberar * secuestrado, liberar * víctima
release free released noun ?release : liberación, excarcelación, puesta en libertad
release free rescued noun ?rescue : rescate
escape flee - verb ?escape : escapar, fugarse, evadirse, fugar, evadir
escape flee - noun ?escape : fuga, evasión, fuga de reos, motín y fuga
seizure custody seized verb ?seize : asegurar, decomisar, incautar, confiscar, localizar * plantíos, localizar y destruir, encontrar * armas, localizar * armas, hallar * armas, destruir * plantíos, erradicar, recuperar, localizar, requisar, hallar, encontrar, desmantelar, desactivar, incinerar, abandonar * lo siguiente, obtener * siguientes resultados, dejar abandonado, dejar abandonados
seizure custody seized verb ?detect : detectar
seizure custody seized noun ?seize : aseguramiento, decomiso, incautación, confiscación, narcolaboratorio, desmantelamiento
raid custody - verb ?raid : catear, allanar, realizar un cateo, ejecutar un cateo, cumplimentar * cateo
raid custody - noun ?raid : cateo, allanamiento, operativo, redada, orden de cateo, operativo policiaco
deployment move - verb ?deploy : desplegar, movilizar, patrullar, reforzar * seguridad, militarizar, desplazar tropas, replegar
deployment move - noun ?deploy : despliegue, movilización militar, despliegue militar, repliegue, movilización policiaca, movilización policíaca, movilización policial, movilización de elementos, movilización de policías, movilización de uniformados, movilización de agentes, movilización de corporaciones, movilización de fuerzas, movilización de efectivos, operativo de búsqueda, operativo de localización, operativo de rastreo, operativo de vigilancia, operativo de seguridad
deployment move - verb ?enter : entrar, ingresar, llegar, incursionar
protest demonstrate - noun ?dispersal =Protest_with_intervention : gas lacrimógeno, gases lacrimógenos, balas de goma, chorros de agua
protest demonstrate - verb ?protest : protestar, manifestarse, marchar, manifestar, movilizarse, tomar las calles, salir a las calles, realizar un plantón, plantarse
protest demonstrate - noun ?protest : protesta, manifestación, marcha, plantón, mitin, concentración, movilización, cacerolazo, jornada de protesta
riot demonstrate - verb ?riot : amotinarse, lanzar piedras, arrojar piedras, amotinar, arrojar bombas molotov
riot demonstrate - noun ?riot : motín, disturbio, desmanes, revuelta, zafarrancho, trifulca, pelea campal, asonada, riña campal, enfrentamiento entre reos, turba
strike demonstrate - verb : ir a huelga, estallar la huelga, hacer huelga, parar labores, irse a huelga
strike demonstrate - noun : huelga, paro, paro armado, huelga general, paro nacional, paro de labores, paro cívico
threat menace - verb ?threat : amenazar, amedrentar, intimidar, amenazar de muerte, declarar objetivo militar, recibir amenazas, recibir * amenazas, recibir amenazas de muerte, amagar, recibir amenazas contra su vida
threat menace - noun ?threat : amenaza de muerte, amenazas de muerte, narcomanta, narcomensaje, amenaza, amenaza de bomba, ultimátum, intimidación, amenazas contra
designation designate - verb : declarar * terrorista, declarar * terroristas, designar * terrorista, designar * terroristas, catalogar * terrorista, clasificar * terrorista, considerar * terroristas
statement speak - verb ?speech : pronunciar un discurso, ofrecer una conferencia, dar un discurso, condenar, repudiar, rechazar, defender * decisión, lamentar, emitir un comunicado, deslindarse
agreement accord - verb ?accord : firmar la paz, acordar un alto el fuego, firmar un acuerdo, alcanzar un acuerdo, pactar una tregua, declarar una tregua, deponer las armas, entregar las armas, firmar * acuerdo, acordar * tregua
agreement accord - noun ?accord : alto el fuego, alto a el fuego, cese el fuego, cese a el fuego, tregua, acuerdo de paz, pacto de paz, cese bilateral, diálogos de paz
displacement uproot displaced verb ?displace : desplazar, expulsar, desalojar, obligar a desplazarse
displacement die displaced verb ?displace : huir de sus casas, huir de sus hogares, huir de sus comunidades, huir de su comunidad, abandonar sus hogares, abandonar sus casas, abandonar sus viviendas, abandonar sus comunidades, abandonar su comunidad, abandonar sus tierras, salir desplazado, salir desplazada
displacement uproot displaced noun ?displace : desplazamiento forzado, desplazamiento, éxodo, desalojo, desplazamiento masivo
`;
