/** Full texts of announcements, by key. */
export const ANNOUNCED: Record<string, string> = {
  birdhouse: `
What it is. A place for short messages between people who work here. You choose whom and what you follow; nobody is put into anything.

What it is not. It is not where your manager looks to see whether you work. We do not measure how long you are here, and Dave has signed what we do measure.

What comes to everybody. Only announcements like this one, in a lane of their own. There will be few. If one was not worth your time, say “not for me” below it: we count that, without your name, and we read the count.`,
  quiet: `
If you are on from nine to five, nothing rings at seven. Whoever writes at night writes into your morning. The only exception is an emergency, and an emergency needs two people to say that it is one.

You may read here whenever you like. You are never expected to.`,
  harness: `
The maker has called back one batch of buckles. They can open under a sideways load. Nobody has been hurt.

How to tell. A red tag with two letters, sewn in at the left hip. If the tag has been cut off, treat it as red.

What to do. Take it off the ute today and put it into the bag marked R. Hamilton sends a new one the same day, and a job that has to wait for it waits. No target is worth a fall.`,
  esim: `
Three numbers were moved to strangers last month. Each time somebody was in a hurry, and each time the picture of the licence was on a phone.

So: the card in your hand, or the customer comes back. On the phone, the call goes to Care Mobile, who ask the two questions that are not in any letter. If you are shouted at for it, I will take that call. Tāmati.`,
  parcel: `
The text says “Kereru Mobile: your parcel is held, pay $2.99”, with a link. It is not from us: note that they cannot write our name.

To somebody who has only received it: delete it, you owe nothing. To somebody who has paid: ring your bank now, the number is on the card, and then us. Do not make anybody feel foolish. It was sent to 40,000 people at breakfast.`,
  returns: `
From Monday a customer may bring things back for thirty days instead of fourteen.

Receipt or not: we find the sale by the number or the card. In the box is nicer, but a missing box is no reason to say no. Opened earphones stay what they were, and nobody wants them back.

The first version of this said that a receipt is needed. That was wrong, and mine. Thank you, Riccarton.`,
  talk: `
Six talks of an hour with somebody who is paid by us and works for you. They tell us how many talks there were in a quarter, and nothing else: no names, no teams, no reasons.

The number is on the back of your card and on the door of the quiet room. In the night it is answered too.`,
  passkey: `
A passkey is your fingerprint, your face or the code of your phone, in place of a password that is on a note under the keyboard. It never leaves your device, and nobody can ask you for it on the telephone.

Two minutes: Settings, Sign-in, Make a passkey. Whoever has no phone for it gets a small key from Tāne. After Friday week the old password does nothing.`,
  price: `
As part of our regular review of the portfolio, adjustments are being made to selected mobile plans with effect from the 1st. Customers on these plans will benefit from an increased data allowance.

The plans concerned are the $40, $55 and $70 month plan, whose monthly price changes by $3. The included data is doubled. Prepaid, business and broadband are not affected.

Customers do not have to take any action. Whoever prefers not to move may keep the previous allowance at the previous price, or change to another plan, until the 30th.

Questions can be put to Product in the thread of the same name.`,
  alone: `
Before you start: ring 4411, say where you are and when you expect to be done. When you leave: ring again. If the second call does not come, the NOC rings you, then your lead, then drives.

No signal? Drive to where there is some, then begin. If a site has none at all, there are two of you.

This is not there to see how long a job takes. The list is wiped every morning at six.`,
  birthday: `
“Could you tell me your date of birth?” and then you compare. Not: “You were born on the fourth of May, right?” In a shop the next person hears it; on the phone somebody who is fishing does.

The same for the address, and for the last bill. If a customer is hard of hearing, let them write it down, and tear it up while they watch.`,
  reminders: `
After the price change we asked you. What you said: the same thing came three times although you had read it the first time, and once it came at night.

What we do now. Whoever has had it is left alone. Whoever has not is told on another way, in their own hours. Shops and Care see what customers will ask about two days before everybody else, and may cross things out. Where there is no screen there is a slip of paper.`,
  clause: `
What it says: “Name another company when it helps the customer. Never run one down. Comparisons in campaigns are checked by somebody who knows the facts.”

What it means. “Will my phone work on their network?” may be answered with the name. So may “whose line is it?”.

Nobody is asked to stop talking about pay, safety, the union or how we are led. That was never this clause, and the examples that go with it make sure.`,
  notes: `
One: the second path now carries real load for an hour every month, at night, while somebody watches.

Two: limits like the one that tripped us are in one list, with the day on which somebody last asked whether they still make sense.

Three: in the runbook the sentence for customers is step two. The cause can wait ten minutes; a person who cannot ring their mother cannot.

If a customer asks whether it can happen again: yes, anything can, but not in this way.`,
  speak: `
Three of us found out last week that theirs had lapsed, one of them while answering. Nothing happened, and nobody is in trouble.

Your date is on your profile. If it is less than a month away, Sefina’s room is open: one scenario, a pretend customer who is ruder than the real ones, twenty minutes of work time.`,
  fibre: `
From the 1st, houses in Rolleston and Papamoa can order fibre. The map on the counter tablet knows every street; if it is not on the map, the answer is “not yet”, and no date.

Copper stays where it is. Whoever rings because a man at the door said that copper is being switched off: that man is not from us. Nobody is moved against their will.

In one sentence: “You can have fibre from the 1st if you like, and nothing changes if you do not.”`,
  call: `
How it goes. A friendly voice says that it is IT, that something is wrong with your account, and that you will get a code which they need. The code is the key to your account.

What you do. Hang up. You do not need to be polite. Ring 4400 and tell Tāne’s desk the number and the time.

What happens if you have already given it: ring 4400, now. You will be thanked, and nothing else.

Last month eleven of us were rung, from Invercargill to Hamburg. Nine hung up.`,
  lines: `
Sunday, 4 to 6 in the morning: the voice exchange in Napier is replaced, and calls between Taupō and Napier do not connect. Data is not touched. 111 goes over the other network, and has been tried.

Say to customers who ask: “Calls may not connect on Sunday between four and six. Emergency calls do.” Do not promise five.`,
}

/** The same in other languages: `key language`. */
export const TRANSLATED: Record<string, string> = {
  'call de': `
So läuft es ab: Eine freundliche Stimme sagt, sie sei von der IT, mit deinem Konto stimme etwas nicht, und gleich komme ein Code, den sie brauche. Dieser Code ist der Schlüssel zu deinem Konto.

Was du tust: auflegen. Höflich musst du nicht sein. Ruf die 4400 an und sag Tānes Leuten die Nummer und die Uhrzeit.

Und wenn du ihn schon genannt hast: jetzt die 4400 anrufen. Man wird dir danken, mehr nicht.

Im letzten Monat wurden elf von uns angerufen, von Invercargill bis Hamburg. Neun haben aufgelegt.`,
}
