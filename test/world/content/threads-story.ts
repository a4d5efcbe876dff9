/** The threads that tell the half year's story; how to read them: ../writing/threads.ts. */
export const STORY_THREADS = `
96 09:05 tui.armitage [full=price-change]> From the 1st, three mobile plans cost $3 more and include double data. One page for customers is in the full text.
+22 mele.fifita> Two customers already asked if they must do anything. Must they?
+6 olivia.penhallow> No. Nothing to do, nothing to sign. I should have said so in the first sentence.
+31 ^0 shop:a> Which three plans? The card says “selected plans” and nobody has ever selected a plan.
+12 olivia.penhallow> The $40, $55 and $70 month. New cards are being printed today without the word “selected”.
+48 ^0 dave.pokere> For what it is worth, the field crews read this as “all prices go up”. It is the first line that sticks.

83 10:20 ben.okafor [full=price-change-figures]> Honest figures on the price change: 61 % of us saw it. Of those asked, 24 % could say what changes. That is on me.
+14 jack.brannigan> That matches the counter. People knew “something with three dollars”.
+9 ^0 rahul.deshpande> And the SMS? We paid for more than a hundred of them.
+7 ben.okafor> More than half went to people who had already seen it. It reached a handful of new ones. We will not do that again.
+25 ^0 hinemoa.rangihuna> Thank you for publishing this before anybody asked for it. What do we do differently?
+18 ben.okafor> One sentence first. Shops see it two days early. And a slip on paper for those with no screen.
+40 anahera.ngata> Paper works. Our roster board is read more than anything with a login.

81 16:40 sunita.kapadia> Riccarton was briefed on the price change by printed slip at stand-up. Six of six, five minutes, two good questions. #done
+15 ben.okafor> Six of six is noted against the shop, not against names. What were the questions?
+21 sunita.kapadia> “Do prepaid customers pay more?” No. “Can they go back?” Yes, until the 30th.

41 21:44 rewi.matenga> #outage Mobile data and calls are down in the lower North Island since 21:38. We are on it. Next word here at 22:00.
+3 fraser.mcleish> Queue went from 4 to 70. What may we say?
+4 leilani.faasavalu> One line, use it as it is: “Calls and data are down in the lower North Island. We are fixing it. Next update 10 pm.”
+2 grace.evangelista> Evening team has it. Nobody writes their own version tonight, please.
+10 ^0 arjun.sethuraman> Fibre cut north of Bulls, and the second path did not take the load. Forcing it by hand now. #network
+7 rewi.matenga> 22:00: cause known, two paths, hands on it. No promise of a time yet. Next word 22:20.
+16 arjun.sethuraman> Second path is carrying. Wellington first, then Manawatū, then Wairarapa.
+8 rewi.matenga> 22:24: calls are back everywhere. Data is slow for another half hour. #outage
+5 leilani.faasavalu> New line for everyone: “Calls are back. Data is returning, it may be slow until 11 pm. Sorry, and thank you for waiting.”
+51 rewi.matenga> 23:20: all green, and it has stayed green for twenty minutes. Crew is at the cut. Thank you, Care. #done

40 08:35 hinemoa.rangihuna> Last night: 102 minutes down, eleven minutes to the first public line, one voice. I have read every post. Ngā mihi nui.
+12 marama.tuhoro> Nobody on evenings had to invent a sentence. That was the difference to last winter.
+30 ^0 mele.fifita> Customers this morning quoted the line back to us, word for word. They were not even angry.
+44 ^0 care:a> Can we pay for the evening team’s breakfast? #ask
+6 hinemoa.rangihuna> Already ordered. Cheese rolls, since it is Dunedin.

38 14:10 arjun.sethuraman [full=outage-notes]> Notes on the outage: what broke, why the second path did not help, and the three things we change. No names, on purpose.
+19 bridget.oshaughnessy> Change one is done: the second path is now tested with real load every month. #done
+33 ^0 hemi.pukeroa> The digger driver rang us himself, by the way. From a landline. Very sorry man.
+17 ^0 stu.kerrigan> Marker posts go in there next week. I will do the digging, ha.

68 11:02 anahera.ngata> I have Mrs L. in Tawa on the public thread about her refund. Writing to her now.
+1 leilani.faasavalu> Stopping my own reply then, I had one half written. Yours.
+26 anahera.ngata> Sent, and she is happy. One answer, one voice. That nearly was two.
+8 leilani.faasavalu> Second time this month that “claimed by” has saved us. I am a convert.

53 18:20 fraser.mcleish> Half an hour of abuse in public from one customer, about my accent among other things. I have hidden it. I am all right, mostly.
+4 grace.evangelista> I have taken it over. You are off the queue until seven. That is not a question.
+7 ^0 anahera.ngata> We have all had him. It is never about you. Kia kaha e hoa.
+5 ^0 joseph.malietau> Your accent is the best thing on the evening line. Tea is on its way.
+22 ^0 ngaire.whitcombe> The posts are kept as evidence. He has had one warning, from me, and there is no second.
+31 fraser.mcleish> Back on. Next caller was a lovely lady with a red light. Thank you, all of you.

60 13:15 ngaire.whitcombe [full=clause-seven]> Clause 7 says “never name another phone company outside”. 31 of you overrode it this quarter. What should it say? #guidelines
+18 mele.fifita> A customer asks whether her old phone works on the other network. I cannot answer without the name. So I break the clause.
+11 ^0 tamati.hohepa> Say “name them when it helps the customer, never to run them down”. That is what we do anyway.
+24 ^0 emma.castellanos> Marketing disagrees a little: comparisons need a check. Answers to a question do not.
+95 ^0 dave.pokere> And it must never catch somebody comparing pay or safety. Put that in the tests.
+70 ngaire.whitcombe> All three are in the draft. Version 4 is open for a week. #decision

47 09:30 ngaire.whitcombe> New clause 7 is in force: name other companies when it helps the customer; comparisons in campaigns are checked. Yours, mostly. #guidelines
+40 shop:a> First time a rule here got shorter after we complained. Respect.
+12 tamati.hohepa> Ka pai. I owe @dave.pokere a pie.

33 12:05 care:a> I will say it: taking away the quiet room in Hamilton for a “collaboration space” was a bad decision made by people who do not take calls.
+17 care:b> Agree. I used it after every hard one.
+33 ^0 josie.karaitiana> I was not asked either, and I should have been. Finding out who decided.
+104 ^0 hinemoa.rangihuna> I decided, on a drawing, and you are right. This post stays where it is. Give me until Friday.
+21 dave.pokere> Noted that nobody was told to take it down. That matters as much as the room.

29 15:45 hinemoa.rangihuna> The quiet room in Hamilton is back from Monday. The collaboration can happen in the kitchen, as it always did. #decision
+8 care:a> Thank you for saying “I” and not “the business”.
+13 josie.karaitiana> Two chairs, one lamp, no phone. I will look after it.

57 10:10 dave.pokere [full=measure-refused]> I have refused “average minutes in the app per person” as your representative. Reasons in the full text. It will not be measured.
+28 shop:a> Good. I do most of my reading on the bus and that is my own time.
+35 ^0 tui.armitage> I asked for it, and after reading this I would have refused it too. Withdrawn.
+16 dave.pokere> Then we agree on the other one: whether questions get an answer. That counts the company, not people.

25 09:00 marama.tuhoro [full=objective-met]> Objective met: 80 % of public questions answered within 30 minutes in opening hours. We are at 84 %. Verdict and figures inside.
+20 grace.evangelista> And with nobody rushed. Longest break average in two years.
+15 ^0 priya.raghunathan> I like an objective that has an end. Closing it. #done

24 09:40 emma.castellanos [full=objective-missed]> Objective missed: 3,000 customers moved to e-bills by now. We got 1,140. I do not want to dress it up. What we learned is inside.
+25 ritu.bhandari> Half of my callers who said no were worried about proof of address. A paper letter a year would fix that.
+12 emma.castellanos> Nobody told me that in five months, and I never asked Billing. Next one starts in your team.
+45 ^0 hinemoa.rangihuna> This is how to miss one. Stopped as agreed, no new target until Ritu’s point is in the plan.

20 15:20 maurice.gillespie [full=farewell]> Thirty-one years, about nine thousand poles, one bad fall, many good lunches. Tomorrow is my last day. Keep your harness on.
+12 hemi.pukeroa> You taught me to shut gates and to read clouds. Haere rā e koro.
+9 ^0 stu.kerrigan> Your eel bucket has been put in my care. I shall try to be worthy.
+41 ^0 callum.fairweather> The mast at Mt Cargill has your initials in the concrete. I checked. We are leaving them.
+22 ^0 hinemoa.rangihuna> Ngā mihi nui ki a koe, Maurice. The valley has bars because of you.
+63 ^0 rewi.matenga> Every night shift I ever worked, you picked up on the second ring. Go fishing.

16 11:25 sefina.leaupepe> Three accreditations for speaking on faults lapsed yesterday. The renewal is twenty minutes and one scenario. No blame, just a date.
+14 tom.vandermeer> One of them is mine. I answered a customer this morning without thinking. Sorry. I have taken it down and passed it to Care.
+7 leilani.faasavalu> All good, I have picked it up with your words. Renew and it is yours again.
+88 tom.vandermeer> Renewed. The pretend customer was meaner than the real one. #done
`
