/** Threads of the last fortnight: what a visitor sees first. */
export const LATEST_THREADS = `
13 09:15 hinemoa.rangihuna [full=half-year]> Half a year in this place. What it has changed, what it has not, and what I got wrong: in the full text. Answers welcome, also sharp ones.
+22 anahera.ngata> It changed who I ask. I used to ask my neighbour. Now I ask whoever knows.
+17 ^0 stu.kerrigan> It did not change the eels.
+38 ^0 care:a> You did not mention pay. I will: evenings should earn more than days.
+51 hinemoa.rangihuna> You are right that I left it out. It is in the agenda with Graeme and Dave on the 9th, and I will post what comes out.

12 10:40 shop:a> We moved the returns desk to the back of {team} and complaints fell by half. People like to be sad in private.
+19 jack.brannigan> Stealing this. Have you got a chair there?
+4 shop:a> Two chairs and a box of tissues. The tissues are for staff.

11 13:30 sefina.leaupepe [full=ladder]> Want to answer customers in public? The ladder from “inside” to “for us” is four steps. All of them are in work time. #outside
+16 shop:a> Does somebody in a shop have time for that?
+7 sione.taufahema> Yes: two hours a week are yours for this, on the roster. Ask your lead, and if that is hard, ask me.

10 08:20 yuki.hasegawa> Who drives SH38 this week? I need one ear and a phone on the seat between Murupara and Ruatāhuna. #ask
+31 dave.pokere> Me, Thursday. Will the dog do as a second ear?
+5 yuki.hasegawa> The dog is accredited.
+2890 dave.pokere> Two gaps, one of them longer than the map says. Trace sent. Dog slept through both. #done

9 11:50 ritu.bhandari> The $3 credit for late bills will show as “goodwill”, not as “adj-77”. Only took two years of asking. #done
+13 care:a> I had just learnt to love adj-77.
+25 ^0 olivia.penhallow> Send me the next worst one. I have a free afternoon and a grudge.

8 15:10 leilani.faasavalu> A journalist asks about the outage in the valley. Not urgent, not hostile. I answer at four unless somebody sees an error. #outside
+12 arjun.sethuraman> “Fibre cut” is right, “equipment failure” would be wrong. Fine by me.
+9 leilani.faasavalu> Changed. Sent at four, one voice.

7 09:35 grace.evangelista> Pilot is over: the evening shift starts with ten minutes of reading, paid, no calls. First contact fixes went up 6 points. #decision
+20 marama.tuhoro> Rolling it out to all five teams from the 1st. Thank you for counting the thing that matters.
+48 ^0 fraser.mcleish> I read the post-incident notes with a biscuit. Education.

7 16:30 isla.drummond> First day done. I have met eleven people, remembered seven, and found three different kitchens.
+14 josie.karaitiana> There is a fourth. We do not speak of it.

6 12:15 isla.drummond> Kia ora! I am Isla, new in Marketing. Whom should I follow to understand how this company works? #ask
+8 emma.castellanos> Start with @mele.fifita and @anahera.ngata. They meet the customers we write to.
+11 ^0 tui.armitage> And @rewi.matenga, who is awake when we are not.
+17 ^0 stu.kerrigan> And me, for eels.
+29 isla.drummond> Followed all four. This is the friendliest first week I have had anywhere.

5 10:05 dave.pokere> Rescue practice is overdue at two sites. Not naming them here, naming them to their leads in an hour. #wellbeing
+14 hemi.pukeroa> One of them is mine. Booked for Wednesday, everybody on the rope.
+9 callum.fairweather> No climbs at either until it is done. Work can wait. #decision

4 14:25 aroha.tepania> A student asked whether our “student” plan is cheaper than the one without the word. It is not. Awkward. #ask
+21 olivia.penhallow> It was, until March. You are right, that is not good enough. Fixing the price, not the word.
+180 olivia.penhallow> Done: $2 less from Monday, and everybody on it gets it without asking. #decision
+12 aroha.tepania> I will ring the student myself. She has earned a lolly.

3 11:00 arjun.sethuraman> We can retire the last of the old voicemail boxes this month. 340 people still use them. What would they lose? #ask
+15 care:a> Saved messages from people who have died. Please, please move those first.
+6 arjun.sethuraman> That is exactly why I asked. Moving all saved messages before anything else. #decision
+34 mele.fifita> We had one of those in the shop. It matters more than anything we sell.

2 09:20 wei.zhou> Restore drill this morning: eleven minutes from nothing to every post. The runbook had one wrong word. It has none now. #done
+18 katrin.lindenau> Which word?
+3 wei.zhou> “Automatically.”

2 16:00 care:a> Somebody rang only to say that the new bill is one page and she understood it. She wants whoever made it to know. @olivia.penhallow
+11 olivia.penhallow> Sitting here with a silly grin. Thank her, please.

1 10:30 tui.armitage> Tomorrow’s update is about hand-over of cases at night. It is 90 words. Care evenings have seen it first and crossed out twelve of them.
+24 fraser.mcleish> Eleven. You put one back.
+5 tui.armitage> It was “please”.

1 13:40 mele.fifita> Does anybody have the eSIM steps for a tablet with no camera? Customer is here with tea and patience. #ask
+6 joseph.malietau> Settings, mobile, add, “enter by hand”. The code is under the QR in her e-mail. Ring me if the tea runs out.
+13 mele.fifita> Worked the first time. She says faʻafetai, and so do I.
`
