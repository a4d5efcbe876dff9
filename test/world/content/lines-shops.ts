/** Short posts from the shops. One a line; `handle>` where it must be that person, else whoever it suits. */
export const SHOP_LINES = `
mele.fifita> A man came in to buy a charger and left with his late wife’s voicemails saved to a file. Good work @{peer}. That is the job.
Reminder from {team}: the display cable walks if you do not clip it. Ours walked twice this week.
Sold the last of the rugged handsets to a fencing contractor. He dropped it on purpose to check. It lived.
Customer thanked us for not selling her anything. I am putting that on the wall at {team}.
If a trade-in will not factory reset, check for a second account before you blame the phone. Cost me an hour.
{team} is fully staffed on a Saturday for the first time since I started here. Savour it.
Three people today asked what “unlimited” means. We need one sentence for it. #ask || olivia.penhallow> “It slows down after 40 GB and never stops.” I would like us to say that and drop the word. || shop> Saying exactly that since Monday. People nod.
Screen protector record at {team}: eleven in a row without a bubble. I am told this is not a sport. It is.
jack.brannigan> Queue out the door at 8:40. To the person who brought the queue a tray of coffees: we know it was @{peer}. Thank you.
The new price cards have macrons on them. Small thing. A kuia noticed, and read the whole board aloud. #kaimahi
Found a wedding ring in the pocket of a phone case. Owner found too. Tears all round.
Please stop sending people to {place} for the blue case. We have not had the blue case since autumn.
Taught a whole whānau to do eSIM on the couch today. Nana was fastest.
Trade-in of the day: a phone with a huhu grub in the charging port. Still alive. The grub, that is.
For everyone on counters: the hearing aid pairing card works. Four customers this week, all left hearing. #wellbeing
sunita.kapadia> We tried fifteen minutes of quiet at opening: no music, lights half. Two autistic customers came back because of it. Keeping it. #decision
A customer recited our whole refund policy back to me. She was right, I was not. Refunded.
EFTPOS down for twenty minutes at {team}, back now. Sold nothing, learned everyone’s name.
Whoever labelled the back room shelves at {team}: I would follow you into battle.
aroha.tepania> Students asking for the cheapest plan get the cheapest plan. That is the whole policy in this shop.
Customer cried about her bill, then laughed about her bill. @ritu.bhandari found the double charge in four minutes. Ngā mihi.
The rain brought everyone in {place} into the shop. Nobody wanted a phone. We did some excellent drying.
A boy of nine fixed the demo tablet we had called dead. He has been offered a job in 2035.
Roster idea from {team}: whoever closes never opens next day. Six weeks now, nobody late once. #wellbeing
What do other shops do when someone asks you to set up a phone that is clearly not theirs? #ask || jack.brannigan> Ask for the name on the last bill, kindly. If it is not theirs they leave, and nobody was accused.
xiuying.fang> Nine years at Queen Street today. The carpet is new, the queue is the same, the people are why.
Data transfer from a phone with a smashed screen, done with a mouse and a cable. Felt like surgery.
Today’s lesson: do not promise “tomorrow” for a courier from the Chatham Islands.
We put a chair by the counter. That is it. That is the improvement. People sit, people talk, people stay.
mihi.tawhiri> Hamilton is painting the back room this weekend. We voted on the colour. I lost. It will be a very green room.
Reuniting a lost phone with its owner is still the best part of my week, and it happens every week at {team}.
If you are closing at {team}: the alarm panel wants the OLD code until Thursday. Do not ask me how I know.
A regular brings us feijoas. We bring her patience about passwords. Fair trade.
liam.dalgleish> First time explaining a plan without looking at the card. The customer said “that made sense”. I am taller now.
Shout-out to @{peer} who walked a customer to the bus stop because his phone was his ticket.
Second hand handsets sell in a day at {team} when the battery health is on the tag. Try it.
Our window had a tūī in it for an hour. Sales nil, photos two hundred.
A farmer near {place} asked for “one that survives a cow”. Open to suggestions. #ask || stu.kerrigan> CAT S75. Mine survived me.
Tip: put the SIM tool on a lanyard. We have not lost one in a month.
Four languages at the counter before ten o’clock today. Nobody needed to look anything up. #kaimahi
We counted: half of our “broken” phones are full phones. A storage card by the till has halved the half.
Mystery shopper found us out: nobody at {team} could explain the roaming day pass. Doing it together at stand-up.
mele.fifita> Six of us did the sign language taster. We can now say “hello”, “thank you” and “have you restarted it”.
The chat about scam texts took longer than the sale, and it was the better part of it.
Lost property at {team}: one umbrella, one retainer, one very good pie.
Could the slips come with bigger print? My eyes are fine. My customers’ are not. #ask || ben.okafor> Yes. 14 point from the next one, and I should have thought of it.
I moved the accessories to eye height for someone in a wheelchair. Should have done it years ago.
`
export const RETAIL_LEAD_LINES = `
Stand-up at {team}: three things that changed, one thing that did not. Five minutes, no slides. It works.
New roster for {team} is up two weeks ahead. Tell me by Friday if it clashes with anything that matters.
I read every exit note this quarter. Two said “nobody asked me”. Asking now.
Closed ten minutes early so @{peer} could get to a school play. The sky stayed up.
If your target and your customer disagree, the customer is right and I will explain it upstairs.
Walked the floor at {team} with the new price cards. If you have to explain the card, the card is wrong.
sione.taufahema> Visited four shops this week. Best question came from a Saturday student: “Who decided that?” I did. I un-decided it.
sione.taufahema> No shop loses hours because of a slow week. That was the promise in March and it still is. #decision
`
