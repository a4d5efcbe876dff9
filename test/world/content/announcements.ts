/**
 * What was announced in the half year; how to read it: ../announcing/parse.ts. The share of people who did something is
 * in per cent of the audience; `email`, `sms` and `slip` of it came by nothing else.
 */
export const ANNOUNCEMENTS = `
birdhouse | 176 09:00 | information | tui.armitage | Communications | everybody | seen=78 read=41 useful=64/9
for: Everybody knows what this place is for, and that nobody is watched in it
> Kia ora koutou. Birdhouse is open: ask, answer, share what you learn at work. Nobody counts your minutes here.

quiet | 170 10:30 | information | ben.okafor | People and safety | everybody | seen=69 read=37 email=6 useful=71/4 | email@16
for: Nobody feels that they must answer after their shift
> What is written after your shift waits for your shift. Nothing here needs you at home, whoever wrote it.

harness | 163 07:30 | confirm | ben.okafor | People and safety | team in ("Field Waikato", "Field Otago", "Network Operations", "Radio Planning") | seen=94 read=92 confirmed=90 email=10 sms=12 useful=55/3 | email@4 sms@16
for: Nobody climbs in a harness that has been called back
duty: Health and safety: whoever climbs must have read which harness to leave on the ground
> Harnesses with a red tag go back to Hamilton by Friday. Do not climb in one, not even to finish the job.

payday | 158 11:00 | information | ben.okafor | People and safety | everybody | seen=74 read=44 useful=58/6
for: Nobody is surprised by their account
> Pay comes on Wednesday this month, a day early, because of the public holiday. Next month it is Thursday again.

esim | 152 08:45 | important | tui.armitage | Communications | department in (Retail, Care) | seen=66 read=47 email=9 useful=61/8 | email@4
for: No number is moved to a stranger
> Before an eSIM swap: see the photo ID. A photo of it on the customer’s phone is not enough, however nice they are.

expenses | 147 14:00 | information | ben.okafor | Communications | department = "Head office" | seen=77 read=46 useful=18/11
for: Receipts arrive before Finance closes the month
> Receipts by the 20th, please, in the new form. The old form is switched off on the 21st and will not be missed.

billing | 141 09:15 | important | tui.armitage | Network | department in (Retail, Care) | seen=68 read=49 email=8 useful=66/5 | email@4
for: Counters and phones stay open while billing is off
> Billing is off on Saturday from 2 to 6 in the morning. Take cards as always; bills appear by nine.

reo | 136 12:00 | information | tui.armitage | People and safety | everybody | seen=63 read=31 useful=52/14
for: The places on the course are taken by people who want them
> Ten places on the te reo Māori course, Tuesdays at eight, in work time. Beginners first. Nau mai, haere mai.

parcel | 130 08:20 | important | ben.okafor | Communications | department in (Retail, Care) | seen=72 read=53 email=9 useful=83/2 | email@2
for: Customers who ask hear the same answer everywhere
> Somebody texts customers in our name about a parcel fee. We never send a link to pay. Tell them: delete it, you owe nothing.

carpark | 124 16:10 | information | ben.okafor | Communications | location = Wellington | seen=31 read=12 useful=2/3 withdrawn=50
for: People who drive know where to leave the car
> The car park under the Wellington office is closed from Monday for two weeks. Street parking is on us until then.

returns | 119 09:00 | important | tui.armitage | Communications | department = Retail | seen=71 read=54 email=8 useful=57/9 | email@4 briefing:riccarton@8
for: Every counter takes things back in the same way
> Returns: thirty days instead of fourteen, from Monday. With the receipt, in the box, at any shop.
corrected: Returns: thirty days instead of fourteen, from Monday, receipt or not.

roaming | 113 13:30 | information | ben.okafor | Communications | department in (Retail, Care) or person = matthias.brandhorst | seen=65 read=36 useful=49/5
for: Nobody quotes the old price for the islands
> From the 1st, roaming in Samoa, Tonga and the Cook Islands costs what it costs here. Yes, data too.

talk | 108 10:00 | information | ben.okafor | People and safety | everybody | seen=66 read=33 useful=63/5
for: Everybody knows whom to ring before it is too much
> Six talks with somebody outside the company, free, and nobody here hears who went. Kia kaha; ring before it is too much.

passkey | 102 08:40 | important | tui.armitage | Network | everybody | seen=67 read=46 email=9 useful=38/21 | email@4
for: Nobody is locked out when passwords end
> Passwords end on Friday week. Make a passkey today; it takes two minutes and Tāne’s desk helps at 4400.

price | 96 09:00 | information | ben.okafor | Communications | everybody | seen=61 read=38 email=13 sms=3 smstoall useful=21/19 | email@8 sms@18 chat:hamilton@8 slip:riccarton@8
for: Everybody can say in one sentence what changes and what a customer has to do
> From the 1st there is a change to selected mobile plans. Please read the full text before talking to customers.

doors | 89 15:00 | information | ben.okafor | Communications | location = Hamilton | seen=73 read=40 useful=22/2
for: Nobody stands in the rain on Monday
> The door codes in Hamilton change on Monday at six. Your lead has the new one; it is not in any message.

alone | 84 07:45 | confirm | tui.armitage | People and safety | department = Network | seen=95 read=93 confirmed=91 email=13 sms=14 useful=48/2 | email@4 briefing:otago@8 sms@16
for: Somebody always knows where a lone worker is
duty: Health and safety: whoever may be alone on a site must have read when to call in
> Alone on a site? Call in before you start and when you leave. Every time, also for ten minutes.

reminders | 79 10:15 | information | ben.okafor | Communications | everybody | seen=70 read=39 useful=74/3
for: People know that we have heard them about reminders
> You told us: too many reminders. From now on they go only to those who have not had it, in their own hours.

birthday | 74 09:30 | confirm | tui.armitage | Communications | department in (Retail, Care) | seen=92 read=89 confirmed=86 email=14 sms=9 slip=4 useful=52/7 | email@4 slip:hamilton@8 sms@16
for: Nobody reads a customer’s details out loud
duty: Privacy: whoever talks with customers must have read how to ask for a birth date
> Ask for the birth date. Never read it out and ask “is that right?”: the person behind them in the queue listens too.

cards | 69 11:20 | information | ben.okafor | Communications | department = Retail | seen=64 read=34 useful=41/3
for: Old cards are off the counters by the weekend
> New plan cards come with Thursday’s parcel. The old ones, with the word “selected”, go into the paper bin.

survey | 63 09:10 | information | ben.okafor | People and safety | everybody | seen=65 read=30 email=7 useful=31/27 | email@16
for: More than half of us answer, and nobody is asked who they are
> Twelve questions about work here, five minutes, no names. Dave has read every one of them before you do.

freeze | 58 14:40 | important | tui.armitage | Network | department in (Network, Care) | seen=75 read=57 email=7 useful=58/3 | email@4
for: A quiet weekend while the second path is rebuilt
> No change to the core from Thursday 18:00 to Monday 06:00, not even a small one. Ask Bridget if you believe yours is smaller.

ebills | 52 09:50 | important | ben.okafor | Communications | department in (Retail, Care) | seen=62 read=41 email=10 useful=24/26 | email@4
for: Customers are asked once, kindly, and a no is a no
> E-bills: ask each customer once, and take no for an answer. What they say when they say no is worth writing down.

clause | 47 09:40 | important | tui.armitage | Communications | everybody | seen=68 read=48 email=9 useful=77/4 | email@4 chat:hamilton@8
for: Everybody knows that they may name another company when it helps
> Clause 7 is new: name other companies when it helps the customer, never to run them down. You wrote it.

outage | 41 21:56 | emergency | ben.okafor | Network | department in (Care, Network) or location = Wellington | seen=84 read=81 confirmed=78 email=6 sms=21 useful=69/1 stands=1 | email@0 sms@0 screen:lobby@0
for: One sentence for customers while it lasts
because: Mobile data and calls are down in the lower North Island, and the phones ring
> Calls and data are down in the lower North Island. Say: “We are fixing it. Next update 10 pm.” Nothing else, please.

quietroom | 29 16:00 | information | ben.okafor | People and safety | location = Hamilton | seen=76 read=43 useful=46/0
for: Whoever needs the room knows that it is theirs again
> The quiet room in Hamilton is back on Monday: two chairs, one lamp, no phone. No booking, no reason needed.

notes | 22 10:05 | important | tui.armitage | Network | department in (Network, Care) | seen=70 read=52 email=9 useful=55/4 | email@4
for: Care can tell what we have changed since the outage
> Three things changed after the outage. The sentence for customers now comes before the diagnosis, not after it.

speak | 15 11:00 | important | ben.okafor | Communications | department in (Care, Network) | seen=66 read=46 email=11 useful=33/8 | email@4
for: Nobody speaks on faults with an accreditation that has lapsed
> May you speak for us on faults? Look at the date on your accreditation. Renewing is one scenario, twenty minutes.

fibre | 9 09:05 | important | ben.okafor | Communications | department in (Retail, Care) | seen=73 read=56 email=10 useful=42/6 asked | email@4 slip:hamilton@8 screen:queen@0
for: Everybody can say from when Rolleston and Papamoa can order, and that nobody is moved against their will
> Fibre opens in Rolleston and Papamoa on the 1st. Copper customers may stay; nobody is moved against their will.

call | 5 10:00 | confirm | tui.armitage | People and safety | everybody | joiners seen=79 read=76 confirmed=71 email=12 sms=8 slip=2 useful=61/5 open | email@4 screen:lobby@0 briefing:otago@8 slip:riccarton@8 slip:hamilton@8 sms@16
for: Everybody hangs up on a caller who asks for a code
duty: Information security: everybody must have read what to do when a caller asks for a code
> Somebody rings and asks for a code from your phone? Hang up, then tell 4400. IT never asks. Not Wei, not Katrin.
de> Jemand ruft an und will einen Code von deinem Telefon? Auflegen, dann 4400 anrufen. Die IT fragt nie danach.

kai | 2 12:10 | information | ben.okafor | People and safety | everybody | seen=58 read=24 useful=39/4 open
for: The kitchens know how many plates
> Shared kai on Thursday at noon, in every office and shop. Say how many you are by Tuesday; bring a story, not a cake.

lines | 1 08:50 | important | ben.okafor | Network | everybody | seen=52 read=34 email=9 useful=27/3 open | email@4 chat:hamilton@8
for: Nobody promises a working line for Sunday morning
> Voice is off between Taupō and Napier on Sunday from 4 to 6 am, for the new exchange. 111 keeps working over the other network.
`

