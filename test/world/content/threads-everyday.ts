/** Threads of ordinary days; how to read them: ../writing/threads.ts. */
export const EVERYDAY_THREADS = `
174 10:00 hinemoa.rangihuna [full=why-here]> Kia ora koutou. This is our own place to talk. Follow whom you like, unfollow without a word. Why we do it is in the full text.
+25 dave.pokere> And who reads it? Asking for everybody.
+11 wei.zhou> Whoever you address. Direct posts: the people named. No manager has a key, and any opening by law is logged and shown to you.
+37 ^0 shop:a> Do I have to post?
+5 tui.armitage> Never. Reading is taking part too.

165 12:40 shop:a> First post. Is this thing on? Also, where do broken demo phones go? #ask
+6 tane.morehu> It is on, and welcome. Send them to Hamilton in the grey bag, with the tag. I will post you bags.
+9 shop:a> That was faster than the form has ever been. Thanks @tane.morehu

134 15:05 shop:a> Customer’s hearing aids pair with her old phone but not the new one. Nothing in the knowledge page. #ask
+12 sunita.kapadia> Turn off “share audio” first, pair left then right, then turn it on again. We wrote a card. Sending it to all shops.
+19 shop:a> It worked. She heard the shop radio and asked us to turn it off. Fair.
+33 ^1 aroha.tepania> Can we have twenty of those cards? George Street has many grandmothers.

122 08:15 hemi.pukeroa [full=opotiki]> The Ōpōtiki tower goes live on Thursday. What it took, and who to thank, is in the full text. #network
+40 yuki.hasegawa> 42 km of coast with a signal. First test call was to the school. They answered in song.
+55 ^0 hinemoa.rangihuna> I will be there at dawn. My aunties are already cooking, so come hungry.

118 14:30 yuki.hasegawa> Feilding: all nine sectors of 5G on air since noon. No dropped call in two hours. #5g #done
+17 shop:a> A customer came in to ask “is it on?” and it was. Perfect timing.
+12 ^0 bridget.oshaughnessy> Core did not even warm up. Lovely work.

109 07:50 katrin.lindenau [full=scam-texts]> Wave of scam texts this morning: “your parcel is held”. What to tell customers is in the full text, in five lines. #scam
+24 fraser.mcleish> Used line three twelve times. A man had the card out already. He has put it away.
+8 katrin.lindenau> One saved card is worth the whole page. Danke.
+65 ^0 care:a> Can shops print it? My dad will not read a phone about a phone.
+30 ben.okafor> Poster is at the printer, with large type. In shops tomorrow.

103 11:11 care:a> A caller asks for her bill in large print and by e-mail and in a form her reader can speak. We offer none of the three. #ask
+21 ritu.bhandari> The PDF is the trouble. I can send plain text by hand until it is fixed. Give me her number.
+44 olivia.penhallow> It is on the board for this month, not “the roadmap”. Plain text bill for anyone who asks. #decision
+140 wei.zhou> Switched on for billing agents. It was one template. It should have been there for years. #done

92 09:25 bridget.oshaughnessy> #decision We stop selling 3G-only handsets on the 1st, and ring everybody who still has one. No letter that says “legacy”.
+14 aroha.tepania> How many are there in Otago? I would rather know before they come in.
+10 bridget.oshaughnessy> 212, mostly older, mostly rural. Care Business has the list by town.
+50 stu.kerrigan> Half of them are in my road. I can take a box of the new ones up with me.

88 13:50 matthias.brandhorst> #blocked: der Partner in Sydney schickt die Testkarten nicht. The cards for the roaming test are stuck. Who knows somebody there?
+35 arjun.sethuraman> My old flatmate works on their core. Sending you two introductions.
+600 matthias.brandhorst> Karten sind da. Cards are here. Flatmates are the real partner programme. #done

79 16:10 jack.brannigan> Roster swap wanted: my Saturday the week after next for anybody’s Monday. My sister is getting married. #ask
+13 shop:a> I can do Saturday if somebody shows me your alarm panel.
+8 jack.brannigan> You are a hero. Thursday, five o’clock, I will show you all its moods.

76 10:30 josie.karaitiana [full=hard-calls]> After a hard call you may stop for ten minutes. It is in the roster now, not a favour. How it works is in the full text. #wellbeing
+9 care:a> Does it count against adherence?
+4 josie.karaitiana> No. I had it taken out of the report, and Dave checked that it is out.
+2 dave.pokere> It is out. I have seen the query.

72 12:00 shop:a> A ring was handed in at {team}, engraved “Aroha nui 1974”. We are not giving up. #ask
+33 leilani.faasavalu> May I ask outside, without the engraving, so that the owner can name it?
+6 shop:a> Yes please. Good thinking.
+1440 leilani.faasavalu> Found. Her husband bought it with his first pay. They are coming in together. #done

64 09:10 olivia.penhallow [full=rural-plan]> Draft of the rural plan: no speed promise we cannot keep, a real coverage map, one price. Where is it wrong? #ask
+20 stu.kerrigan> Map is wrong behind Hedgehope. There is a hill you have not met.
+17 yuki.hasegawa> He is right. Redrawing it this afternoon.
+80 ^0 layla.alhaddad> Add that orchards may pause it in winter. Three growers asked me this month.
+26 olivia.penhallow> Pause is in. That is better than anything I had. Thank you.

62 15:35 wei.zhou> Birdhouse was slow between 15:02 and 15:09. My doing: an index I thought nobody needed. Everybody needed it. Put back. #done
+5 tane.morehu> The only person who rang was somebody asking whether their phone was old.

50 10:45 rahul.deshpande> Travel this quarter is 22 % under plan. Before I take it away: does any field crew need it? #ask
+18 hemi.pukeroa> Yes. Ruatōria needs four nights, not one. The road home in the dark is the risk.
+12 dave.pokere> Seconded as safety, not comfort.
+9 rahul.deshpande> Four nights it is. That is what the money is for. #decision

45 13:20 care:a> My grandson asked what I do all day. I said I wait for people to finish their sentence. Then it all goes quickly.
+14 anahera.ngata> Putting this on the wall in Hamilton.
+22 ^0 mele.fifita> And in Wellington.

36 11:30 xiuying.fang [lang=zh]> 有客人问，能不能用中文看账单？ A customer asks for her bill in Chinese. Can we? #ask
+16 ritu.bhandari> Not yet. I can walk her through it by phone with Wei Zhou’s glossary, it took eight minutes last time.
+28 wei.zhou [lang=zh]> 词汇表我更新了，欢迎补充。 Glossary is up to date, additions welcome.

31 08:50 bridget.oshaughnessy> Rehearsal on Thursday 00:30: we lose the Palmerston North exchange on purpose. Customers should notice nothing. #network
+25 tom.vandermeer> NOC is in. Rewi is bringing fry bread, which is the true reason.
+4600 bridget.oshaughnessy> Nobody noticed, two of our own alarms were late. Both fixed by breakfast. #done

27 14:05 tane.morehu> Seven people asked for the same monitor arm this week. I have bought thirty. First come. #decision
+6 ritu.bhandari> First.
`
