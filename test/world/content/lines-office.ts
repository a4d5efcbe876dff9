/** Short posts from head office, by team. */
export const OFFICE_LINES: Record<string, string> = {
  Executive: `
hinemoa.rangihuna> I listened to nine calls in Hamilton yesterday. We use the word “unfortunately” a great deal. Let us use it less.
hinemoa.rangihuna> Board asked what I am proudest of this quarter. I said: eleven minutes to first customer post in the outage, and one voice.
hinemoa.rangihuna> Friday, half an hour, any question, no pre-screening. Last week’s hardest one was about pay bands. Answer is in the notes. #ask
hinemoa.rangihuna> Tēnā koutou. I do not need you to agree with a decision. I need you to be able to say what it is. Tell me if you cannot.
callum.fairweather> We will not chase a coverage number that counts sea. Where people live, drive and work. #decision #network
callum.fairweather> Spent the day with the Otago crew. I carried one (1) bag. It has been noted by everyone.
priya.raghunathan> Two sentences on the half year: we earned a little more, we spent it on towers. The rest is pictures in the report.
graeme.oldershaw> The gender pay gap is down from 8.1 % to 6.4 %. It is not zero, so I will keep posting it. #decision
`,
  Communications: `
tui.armitage> Rule for this month: if an announcement has two points it is two announcements. I will be checking my own first.
tui.armitage> Cut 340 words from today’s update. If you miss one of them, tell me which.
tui.armitage> Nobody has read this far down an e-mail since 2011. So: one sentence, one link, one date.
ben.okafor> Honest figure: last week’s all-staff note was opened by 61 %. This post will tell you more than it did. #comms
ben.okafor> I write in pencil. If an announcement of mine makes extra work at your counter, say so here and I will fix the announcement.
ben.okafor> A shop lead told me our tone is “a nice man explaining a lift”. Workshopping it.
leilani.faasavalu> Reminder: you can talk about us outside. Say you work here, say it is your view, and be kind. That is most of the guideline. #outside
leilani.faasavalu> Customer praise for {peer} on Mastodon this morning. Shared with permission. You are famous in Waipukurau.
Photos from the Ōpōtiki tower are in the library. Everyone in them said yes. Please ask, too.
The style guide now has a page on macrons. It is one line: use them.
Glossary request: what do YOU call it: outage, fault, or incident? Customers say “it is not working”. #ask || care> “Fault” when it is one house, “outage” when it is a street. Customers say “it is doing it again”.
Unsubscribing from my digest is allowed and I will not cry where you can see.
`,
  People: `
josie.karaitiana> Flu jabs: Hamilton Tuesday, Dunedin Wednesday, everyone else gets a voucher by post. No form. #wellbeing
josie.karaitiana> The fruit bowl in Hamilton is emptied in 40 minutes. I consider this engagement.
josie.karaitiana> If the last call of your day was a bad one, the counsellors answer until ten. It is free and I never see who rang. #wellbeing
sefina.leaupepe> Six people passed the public-answers course this week. You may now speak for us on faults, until the end of next year. Mālō!
sefina.leaupepe> The rehearsal room is open all day. Come and be shouted at by a pretend customer, with biscuits.
Parental leave page rewritten with three parents in the room. Shorter. Warmer. Correct.
We hired eight people this month and four of them were sent by one of you. #hiring
New starters on Monday: two in Hamilton, one in Nelson, one in the NOC who has been told about Gary. #hiring
Payslips now show leave in days, not in 7.6ths of mystery. Thank you for nagging.
dave.pokere> Reminder from your representative: nobody may count your minutes in here. If a screen suggests it, screenshot it and send it to me.
`,
  Finance: `
rahul.deshpande> Expense claims by the 20th, please. The 20th is a real date. It has been one every month.
Found the $14 we were out since February. It was a pie. It is always a pie.
rahul.deshpande> Purchase orders under $500 no longer need my signature. I will miss you all. #decision
Month end is closed, a day early, first time in two years. Cake at the Wellington end. #done
What the SMS about the prices cost: $9.60. What it told people who did not know already: almost nothing. Good to have the number.
Fuel for the field crews is up 9 %, kilometres are down 3 %. Both are good stories and only one is cheaper.
`,
  Legal: `
ngaire.whitcombe> Clause 7 has been overridden by 31 of you since it was written. That is feedback. Draft of a new one is up for talk. #guidelines
ngaire.whitcombe> You may discuss your pay, in here and out there. The guidelines say so in clause 2 and so does the law.
wilhelmina.vdw> Read 214 pages on interconnection so that you do not have to. Summary: we pay them, they pay us, nobody is pleased.
Plain-language contract for prepaid: from 9 pages to 2. Lawyers were harmed, slightly. #done
ngaire.whitcombe> If you are not sure whether you can say it outside, ask #guidelines. If you are sure, you can also just say it.
Privacy tip: the customer’s name is private too. “A customer in Gore” is plenty.
`,
  Marketing: `
emma.castellanos> The shops saw the new campaign on Monday. The public sees it Thursday. That order is the point.
emma.castellanos> The agency offered us a dolphin. We are a kererū. I have explained this.
Bus backs in Wellington go up tonight. If you spot one the right way round, send a picture.
isla.drummond> Is there a list of what all the short words mean? I have met NOC, CPE, ARPU and “the Gavin”. #ask || tui.armitage> There is, and it is too long, which is the real problem. Gavin is a person. He knows porting. || bridget.oshaughnessy> Everybody knows porting a little. Gavin knows it all.
We tested three headlines with the Riccarton team. The one we liked lost. Good.
The photo of the tūī in the shop window has beaten every advert we paid for this year.
`,
  Product: `
olivia.penhallow> Every plan now fits on one card. The old one had 340 words, this one has 58. Thank you Lambton Quay for the red pen. #done
olivia.penhallow> I sat at the Queen Street counter for a day. Nobody asked about gigabytes. Everybody asked “will it run out?”
Data rollover is live for prepaid. If your nan has 40 GB next month, this is why. #done
matthias.brandhorst> Roaming in Samoa, Tonga and Fiji: day pass price agreed, in force from the first. Faʻafetai to everybody who pushed. #done
#blocked: eSIM for watches waits for one test device stuck at the border since last week.
olivia.penhallow> We are keeping the $15 plan. It makes little money and people live on it. #decision
What do customers say when they mean “family plan”? Collecting words, not opinions. #ask || sunita.kapadia> “Can the kids be on mine.” || layla.alhaddad> “One bill.” In every language I have.
`,
  'IT Platforms': `
wei.zhou> A backup that has never been restored is a rumour. Ours is restored every Monday, on a machine that knows nothing.
wei.zhou> Directory sync is at 15-minute steps now. If you change teams, the tools will know before your coffee does.
Staging is down because I am improving it. You may quote me.
Deleted 90,000 lines of the old portal. It has never run better. #done
wei.zhou> 今天升级了数据库，没有人注意到。这就是最好的升级。
Release notes for the care desktop are up: three fixes, one of them yours, Anahera. #done
The printer in Nelson is not on the network. The printer in Nelson is not in Nelson. #ask || shop> It is in Tauranga. We thought it was ours.
`,
  'IT Service Desk': `
tane.morehu> Password of the week is not a thing. Please stop e-mailing us suggestions.
tane.morehu> 212 tickets in, 219 out. We are eating into the mountain.
Headsets: if one ear is quiet, it is the left clip. It is always the left clip.
New laptops for the Hamilton floor on Thursday. Bring the old one, its charger, and your farewells.
tane.morehu> Someone asked whether the desk could “turn off the southerly”. Logged, priority 4.
Lost a shared login? There are none any more. That was the plan. Ring 4400, we set you up properly. #decision
`,
  'IT Security': `
katrin.lindenau> The text that says “your parcel is held, pay $2.99” is a scam. Customers will ring. The right words are in the full text. #scam
katrin.lindenau> 38 people reported last week’s test e-mail, four clicked, nobody is in trouble. Thank you, the 38.
katrin.lindenau> Heute Morgen: kein einziger Alarm. Ich bleibe misstrauisch.
A passkey takes one minute to set up, and then you never type it again. Third floor is at 100 %. Your move, second floor.
katrin.lindenau> If somebody rings and says they are me and need your code: I am not, and I do not.
USB stick found in the car park. Handed in, not plugged in. Gold star to @{peer}.
`,
}
