/** What is said every day in shops and in Care; how to read it: exchanges.ts. */
export const COUNTER_EXCHANGES = `
= shop > shop 14
? Has anyone a {device} in {colour}? Customer at {team} would rather wait than take another. #ask
? Looking for one {device}, {colour}, for a customer in {town}. Who has it? #ask
? #ask {device} in {colour}, out of stock at {team} until {weekday}. Can somebody spare one?
? Last {colour} {device} just went at {team}. The next customer wants the same. Anybody? #ask
? Promised a {device} in {colour} for {weekday} and the box was empty. Can a shop save me? #ask
! We have {small} of them at {team}. One is on tonight’s courier.
! {team} has a {colour} one, opened box, never used. Want it?
! No {colour} here, but two in another shade if they can be swayed.
! Ours is reserved until {weekday}. If they do not come, it is yours.
! Sorry, {team} sold out too.
! Can have it on the van by {weekday}. Put the customer’s name on the transfer.
! There is one in our window. The window can do without.
. {thanks}! Customer says {weekday} is fine for the {device}.
. Sold before it arrived. {thanks}. I owe you {kai}.
. That did it, the {colour} one is on its way. #done

= shop > shop 7
? We are down to our last box of {part} at {team}. Who has too many? #ask
? Is anybody else short of {part}, or is it only {team}? #ask
? Who has {part} to spare? {count} would get {team} to {weekday}. #ask
! We have far too many. Sending you {count}.
! {team} is short as well. Next delivery is on {weekday}.
! {small} boxes are yours, I drive past on {weekday} anyway.
! Logistics says {weekday}. They also said that last {weekday}.
. {thanks}. The back room can breathe again.
. Received, counted, and there were {count}. {thanks}.

= shop > shop 3
? {count} boxes of {part} arrived at {team} and we ordered two. Come and get them.
? Swap: our {part} for anything that is not {part}. Regards, {team}.
! {small} boxes to {place}, please.
! You as well? We have a tower of them.
. Gone. {thanks}. The floor of {team} is visible again.

= shop > care 7
? Customer at {team} has three different answers about {topic}. What is the real one? #ask
? #ask {topic} for somebody on the {plan} plan: allowed or not? They are at the counter in {place}.
? Man from {town} says he was promised free {topic}. Does that ring a bell with anybody? #ask
? Is there a fee for {topic} or not? I have a lovely lady from {town} and two pages that disagree. #ask
! Allowed, on every plan. You only need their ID and the last bill.
! Once is free, after that we look at it together. Has worked so far.
! Ring me on the floor, I have the page open and I will stay on the line.
! It was free until March, and nobody changed the page. Give it to them, I write the note.
. {thanks}. Said it just like that, and there was a nod.
. Customer gone, happy. {thanks}. And thank you @{peer} for holding the fort.

= shop > any 5
? How do you explain {topic} in one sentence? Mine takes four. #ask
? Who has a good picture for explaining {topic}? My pen and the back of a receipt are at their limits. #ask
! I say: “You do nothing, we do it, and you get a text when it is done.”
! I draw two boxes and an arrow. Works for nearly everything.
! Start with what does not change. People relax, then listen.
! Ask them to explain it to you. You will find the gap in {minutes} seconds.
. {thanks}. That is {minutes} minutes faster than my way.

= care > shop 4
? Sending a customer from {town} to {shop} with a phone that will not take a SIM. Be kind, it is the third visit. #ask
? Who at {shop} is in on {weekday}? I promised somebody a person and not a queue. #ask
! I am in. They can ask for me, I keep {minutes} minutes free.
! We will have a spare tray ready. Come in by the side door, it is quieter.
! Not my shop, but I know the crew. I have rung ahead.
. {thanks}. I love being able to promise a person.
. There was a call back, only to say thank you. So: thank you.

= care > shop 3
? Caller says {shop} was “lovely and patient”. Whoever served the lady from {town}: take a bow.
? “The young man at {shop} knew what he was doing”, says {town}. Passing it on.
! Read aloud in our back room. There was clapping.
! They are blushing, whoever it was.

= care > network 9
? {count} calls about {what} around {town} in the last {minutes} minutes. Is something up? #network #ask
? Is there work on {site}? Callers in {town} have {what}. #network #ask
? {town}: {what} again, always after six. Who can have a look? #network #ask
? Whole street in {town} with {what}. What may I tell them? #ask
? Caller on {road} near {town} reports {what}. One call so far, but she sounded sure. #network
! {site} is down to one carrier, a crew leaves within the hour. Tell them tonight, not “soon”.
! Seen it. A card at {site} restarted itself. Should be good in {minutes} minutes, tell me if not.
! Nothing on our side for {town} yet. Can you get a street name? I will look at the cell.
! Announced work on {site} until {weekday}, four o’clock. It is on the fault map since this morning.
! Good catch. {small} streets were on a neighbour cell. Moved back.
! It is the power, not us: the lines company says {minutes} minutes.
. {thanks}. Told all of them, nobody was cross.
. Confirmed: {town} is happy again. #done
. Calls have stopped. Thank you to whoever moved.

= care > care 6
? First time I had {topic} today. Is there a trick, or is it just patience? #ask
? Which form is it for {topic} when the account holder has died? I do not want to ask twice. #ask
? What do you say when somebody asks for {topic} for the third time, crossly? #ask
! There is a trick: do the second step first. I can show you at {minutes} past.
! I would ring rather than write. I can take it if you like.
! Patience. And the note from last week, it is pinned in the {topic} page.
! Say their name, say what you will do, do it while they listen.
. {thanks}, that is now on a sticky note on my screen.
. It worked. {thanks}. I have added it to the {topic} page.

= care > care 4
? Does the {tool} save your note if the call drops? Asking after the second novel I lost. #ask
? Is the {tool} slow for all of {team} or is it my chair? #ask
! It does since the last release. Mine came back, spelling mistakes and all.
! Slow here, too. Service Desk knows since {minutes} past.
! Not your chair. Close the second window, it thinks you are two people.
. {thanks}. Two windows it was.

= care > Communications 3
? {count} calls about {topic} before lunch. Did we send something out? #ask
? Callers quote a text about {topic} that {team} has never seen. Ours or a scam? #ask
! Ours, and you should have had it first. I am sorry. It is in the full text of this morning’s note now.
! Not ours. Security has the number, please tell people not to answer it.
! A letter went out two days early. I have the printer on the phone.
. {thanks}, now at least we know what they are holding.

= care > any 5
? Best sentence from a caller today, about {topic}: “So it is not me, it is the thing.” Yes. It is the thing.
? Last call before the break: {topic}, a parrot, and a very patient daughter in {town}. I need a cup of tea.
? Somebody from {town} sent the {team} floor {kai}. For {topic}. Which was our own mistake.
? {count} days without a call about {topic}. I do not want to jinx it.
? Caller from {town} talked for {minutes} minutes about the weather and two about {topic}. Best call of the {weekday}.
! This made my {weekday}.
! I have had that very caller. Lovely.
! And that is why I like {team}.
! Writing that down.

= shop > any 5
? {greeting} from {team}. {kai} in the back room, {count} phones to fix, let us go.
? Quiet {weekday} at {team}, so we cleaned the {part} drawer. There were {count} SIM tools in it.
? Customer paid for a stranger’s top-up at {team} today. {place} is all right.
? A kuia from {town} brought {kai} for the whole of {team}, because her {device} “behaves now”.
? {count} customers before ten, all of them about {topic}, and then nobody until noon. Who choreographs this?
! Ka pai, {place}.
! {place} has all the good stories.
! Now I want to work there.
! Save some for the rest of us.

= shop-lead > shop 4
? Stand-up at {team} on {weekday}: ten minutes on {topic}, because {small} of us had to guess this week.
? Who has a good way to teach {topic} to a new starter? Mine is me talking. #ask
! Let them explain it to you. {minutes} minutes, much laughter, it sticks.
! I have a card for it. On its way to you.
! Do it on a real bill, with the name cut off. Nobody forgets that.
. {thanks}, we will try it on {weekday}.

= shop-lead > shop 2
? {team} can lend one person to a shop nearby on {weekday}. First who asks.
! Yes please, {team} has two away.
. Done, @{peer} is yours for the day.
`
