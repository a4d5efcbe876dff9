/** Full texts of the other threads. */
export const TALK_TEXTS: Record<string, string> = {
  'why-here': `
For years we have talked to each other through e-mails that few of us read, and through whoever happened to sit nearby. Somebody in Nelson has solved the problem that somebody in Napier has today, and neither knows of the other. That is what this place is for.

How it works. You choose whom and what you follow. Your timeline shows that, in the order in which it was written, and nothing else. If I bore you, stop following me. I will not be told, and I will not ask.

What it is not. It is not a place where you have to be. It is not a stage for managers. It is not counted: nobody sees how long you were here or what you read. Dave, whom you elected, has to sign everything that is measured about people, and he is not an easy man to please.

What I ask. Say it here if something does not work, and say it early. Answer a question if you know the answer. Be as kind as you would be at the counter. Disagree with me where others can see it: if your post is fair, it stays, and if it is unfair it stays too, as long as it is not about a person.

What you may ask of me. An answer, on Fridays, to everything. A reason for each decision. And that the shops and Care hear of things before the newspapers do.

Nāku noa, nā Hinemoa
`,
  opotiki: `
On Thursday at half past six the tower above Ōpōtiki goes on air. It is one mast, three sectors and 42 kilometres of coast that never had a signal. It took four years, and most of that was not engineering.

The hill belongs to people who have looked after it for rather longer than there have been phones. The first time we came with a drawing, and were sent home with tea. The second time we came without a drawing, and listened. The mast now stands sixty metres further east than the best radio position. It costs us four per cent of the coverage. It is the right place.

Who did it: the hapū, who named it and will switch it on. Yuki, who redrew it eleven times. The Waikato crew, who carried the last two hundred metres by hand because the track was wet. Legal, who wrote a lease that both sides can read aloud. Mrs Ede, for lunch.

What to tell customers: from Thursday, calls and 4G from the bridge to the point, 5G in the town by the end of the quarter. Behind the second ridge there will still be no signal. Please say that, too. It is worse to be promised it.

Karakia at half past six, kai after. Boots.
`,
  'scam-texts': `
What is going round: a text that says a parcel is held and asks for $2.99. The link leads to a copy of a courier’s page, which takes card numbers. It does not come from our systems, and no account of ours has been broken into.

What to tell customers, in five lines:

1. It is a scam, and you did the right thing by asking.
2. Do not open the link. If you have opened it, nothing has happened yet.
3. If you entered your card, ring your bank now, with the number on the back of the card. I will wait.
4. Forward the text to 7726, free of charge. It helps us to block the next one.
5. We will never ask you for a code, a password or a payment in a text.

Please take your time over line three. Most people who ring are ashamed. They have no reason to be: the page is well made, and two of our own engineers needed a second look.

What we do: the links we know are blocked since 07:20, new ones come about every forty minutes. The numbers they come from are mostly innocent people’s. Please do not tell customers to ring back and complain.

If somebody in a shop or on the phone gives you a new version, send me a screenshot as a direct post. I am awake.
`,
  'hard-calls': `
What is new: after a call or a customer who was hard to bear, you may stop for ten minutes. You decide what hard is. You need not say why. It is in the roster as “pause”, is paid, and is not part of any report.

Where it comes from: last winter three people left the evening team within six weeks. In their last talk all three said the same thing. Not the abuse. The call straight after it.

How it works on the floor: set yourself to “pause”. Your lead sees that somebody is on a pause, so that the queue can be planned, and does not ask. If you are in a shop, tell whoever is next to you, and go out the back. If you are alone in a shop, ring the floor and we put a note on the door. The door can bear it.

If ten minutes are not enough: go home. I mean it. Ring me or Graeme later, or do not. The counsellors answer until ten at night; they are not part of the company and tell us nothing except how many hours to pay for.

If somebody goes over the line, with threats, with words about who you are, you may end it. Say “I am ending this now” and end it. Grace or Ngaire will deal with the rest. It will never be held against you, and I would like to hear of it if it is.
`,
  'rural-plan': `
What it is: one plan for places where there is a tower and no fibre. $79, no contract, 400 GB, and after that slower but never off.

What we promise: that it works at the house, because somebody will have been there with a meter before we sell it. What we do not promise: a speed. On a wet Sunday evening in the holidays it will be slow, and the page says so in the first paragraph.

The map. The present one colours whole hills because a bird could get a signal there. The new one shows what a phone has at head height, measured from utes. There will be white patches that used to be pink. Marketing has agreed to this, and I would like to record how brave that is.

What I do not know yet: whether people in orchards and baches would rather pause it for a season than leave. What a rescue helicopter base needs. How to bill a marae, where the one connection serves two hundred people for three days and four people for the rest of the month.

Please tell me where it is wrong. I am most interested in answers from people who will have to sell it, climb for it, or explain it at nine in the evening.
`,
  ladder: `
Speaking for Kererū Mobile in public is a skill, and nobody is born with it. There are four steps, and you can stop on any of them.

Inside. You post here, ask and answer. That is the best practice there is, and most of us will be happy to stay on this step.

About us. You mention your work on your own account. You need no permission for that. Say that you work here, say that it is your own view, leave customers’ names out. The guidelines have nine clauses and take a quarter of an hour.

Trained. The course takes two hours, with three scenarios and the rehearsal room, in which Leilani plays a very disappointed man. You will be shouted at, and you will get a biscuit.

For us. You answer customers in the company’s name, on the subjects for which you are accredited, until the date on your accreditation. Customers can look up that you are. You are never alone with it: there is always somebody to ask and somebody to take over.

All of this is working time. There are two hours a week in the roster for whoever wants them. If they get lost, tell Sione or Marama or me.

And when you do not feel like it any more, you step down with one click. No reason needed, and nobody is told.
`,
  'half-year': `
Half a year ago we opened this place. I promised to say honestly what came of it.

What has changed. Questions get answers: of all the questions you asked here, most had one from somebody in another team, and half of those within the hour. In the outage we spoke with one voice. A clause was rewritten because you went past it 31 times. A plan card lost 282 words because Lambton Quay had a red pen. None of these were my ideas, and I am glad.

What has not changed. Most of us read and rarely write. That is fine, and it is what we expected. But on some teams nobody has ever written a word, and I should like to know whether that is contentment or something else. The lift still thinks before it goes up.

What I got wrong. The quiet room: I decided from a drawing. The price change: I approved a first sentence that did not say what changes. And in the first month I answered too fast. When the chief executive replies within two minutes, nobody else replies at all. I have learned to wait until Friday.

What I would like next. That the evening teams have the same say as the day. That we look at the questions nobody answered; there are 41, I have read each of them. And that you go on telling me when I am wrong, where others can see it.

He aha te mea nui o te ao? He tāngata, he tāngata, he tāngata.

Hinemoa
`,
}