/** Not published yet: `+3` is in three days. The same fields, but for what became of it. */
export const UNPUBLISHED = `
tablets | +3 09:00 | important | tui.armitage | Communications | department = Retail | | email@4 slip:riccarton@8 slip:hamilton@8
for: Every shop lead has charged the tablet before the parcel comes
> A tablet for every counter comes with Thursday’s parcel. Charge it, sign in with your passkey, and tell us what it cannot do.

hours | waiting | important | ben.okafor | People and safety | department in (Retail, Care) | | email@4
for: Everybody knows their hours for the long weekend a fortnight before
> Hours for the long weekend: shops ten to four on Monday, Care as on a Sunday. Swaps go through your lead until Friday.

fleet | draft | information | ben.okafor | Communications | department = Network | |
for: Crews know which ute is theirs
> The new utes are electric, and
`

/** Places that are not a person: `key | channel | name | who is declared to be there | who leads it | how many come`: helpers without an account too. */
export const PLACES = `
hamilton | chat | Hamilton floor | location = Hamilton and department = Care |
lobby | screen | Lobby, Wellington | location = Wellington |
queen | screen | Back room, Queen Street | team = "Queen Street" | jack.brannigan
riccarton | slip | Riccarton, stand-up | team = Riccarton | sunita.kapadia | 6
hamilton | slip | Hamilton shop, roster board | team = Hamilton | mihi.tawhiri | 7
riccarton | briefing | Riccarton, before opening | team = Riccarton | sunita.kapadia | 6
otago | briefing | Field Otago, yard | team = "Field Otago" |
`

/** Name and person-hours of reading a month, for 240 people. */
export const SENDERS = [
  ['Communications', 16],
  ['People and safety', 9],
  ['Network', null],
] as const

/** Kept free: name, first and last day from today, by the clock. */
export const BLACKOUTS = [
  ['The second path is rebuilt: nothing but emergencies', -56, '18:00', -53, '06:00'],
  ['Month end in Billing: the floor has no time to read', 6, '07:00', 8, '18:00'],
] as const
