/**
 * English triggers. One line: `type frame effect part [?sense] [=ACLED sub-event type] : phrase, phrase…`
 * (`-` no effect). In verb lines the first word is inflected, with irregular forms in brackets: `shoot(shot)`;
 * `*` stands for up to six words between. In noun lines the last word gets a plural.
 */
export const TRIGGERS_EN = `
killing harm killed verb ?kill : kill, slay(slew slain), execute, slaughter, massacre, behead, decapitate, lynch, electrocute, strangle, suffocate, hang to death
killing harm killed verb : murder, assassinate, gun down, mow down, shoot(shot) dead, shoot(shot) and kill(killed), shoot(shot) to death, stab to death, beat(beat beaten) to death, hack to death, burn to death, slit(slit) the throat of, slit(slit) * throat, bludgeon to death, stone to death, machine-gun, put to death, shoot(shot) * dead, shoot(shot) * to death, fatally shoot(shot), fatally wound, fatally injure, fatally stab, mortally wound, take * life, claim * life, claim * lives, claim the life of, claim the lives of, cost(cost) the life of, cost(cost) the lives of, take(took taken) the life of, take(took taken) the lives of, finish off, hack * to death, beat(beat beaten) * to death, stab * to death, slit(slit) throat, liquidate
killing harm killed verb ?hanged : hang(hanged)
killing die killed verb ?death : die(died dying), perish, succumb, lose(lost) * life, lose(lost) * lives, be fatally shot, pass away, be pronounced dead, pronounce(pronounced) dead
killing die killed verb ?among : among the dead, among the killed, among the fatalities, among the slain, among those killed, among those who died, among the victims
attack die injured verb ?among : among the wounded, among the injured, among those wounded, among those injured, among those hurt
abduction die abducted verb ?among : among those abducted, among those kidnapped, among the hostages, among the abducted
killing harm killed verb ?neutralise : neutralise, neutralize, eliminate, take(took taken) out
killing found killed verb ?bodycount : bury(buried), receive, count, bring(brought)
killing lose killed verb ?lostmen : lose(lost)
killing harm killed noun ?kill : killing, slaying, execution, assassination, murder, homicide, massacre, slaughter, bloodbath, lynching, beheading, decapitation, manslaughter, crime of murder, double murder, murder-suicide, contract killing, targeted killing, extrajudicial killing, mob killing, fatal stabbing, femicide
killing die killed noun ?death : death
killing state killed state ?tally : killed
killing state killed state ?toll : toll
killing state killed state ?figureput : put the figure, put the number, puts the figure, puts the number, putting the figure, putting the number
killing state killed state ?death : dead, death toll, number of deaths, number of dead, number of fatalities, number of victims, number of people killed, number killed, put the toll, puts the toll, putting the toll, revised the toll, revised the death toll, lowered the toll, lowered the death toll, raised the toll, raised the death toll, fatal casualty, fatally, lifeless, slain
killing state killed state ?nocasualty : casualty, casualties, fatality, fatalities, loss of life, deaths, victims
killing die killed verb : commit suicide, take(took taken) * own life, kill himself, kill herself, kill themselves, fatally shoot(shot) himself, fatally shoot(shot) herself, turn * gun on himself, turn * gun on herself, turn * weapon on himself, turn * rifle on himself
killing die killed noun : suicide, self-inflicted gunshot wound
shooting die injured verb : shoot(shot) himself, shoot(shot) herself, shoot(shot) themselves, shoot(shot) himself in the, shoot(shot) herself in the
attack state injured state ?hurt : injured, wounded, hurt, hospitalized, hospitalised, critically injured, seriously injured, in critical condition, in serious condition, in stable condition, in fair condition, in good condition, with a gunshot wound, with gunshot wounds, with * gunshot wounds, with * gunshot wound, with graze wounds, with a graze wound, fighting for her life, fighting for his life, fighting for their lives, in noncritical condition, in grave condition, in extremely critical condition, in guarded condition, non-life-threatening injuries, life-threatening injuries
attack state injured state ?injuries : injuries
killing state missing state ?missing : missing, unaccounted for
shooting struck injured verb ?hurt : hit(hit) in the leg, hit(hit) in the legs, hit(hit) in the arm, hit(hit) in the arms, hit(hit) in the head, hit(hit) in the chest, hit(hit) in the back, hit(hit) in the stomach, hit(hit) in the abdomen, hit(hit) in the foot, hit(hit) in the hand, hit(hit) in the shoulder, hit(hit) in the thigh, hit(hit) in the neck, hit(hit) in the face, hit(hit) in the torso, hit(hit) in the hip, hit(hit) in the knee, hit(hit) in the buttocks, hit(hit) in the groin, hit(hit) in the side, hit(hit) in the calf, hit(hit) in the ankle, hit(hit) in the eye, graze in the leg, graze in the legs, graze in the arm, graze in the arms, graze in the head, graze in the chest, graze in the back, graze in the stomach, graze in the abdomen, graze in the foot, graze in the hand, graze in the shoulder, graze in the thigh, graze in the neck, graze in the face, graze in the torso, graze in the hip, graze in the knee, graze in the buttocks, graze in the groin, graze in the side, graze in the calf, graze in the ankle, graze in the eye, strike(struck stricken) in the leg, strike(struck stricken) in the legs, strike(struck stricken) in the arm, strike(struck stricken) in the arms, strike(struck stricken) in the head, strike(struck stricken) in the chest, strike(struck stricken) in the back, strike(struck stricken) in the stomach, strike(struck stricken) in the abdomen, strike(struck stricken) in the foot, strike(struck stricken) in the hand, strike(struck stricken) in the shoulder, strike(struck stricken) in the thigh, strike(struck stricken) in the neck, strike(struck stricken) in the face, strike(struck stricken) in the torso, strike(struck stricken) in the hip, strike(struck stricken) in the knee, strike(struck stricken) in the buttocks, strike(struck stricken) in the groin, strike(struck stricken) in the side, strike(struck stricken) in the calf, strike(struck stricken) in the ankle, strike(struck stricken) in the eye, hit(hit) in his leg, hit(hit) in his arm, hit(hit) in his head, hit(hit) in his chest, hit(hit) in his back, hit(hit) in his foot, hit(hit) in his hand, hit(hit) in his shoulder, hit(hit) in her leg, hit(hit) in her arm, hit(hit) in her head, hit(hit) in her chest, hit(hit) in her back, hit(hit) in her foot, hit(hit) in her hand, hit(hit) in her shoulder, strike(struck) in his leg, strike(struck) in his arm, strike(struck) in his head, strike(struck) in his chest, strike(struck) in his back, strike(struck) in his foot, strike(struck) in his hand, strike(struck) in his shoulder, strike(struck) in her leg, strike(struck) in her arm, strike(struck) in her head, strike(struck) in her chest, strike(struck) in her back, strike(struck) in her foot, strike(struck) in her hand, strike(struck) in her shoulder, hit(hit) by * bullet, hit(hit) by * bullets, hit(hit) by gunfire, hit(hit) by * gunfire, hit(hit) by shots, hit(hit) by stray shots, hit(hit) by * shrapnel, hit(hit) by shrapnel, hit(hit) by flying glass, strike(struck) by * bullet, strike(struck) by * bullets, strike(struck) by gunfire, strike(struck) by * gunfire, strike(struck) by shots, strike(struck) by stray shots, strike(struck) by * shrapnel, strike(struck) by shrapnel, strike(struck) by flying glass, graze by * bullet, graze by * bullets, graze by gunfire, graze by * gunfire, graze by shots, graze by stray shots, graze by * shrapnel, graze by shrapnel, graze by flying glass, wound by * bullet, wound by * bullets, wound by gunfire, wound by * gunfire, wound by shots, wound by stray shots, wound by * shrapnel, wound by shrapnel, wound by flying glass, suffer * gunshot wound, suffer * gunshot wounds, suffer gunshot wounds, suffer * bullet wound, suffer * bullet wounds, suffer * graze wound, suffer * gunshot injury, suffer * gunshot injuries, sustain * gunshot wound, sustain * gunshot wounds, sustain gunshot wounds, sustain * bullet wound, sustain * bullet wounds, sustain * graze wound, sustain * gunshot injury, sustain * gunshot injuries, receive * gunshot wound, receive * gunshot wounds, receive gunshot wounds, receive * bullet wound, receive * bullet wounds, receive * graze wound, receive * gunshot injury, receive * gunshot injuries, have(had) * gunshot wound, have(had) * gunshot wounds, have(had) gunshot wounds, have(had) * bullet wound, have(had) * bullet wounds, have(had) * graze wound, have(had) * gunshot injury, have(had) * gunshot injuries
attack struck injured verb : lose(lost) a leg, lose(lost) an arm, lose(lost) a foot, lose(lost) a hand, lose(lost) an eye, lose(lost) both legs, lose(lost) his leg, lose(lost) her leg, lose(lost) his arm, lose(lost) her arm
attack struck injured verb ?hurt : suffer * injuries, sustain * injuries, suffer injuries, sustain injuries, suffer * stab wounds, sustain * stab wounds, receive * stab wounds, have(had) * stab wounds
attack struck injured verb ?hospital : take(taken) to * hospital, transport to * hospital, rush to * hospital, airlift to * hospital, take(taken) to the hospital, take(taken) to a hospital, fly(flown) to * hospital
attack harm injured verb ?hurt : injure, wound, hurt(hurt), maim, harm
attack harm injured verb : stab, beat(beat beaten) up, assault, batter, pistol-whip, beat(beat beaten), slash, lacerate, bludgeon, hack, club
shooting harm injured verb ?shoot : shoot(shot)
shooting harm injured verb ?bullethit : hit(hit), strike(struck), graze
attack harm injured noun ?hurt : wounding, the injury of, injury of, maiming, stabbing, beating, assault, knife attack, stabbing attack, machete attack
attack attack - verb ?attack : attack, ambush, assail, storm, overrun(overran), raid and attack, lay siege to, besiege
abduction state abducted state ?tally : abducted, kidnapped
abduction harm abducted verb ?takenby : take(took taken), seize, herd, hold(held)
attack attack - verb ?downed : shoot(shot) down, bring(brought) down
attack attack - verb : fall(fell fallen) upon, come(came) under attack, come(came) under * attack
attack attack - verb ?placestruck : strike(struck), hit(hit)
attack attack - verb ?target =Attack : target, hit(hit) * target
attack attack - noun ?attack : attack, ambush, assault on, armed attack, terrorist attack, raid on, onslaught, incursion, attempt on * life, assassination attempt, act of violence, terrorist act, act of terrorism, assailment, hostilities, aggression, act of sabotage, terror attack, attempted murder, attempted assassination
shooting fire - verb ?underfire : come(came) under fire, come(came) under * fire, come(came) under gunfire, come(came) under * gunfire
shelling attack - verb : come(came) under shelling, come(came) under * shelling, come(came) under bombardment, come(came) under * bombardment
shooting fire - verb ?shootat : shoot(shot) at
shooting fire - verb ?shoot : open fire, fire at, fire on, fire upon, fire shots, spray * with bullets, riddle * with bullets, strafe, rake * with gunfire, fire into, fire a shot, fire several shots, fire multiple shots, fire * shots, fire * shot, shoot(shot) up, fire his weapon, fire their weapons, discharge a firearm, fire a gun, fire indiscriminately, machinegun, open up on, strafe
killing harm killed noun ?shoot : fatal shooting, deadly shooting, shooting death
shooting harm injured noun ?shoot : shooting
shooting fire - noun ?shoot : drive-by, drive-by shooting, gunfire, mass shooting, gunshot, sniper attack, sniper fire, strafing, shots fired, heavy gunfire, machinegunning, machine-gunning, shooting spree, shooting rampage
armed-clash clash - verb ?clash : clash, exchange fire, exchange gunfire, trade fire, trade gunfire, exchange shots, battle, fight(fought), engage in combat, engage, skirmish, return fire, trade shots, shoot(shot) it out, do battle
armed-clash clash - noun ?clash : clash, gunfight, gun battle, firefight, shootout, shoot-out, gunbattle, exchange of fire, exchange of gunfire, exchange of shots, skirmish, fighting, combat, confrontation, battle, encounter, crossfire, standoff with gunmen, military engagement, armed confrontation, heavy fighting, hostilities broke out, offensive, encounter with
armed-clash move - verb ?regain =Government_regains_territory : recapture, retake(retook retaken), liberate * town, liberate * city, liberate * village, regain control of, wrest control of, clear * of militants, win(won) back, seize back, recover control of
armed-clash attack - verb ?overtake =Non-state_actor_overtakes_territory : overrun(overran), capture the town, capture * town, capture * village, capture * city, seize control of, take(took taken) control of, seize * town, seize * village, seize * city
armed-clash move - verb ?repel : repel, repulse, beat(beat beaten) back
bombing explode - verb ?explode : explode, go(went gone) off, detonate, blow(blew blown) up near
air-strike attack - verb ?jetbomb : bomb, pound, bombard, strafe, raid
bombing detonate - verb ?bomb : blow(blew blown) up, detonate, bomb, dynamite, car-bomb, set(set) off, plant, blast, firebomb, explode * bomb, place * bomb, place * explosive, place * device
bombing attack - verb ?bomb : bomb
bombing detonate - verb =Suicide_bomb : blow(blew blown) himself up, blow(blew blown) herself up, blow(blew blown) themselves up, blow(blew blown) itself up, detonate his explosive vest, detonate his vest, detonate his explosives, detonate a suicide vest
bombing explode - noun ?explode : explosion, blast, detonation
bombing attack - noun ?bomb : bombing, bomb attack, bomb explosion, bomb blast, dynamite attack, dynamiting, explosive attack, attack with explosives, terrorist bombing, petrol bomb attack
bombing attack - noun =Remote_explosive/landmine/IED : car bomb, car bombing, roadside bomb, landmine, land mine, ied, improvised explosive device, roadside bombing, truck bomb, landmine blast, mine blast, pipe bomb, bomb, antipersonnel mine
bombing attack - noun =Suicide_bomb : suicide bombing, suicide attack, suicide bomb, suicide blast, suicide bomber, suicide car bomb, suicide bomb attack
bombing attack - noun =Grenade : grenade attack, grenade explosion, grenade blast, hand grenade attack
bombing attack - noun ?grenade =Grenade : hand grenade, grenade
bombing detonate - verb =Grenade : throw(threw thrown) * grenade, hurl * grenade, lob * grenade, toss * grenade
bombing attack - noun =Chemical_weapon : chemical attack, chemical weapons attack, gas attack, poison gas, poison gas attack, poisonous gas attack, chlorine attack, chlorine gas, toxic gas, mustard gas, nerve agent, sarin, poisonous gas, chemical weapon, nerve gas, toxic chemical, toxic substance
air-strike attack - noun ?airstrike : glide bomb, guided bomb, guided aerial bomb, aerial bomb, barrel bomb, air strike, airstrike, air raid, drone strike, drone attack, aerial bombing, aerial bombardment, air attack, bombing raid, missile strike from drone, helicopter attack, warplane, air bombardment, aerial attack, coalition strike, strike by jets, fighter jet, air assault, bombing run
air-strike attack - noun ?deadlystrike : strike
air-strike attack - verb : launch * drones at, launch * drones against, launch * drones into, fire * drones at, fire * drones into, send * drones against, bomb from the air, pound * from the air, carry out an airstrike
shelling attack - verb ?shell : shell, mortar, bombard, rocket, launch * missile, fire * missile, fire * rocket, fire * shell, fire * mortar, launch * rocket, fire * artillery, lob * mortar, fire * projectile, launch * mortar, fire * rockets, fire * missiles, fire * shells, fire * mortars, fire * projectiles, launch * rockets, launch * missiles, launch * mortars, lob * shells, lob * mortars, rain * rockets, rain * shells
bombing attack - verb ?bombhit : hit(hit), strike(struck), rip through, tear(tore torn) through
shelling attack - verb ?shellhit : hit(hit), strike(struck), slam into, land on, fall(fell fallen) on
air-strike attack - verb ?dronehit : hit(hit), strike(struck), slam into
shelling attack - noun ?shell : shelling, artillery fire, mortar attack, rocket attack, missile attack, rocket fire, mortar fire, artillery attack, bombardment, barrage, rocket strike, missile strike, artillery strike, tank fire, mortar shell, artillery shell, rocket launch, tank attack, artillery shelling, mortar shelling, ballistic missile
abduction harm abducted verb ?abduct : kidnap, abduct, hijack, snatch, take(took taken) hostage, take(took taken) * hostage, take(took taken) hostages, take(took taken) * hostages, hold(held) hostage, hold(held) * hostage, seize * hostage, force into a car, take(took taken) captive, take(took taken) * captive, take(took taken) prisoner, hold(held) captive, kidnap and kill, hold(held) * for ransom, take(took taken) away at gunpoint, drag * away, capture * hostage, hold(held) against their will, take(took taken) * to an unknown location, take(took taken) to an unknown location
abduction harm abducted verb ?tookaway : take(took taken) away, take(took taken) * away, lead(led) away, march away, drag away, make(made) off with, drive(drove driven) off with, bundle * into, force * into a vehicle, force * into a car
abduction harm abducted noun ?abduct : kidnapping, abduction, kidnaping, hostage-taking, hijacking, hostage crisis, forced disappearance, enforced disappearance, kidnap, hostage situation, mass kidnapping, hostage taking
abduction die missing verb ?vanish : disappear, go(went gone) missing, vanish
abduction die missing noun ?vanish : disappearance
arson damage damaged verb ?fire : torch, set fire to, set(set) * on fire, set(set) ablaze, set(set) * ablaze, burn(burnt burned) down, set(set) alight, set(set) * alight, burn(burnt burned), set(set) on fire, set(set) afire, fire-bomb, set(set) * afire
arson damage damaged noun ?fire : arson, arson attack, torching, burning, firebombing, arson fire
property-damage damage damaged verb ?damage : damage, destroy, ransack, vandalize, vandalise, loot, demolish, wreck, smash, shatter, sabotage, raze, pillage, dynamite, gut
property-damage damage damaged noun ?damage : looting, vandalism, sabotage, ransacking, destruction, property damage, pillaging
roadblock block - verb ?block : block, close off, blockade, barricade, cut(cut) off, obstruct
roadblock block - noun ?block : roadblock, blockade, barricade, road block
robbery attack - verb ?rob : rob, steal(stole stolen), hold(held) up, mug, carjack, burgle, burglarize, extort
robbery attack - noun ?rob : robbery, armed robbery, heist, carjacking, holdup, hold-up, theft, mugging, burglary, home invasion, bank robbery, extortion
sexual-violence harm injured verb : rape, gang-rape, sexually assault, sexually abuse, molest
sexual-violence harm injured noun ?attack : rape, gang rape, sexual assault, sexual violence, sexual abuse, sexual attack, gang-rape
torture harm injured verb : torture, mutilate
torture harm injured noun : torture, mutilation
body-found found killed verb ?body : find(found) dead, find(found) * dead, be found dead, find(found) * body, find(found) * bodies, discover * body, discover * bodies, recover * body, recover * bodies, identify * body, identify * bodies, find(found) * corpse, find(found) * corpses, find(found) * remains, find(found) murdered, unearth * bodies, exhume, discover dead, dump * body, dump * bodies, find(found) slain, find(found) hanged
body-found found killed verb ?bodies : find(found), discover, recover, identify, unearth, pull, dump, retrieve, abandon
body-found found killed noun : mass grave, clandestine grave, discovery of bodies, dead body
arrest state arrested state ?tally : arrested, detained
arrest custody arrested verb ?arrest : arrest, detain, capture, apprehend, nab, take(took taken) into custody, take(took taken) * into custody, round up, jail, imprison, collar, book into jail, seize * suspect, recapture, turn * in, bust, be in custody, be behind bars, place under arrest, lock up, surrender to police, seize
arrest custody arrested noun ?arrest : arrest, capture, detention, apprehension, roundup, mass arrest, recapture
release free released verb ?letgo : let(let) * go, hand(handed) * back, give(gave given) * back, hand(handed) * over
release free released verb ?release : release, free, let(let) go, set(set) free, liberate, hand over, return
release free rescued verb ?rescue : rescue, save
release free released noun ?release : release, liberation, prisoner exchange, prisoner swap
release free rescued noun ?rescue : rescue
escape flee - verb ?escape : escape, break(broke broken) out of, break(broke broken) free, flee(fled) from prison
escape flee - noun ?escape : escape, jailbreak, prison break, breakout
seizure custody seized verb ?seize : discover, find(found), seize, confiscate, impound, recover, discover * weapons, find(found) * weapons, uncover, capture, intercept, find(found) * cache, defuse, deactivate, disarm, dismantle, find(found) * explosives
seizure custody seized noun ?seize =Disrupted_weapons_use : seizure, confiscation, arms cache, weapons cache, cache of weapons, cache of arms, explosives cache, seized weapons
raid custody - verb ?raid : raid, search * house, storm
raid custody - noun ?raid : raid, crackdown, search operation, police operation, sweep, dragnet, manhunt
deployment move - verb ?deploy : deploy, mobilize troops, mobilise troops, enter in a convoy, advance on, march on, withdraw(withdrew withdrawn) * troops, pull out * troops, send(sent) * troops, reinforce, infiltrate, withdraw(withdrew withdrawn), redeploy
deployment move - noun ?deploy : deployment, troop movement, redeployment, troop withdrawal, withdrawal of troops, military buildup
deployment move - verb =Headquarters_or_base_established : set(set) up * base, establish * base, set(set) up * post, establish * post, set(set) up * camp, build(built) * base, set(set) up * headquarters, establish * headquarters, open * military base, set(set) up * outpost, set(set) up * checkpoint, establish * checkpoint, set(set) up * position
deployment move - noun =Headquarters_or_base_established : new military base, new base, new headquarters, military observation post, observation post
deployment move - verb ?enter : enter, arrive in, drive(drove driven) into, burst(burst) into, break(broke broken) into, move into, sweep(swept) into
protest demonstrate - verb ?protest : protest, demonstrate, rally, march, take(took taken) to the streets, hold(held) a rally, stage a sit-in, hold(held) a protest, picket, stage a protest, hold(held) a vigil, toyi-toyi
protest demonstrate - verb : pour into the streets, pour onto the streets, chant slogans, chant * slogans, gather to demand, gather to protest, gather outside, picket outside, assemble outside, stage a walkout, embark on a strike, embark on strike, join * strike, hold(held) a demonstration, stage * demonstration, hold(held) * rally, stage * rally, hold(held) up signs, call for the resignation
protest demonstrate - noun ?protesters : protester, protestor, demonstrator
protest demonstrate - noun ?protest : protest, demonstration, rally, march, sit-in, picket, vigil, protest march, mass protest, hunger strike, mass demonstration, peaceful protest, shutdown strike, protest action, protest rally, picketing
riot demonstrate - verb ?riot : riot, run(ran) riot, go(went gone) on the rampage, rampage, throw(threw thrown) stones, hurl stones, pelt * with stones, throw(threw thrown) rocks, hurl petrol bombs, throw(threw thrown) petrol bombs, clash with police, pelt, burn(burnt burned) tyres, burn(burnt burned) tires
riot demonstrate - noun ?riot : riot, rioting, unrest, violent protest, street clashes, prison riot, street violence, violent demonstration, stone-throwing, rampage, looting spree, civil disorder, melee, brawl
riot harm - noun =Mob_violence : mob justice, mob attack, mob violence, lynch mob, vigilante killing, angry mob, communal violence, communal clash, vigilante justice, sectarian clash
riot demonstrate - noun =Excessive_force_against_protesters : live ammunition on protesters, crackdown on protesters, crackdown on demonstrators
protest demonstrate - noun ?dispersal =Protest_with_intervention : tear gas, water cannon, rubber bullets, teargas
strike demonstrate - verb ?laborstrike : go(went gone) on strike, down tools, stay away from work
strike demonstrate - noun ?laborstrike : strike, general strike, work stoppage, walkout, shutdown, bandh, hartal, armed strike, transport stoppage, strike action, labor strike, go-slow, stoppage, stayaway, wildcat strike
threat menace - verb ?threat : threaten, intimidate, vow to kill, vow to attack, warn of attacks, vow revenge
threat menace - noun ?threat : death threat, bomb threat, bomb scare, threat against, ultimatum, intimidation
designation designate - verb : designate * terrorist, designate * terrorists, label * terrorist, identify * as terrorist, list as a terrorist, list * terrorist, declare * a terrorist, declare * terrorist, identify * terrorist organizations, outlaw, classify * terrorist, blacklist
statement speak - verb ?speech : tell(told) * supporters, address supporters, address * crowd, address * supporters, address thousands, speak(spoke spoken) to * supporters, speak(spoke) to thousands, speak(spoke) * to thousands, speak(spoke) * to supporters, speak(spoke) at * rally, speak(spoke) to * crowd, address a rally, address the nation, tell(told) a rally, deliver a speech, give(gave given) a speech, make(made) a speech, hold(held) a news conference, hold(held) a press conference, issue a statement, defend * decision, condemn, reject, refuse * intervention, refuse, defend, denounce, deplore, repudiate, apologize, apologise, urge * declare war
agreement accord - verb ?accord : hold(held) talks, surrender to, agree a ceasefire, agree * ceasefire, agree * truce, agree to a ceasefire, sign a peace, sign a ceasefire, agree on a ceasefire, reach an agreement, sign an agreement, sign a deal, sign a peace deal, strike(struck) a deal, agree to a truce, declare a ceasefire, lay(laid) down * arms, lay down * arms, surrender * weapons, agree * ceasefire, reach * agreement, sign * agreement, sign * accord, sign * deal, agree to a truce, declare * ceasefire
agreement accord - noun ?accord : ceasefire, cease-fire, truce, peace agreement, peace deal, peace accord, armistice, peace treaty, ceasefire agreement, peace talks, ceasefire deal, truce agreement
displacement die displaced verb ?fled : flee(fled) * homes, flee(fled) * home, flee(fled), be forced to flee
displacement uproot displaced verb ?displace : displace, forcibly displace, force * to flee, force * from * homes, drive(drove driven) * from * homes, evict, uproot, be displaced
displacement state displaced state ?leftso : displaced, homeless
displacement uproot displaced noun ?displace : displacement, exodus, forced displacement, eviction
other move - noun =Change_to_group/activity : military exercise, military drill, joint exercise, merger of, defection, new commander, arms deal, military drills, pledge of allegiance, split from
other move - verb =Change_to_group/activity : defect, move troops, form * forces, withdraw(withdrew withdrawn) from a key base, withdraw(withdrew withdrawn) from * base, redeploy troops, pledge allegiance, merge with, defect to, join forces with, split from, recruit fighters, announce the formation of, form an alliance, form a new group
armed-clash move - noun =Non-violent_transfer_of_territory : withdrawal from the city, handover of the town, withdrawal from the area
armed-clash move - verb =Non-violent_transfer_of_territory : withdraw(withdrew withdrawn) from the town, withdraw(withdrew withdrawn) from the village, withdraw(withdrew withdrawn) from the city, without a fight, cede control, hand over control of, pull(pulled) out of the town, pull(pulled) out of the city, take(took taken) control of * without
`;
