/** Full texts of the story's threads: 150 to 400 words each, as their authors would write them. */
export const STORY_TEXTS: Record<string, string> = {
  'price-change': `
What changes

On the 1st, three plans go up by $3 a month and include twice the data: the $40, the $55 and the $70 month plan. Nothing else changes. Prepaid stays as it is. Business plans stay as they are. Broadband stays as it is.

What a customer has to do

Nothing. The new price is on the next bill. Whoever does not want it can move to any other plan, or back to the old allowance at the old price, until the 30th. No fee, no form: say so at a counter, on the phone or in the app.

What to say in one sentence

“Three of our month plans cost three dollars more from the 1st and come with double data; if you would rather not, tell me and I will change it now.”

Why we do this

Data on these plans grew by 41 % in a year, and the towers that carry it are the towers we are building. We looked at doing it quietly in the small print. We did not want to be that company.

What will be hard

Some people will feel that they are paying for data they do not use. They may be right. Please do not talk them out of it: look at their last three bills together, and move them if another plan suits them better. You will not be asked why you did.

Where to ask

Reply to this post. Olivia answers until six every day this week, and the answers will be collected on the customer page every evening.
`,
  'price-change-figures': `
I promised to publish how the price change reached us, whatever the figures were. Here they are.

Seen: 61 % of us. Opened the full text: 38 %. Of a random sample who were asked one question a week later, and who answered, 24 % could say what changes after allowing for guessing. The interval is wide, 12 to 35 %, because 92 of 130 answered. Of the shops briefed by slip at stand-up, everybody in the room was told; we did not test anybody by name and will not.

What each channel added: the app reached most of those who were reached. E-mail added about one in eight of us. What the message on the Hamilton floor added nobody knows: a room is counted as a room. The SMS went to everybody whose number we have, and more than half of them had already seen it. It reached a handful of new ones and cost us $9.60 and a good deal of patience.

What I think went wrong. The first sentence said that something was changing, not what. The word “selected” was on the card, and nobody knows what has been selected. And I sent the reminder to everybody, because that was one click and choosing was five.

What changes from now on. One sentence first: who, what, when. The shops and Care see it two days before everybody else, and may cross things out. Reminders go only to those who have not had it, in their own working hours. A slip on paper for places where the roster board is the network.

I will publish the same figures for the next one, and the one after.
`,
  'outage-notes': `
What happened

At 21:38 a digger north of Bulls cut the main fibre between Palmerston North and the south. Traffic should have moved to the second path within seconds. It did not. Calls and mobile data were down in the lower North Island for 46 minutes, data was slow for another 56.

Why the second path did not help

It was up, and it was healthy, and it had been tested every month with a small probe. The probe did not notice that a limit set in 2021 lets the path carry a third of what the evening needs. When the whole load arrived, the routers protected themselves by dropping it. They did what they were told.

What went well

The first public line was out after eleven minutes. Everybody used that one line. Care never had to guess, because the NOC wrote every twenty minutes even when there was nothing new. Nobody promised a time that we did not know.

What we change

1. The second path is tested every month with real load, at night, with the NOC watching.
2. Limits of this kind are listed in one place with the date on which somebody last asked whether they still make sense. There were nineteen. Four were wrong.
3. The sentence for customers is now step two in the runbook, before the diagnosis and not after it.

What we do not change

Nobody gets into trouble. The limit was right when it was set, and whoever set it wrote down why. I could find the cause in a minute because of that note. Please keep writing notes like that.

Questions, also silly ones, below. I have had three silly ones so far and two of them were not.
`,
  'clause-seven': `
Clause 7 of the guidelines says today: “Never name another phone company in public.” When you post outside and name one, you are warned, and you may go on. In the last quarter 31 of you went on. I have read the posts, without the names, and in 27 of them I would have done the same.

Why the clause exists. Years ago a campaign made a comparison that turned out to be wrong, and we had to withdraw it. The clause was written that week, in a hurry, for everybody, although only campaigns had the problem.

What it does today. It stops Mele from telling a customer that her phone will work on the other network. It stops Care from telling somebody whom to ring when the fault is not ours. It teaches people to click past warnings, which is the worst thing that a rule can do.

What I would like. A sentence that you would have written yourselves. I need three things from it: it helps the customer, it does not run anybody down, and a comparison that we publish as a company has been checked by somebody who knows the facts.

What it must never do. It must not catch people who talk about pay, safety, their union or their managers, here or elsewhere. That is protected, and the examples that go with the clause will prove that it is left alone.

The draft is open for a week. After that I will publish what I took, what I left, and why.
`,
  'measure-refused': `
The proposal was to measure “average minutes in the app per person per week”, by team. The purpose given was to see whether people have time to read. I have refused to countersign it. These are my reasons.

It does not measure what it says. Somebody who leaves the page open while making tea counts as a keen reader. Somebody who reads one post on the bus, thinks, and changes how she works counts as nothing.

It would be used for something else. Nobody means to. But a figure with “minutes” and “team” in it ends up in a slide, and then in a conversation about who is not pulling their weight. In small teams it is hardly about a team at all. Eight people on my crew; two of them have no company phone.

There is a better way to learn the same thing. Ask people. Four questions, twice a year, without names. Or look at whether questions get answers, which says something about us as a company and nothing about anybody’s Tuesday.

What the agreement says: a figure about people needs a purpose, the fields, the smallest group that is shown, how long it is kept, and my signature. I look at every one of them like this: would I be happy to see my own line in it? If not, why should you?

I would like to thank Tui, who asked, listened, and withdrew it. That is how it is meant to work. The entry stays in the register as refused, with these reasons, so that we need not have the talk again in a year.
`,
  'objective-met': `
The objective, as it was written five months ago: “80 % of questions that customers ask us in public get a human answer within 30 minutes in opening hours, by the end of this month. If first contact fixes fall by more than two points on the way, we stop.”

The result: 84 % in the last four weeks, 81 % over the last eight. First contact fixes did not fall, they went up by three points. So the verdict is: met.

What did it. Claiming: a question has one name on it, and two people no longer write the same answer at the same time. Asking a colleague from within the case: 212 times, usually answered in under five minutes, most often by the shops and by field, whom we used to reach through three forms. And the paid reading time, which I had thought of as a cost.

What it did not take. Nobody was given a target of their own. Handling time went up by 20 seconds and I am not going to do anything about it.

What is left. Sundays are at 58 %, because two people work them. That is a roster question, not a question of effort, and it is with me.

This objective is now closed. I would rather close one than let it grow roots. The next one will be about questions that we never answered at all. There were 41.
`,
  'objective-missed': `
The objective: 3,000 customers on e-bills by the end of the month, for the sake of paper and of late letters. The result: 1,140. The stop rule was “fewer than 1,500 by month five”, so it is stopped. The verdict is: not met.

I would like to say what I learned before somebody else has to say it for me.

We wrote to people about trees. People do not keep paper bills because they dislike trees. They keep them as proof of address, for the bank, for the school, for the landlord. Ritu’s team heard this every day. I never asked them, and they had no reason to think that I wanted to know.

We counted the letters that we sent. We sent 18,400. That is not a result, it is a cost.

The counter did better than all letters together. Where somebody in a shop offered it while fixing something else, one in three said yes. We had told the shops about it on the same day as the public, which meant that they had no chance to get good at it.

What happens now. Nothing for a month, on purpose. Then a small trial with Billing: an e-bill, plus one proper letter a year that a bank accepts. If that works in Hamilton we will talk about a target again, and Billing will set it.

Thank you to the teams who tried. The miss is mine.
`,
  farewell: `
I started in the winter of the big snow. They gave me a belt, a pair of spurs and a man called Ted, who said: shut the gate, look at the sky, and do not be a hero. That is the whole training. The rest is poles.

I have kept a rough count. About nine thousand. I fell off one of them, in ninety-eight, and it was my own fault: I had looked at the sky and did not like it, and went up anyway because it was Friday. Eleven weeks in bed. If your own eyes tell you not to go up, nobody in this company may tell you otherwise. I have seen that become true in my time and I am prouder of that than of any tower.

I did not want to join this thing. Hēmi signed me up. In half a year I have talked to more people than in the thirty before. A girl on the evening line in Dunedin rang to say that the lady up the Taieri had her phone back, and could she tell her who had done it. Nobody had ever rung me to say that.

To the young ones: learn the landowners’ names. Take your boots off. If there is cake, there is time.

To Stu: the bucket is in the shed, and the handle needs a splice.

To the night shift: thank you for always saying good night.

I am going to Lake Mahinerangi and will have no signal there. I know exactly why, and I would ask you to leave it so.
`,
}
