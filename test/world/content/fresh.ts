/** What was said in the last hours, whatever the hour is: nothing in it knows the time of day. */
export const FRESH = `
3 rewi.matenga> Wall is green, all of it. I have taken a picture, nobody will believe me.
8 care:a> First caller said thank you before I had done anything. I shall try to deserve it.
8 ^ tamati.hohepa> You will.
15 anahera.ngata> Modem lights explained to a nine year old. He explained them back, better. He may have my job.
24 tom.vandermeer> Small work on the Cook Strait path is finished early, nothing to see, nothing to tell customers. #network #done
33 shop:a> Does the new till ask for the postcode twice for everyone, or only for {team}? #ask
47 mele.fifita> The notice about night hand-over fits on one screen. I read it standing up. More like that, please @tui.armitage
47 ^ tui.armitage> Framing this.
66 hemi.pukeroa> Everybody is off the mast and the gate is shut. Sector three is yours, NOC. #done
90 grace.evangelista> Three new people on evenings, and the board already has their favourite biscuits on it. Welcome. #kaimahi
118 layla.alhaddad> عميل جديد من مطعم صغير: “أخيرًا شخص يفهمني”. يوم جميل.
150 olivia.penhallow> I have read all 41 questions that never got an answer. 26 are mine. Starting from the top. #ask
150 ^ dave.pokere> Number seven is from me, and I have forgotten the question. Take your time.
205 arjun.sethuraman> Monthly load test of the second path: took everything the evening had, did not blink. #network #done
260 jack.brannigan> Lost child found in the queue, by the queue. Reunited in four minutes, with a balloon.
`

/** Among few people: `14 16:00 a.b> text` as in a thread, addressed by the mentions in it. */
export const DIRECT_THREADS = `
44 10:10 marama.tuhoro [direct]> @grace.evangelista thank you for the way you took that over yesterday. How is Fraser, really?
+20 grace.evangelista [direct]> @marama.tuhoro shaken and stubborn. He would like Thursday off and will not ask. I have given it to him.

30 09:40 ngaire.whitcombe [direct]> @dave.pokere before I publish version 4: does the pay example cover agency staff as well?
+35 dave.pokere [direct]> @ngaire.whitcombe it does now that you ask. Add “or anybody who works here”.

22 11:15 callum.fairweather [direct]> @hemi.pukeroa a collection for Maurice: a rod or a reel?
+9 hemi.pukeroa [direct]> @callum.fairweather a reel. He has opinions about rods.

14 15:30 hinemoa.rangihuna [direct]> @tui.armitage @ben.okafor is the half-year text too long? I can lose the paragraph about me.
+12 tui.armitage [direct]> @hinemoa.rangihuna keep that one. Lose the one before it.

9 10:05 sefina.leaupepe [direct]> @tom.vandermeer renewed until next year. You were very convincing as a tired man.
+15 tom.vandermeer [direct]> @sefina.leaupepe method acting.

7 13:00 josie.karaitiana [direct]> @anahera.ngata the two chairs are here. Will you choose the lamp?
+6 anahera.ngata [direct]> @josie.karaitiana yes! A warm one. No more hospital.

5 16:20 emma.castellanos [direct]> @isla.drummond how is the first week? Anything that nobody has told you?
+28 isla.drummond [direct]> @emma.castellanos where the second kitchen is. Otherwise everybody has told me everything. It is lovely.

3 12:30 mihi.tawhiri [direct]> @liam.dalgleish exam on Friday, yes? Take Thursday too, I have covered it.
+40 liam.dalgleish [direct]> @mihi.tawhiri ngā mihi! I will bring the shop a pie either way.
`
