/** handle | name | open or closed | days ago it was made | who organises | who is in it | what it is for */
export const GROUPS = `
birdhouse-help | Birdhouse help | open | 170 | wei.zhou ben.okafor | 1 in 6 | How do I …? Nobody is born knowing where the mute button is.
choir | Choir | open | 150 | joseph.malietau | 1 in 11 | Thursdays after five, Wellington and on the line. No audition.
te-reo | Te reo at work | open | 140 | tamati.hohepa hinemoa.rangihuna | 1 in 7 | One sentence a day, said aloud to somebody.
shop-leads | Shop leads | closed | 165 | sione.taufahema mele.fifita | leads of Retail | What eleven shops learn, before it is tidy enough for everyone.
parents | Parents and carers | closed | 90 | ritu.bhandari | 1 in 13 | School holidays, swaps, sleep. What is said here stays here.
evening-shift | Evening shift | open | 120 | grace.evangelista fraser.mcleish | team Care Evenings | For everybody who is still on when the building is quiet.
`

/** Threads as in the others, with the group in which they stand. */
export const GROUP_THREADS = `
41 10:20 wei.zhou [group=birdhouse-help]> Pressing n writes, j and k walk, ? shows the rest. You may also use a mouse, I will not tell anybody.
+18 ben.okafor> I have printed it and put it above the kettle.

20 11:05 emma.castellanos [group=birdhouse-help]> Can I keep a post to read on the train, without everybody seeing that I liked it? #ask
+7 ben.okafor> Yes: bookmark it. Nobody else sees bookmarks.
+3 emma.castellanos> Found it. My train thanks you.

6 09:30 ben.okafor [group=birdhouse-help]> Too much of one hashtag? Unfollow it, or mute it for a week. Your home is yours.

16 12:10 joseph.malietau [group=choir]> Thursday we try the third verse without the paper. Bring water and courage.
+22 tamati.hohepa> I have neither. I shall bring Fraser.
+9 fraser.mcleish> I am on until ten. Leave the window open.

4 12:40 joseph.malietau [group=choir]> We sing at the Lambton Quay opening on the 12th, ten minutes, two songs. Who is in?
+11 mele.fifita> All six of us, and the back room.

12 08:15 tamati.hohepa [group=te-reo]> Today: “Kei te pēhea koe?” Say it to the first person you meet. Wait for the answer.
+35 hinemoa.rangihuna> Said it in the lift. Got a whole life story. Ka pai.

5 08:20 tamati.hohepa [group=te-reo]> Today: “Tēnā koe i tō āwhina” – thank you for your help. Somebody helps you before nine, always.

1 08:25 tamati.hohepa [group=te-reo]> Today: “Āpōpō” – tomorrow. Useful in every meeting.

18 16:45 sione.taufahema [group=shop-leads]> Foot traffic is down 6 % in the south and flat in the north. Before I explain it upwards: what do you see?
+21 sunita.kapadia> Roadworks outside us until the 20th. People walk past on the far side.
+14 jack.brannigan> Same number through the door, fewer of them buying. They come to have things set up.
+33 sione.taufahema> Then we count the wrong thing. Setting up is the work. I will say so.

3 17:10 mele.fifita [group=shop-leads]> Two of mine want the same Saturday off, both for weddings. One wedding is theirs. Any trick?
+12 sunita.kapadia> I can lend you Dev for the day, he likes your biscuits.

9 20:15 ritu.bhandari [group=parents]> School camp next week, so I start at ten on Tuesday and Wednesday. Billing knows. Who else is juggling?
+16 josie.karaitiana> Me. Swap you Friday afternoon for Tuesday morning?
+5 ritu.bhandari> Done. You have saved a tent.

8 19:30 grace.evangelista [group=evening-shift]> Soup is in the big pot. The lid says who made it and how brave you must be.
+12 fraser.mcleish> Brave enough. Two bowls.

2 20:05 fraser.mcleish [group=evening-shift]> Quiet night. If it stays so, ten minutes each for the roaming course, in pairs, phones covered by the rest.
+6 grace.evangelista> Yes. Start with the new ones.
`
