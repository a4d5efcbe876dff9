/** What is said every day in shops and in Care; how to read it: exchanges.ts. */
export const COUNTER_EXCHANGES = `
shop > shop 14
? Has anyone a {device} in {colour}? Customer at {team} would rather wait than take another. #ask
? Looking for one {device}, {colour}, for a customer in {town}. Who has it? #ask
? #ask {device} in {colour}, out of stock at {team} until {weekday}. Can somebody spare one?
? Last {colour} {device} just went at {team}. The next customer wants the same. Anybody? #ask
! We have {small} of the {device} at {team}. One is on tonight’s courier.
! {team} has a {colour} one, opened box, never used. Want it?
! No {colour} here, but two in black if they can be swayed.
! Ours is reserved until {weekday}. If they do not come, it is yours.
! Sorry, {team} sold out too. Try {shop}?
! Can have it in {place} by {weekday}. Put the customer’s name on the transfer.
. {thanks}! Customer says {weekday} is fine for the {device}.
. Sold before it arrived. {thanks}, {place} owes you {kai}.
. That did it, the {colour} one is on its way. #done

shop > shop 8
? We are down to our last box of {part} at {team}. Who has too many? #ask
? {count} {part} arrived at {team} and we ordered two. Come and get them.
? Is anybody else short of {part}, or is it only {team}? #ask
? Swap: our {part} for anything that is not {part}. Regards, {team}.
! We have far too many {part}. Sending you {count}.
! {team} is short of {part} as well. Next delivery is on {weekday}.
! Yes please, {small} boxes to {place}.
! Logistics says {weekday}. They also said that last {weekday}.
. {thanks}. The back room can breathe again.
. Received, counted, and there were {count}. {thanks}.

shop > care 9
? Customer at {team} has three different answers about {topic}. What is the real one? #ask
? How do you explain {topic} in one sentence? Mine takes four. #ask
? The page on {topic} has not been touched in a year. Is it still right? #ask
? #ask {topic} for somebody on the {plan} plan: allowed or not? They are at the counter in {place}.
? Man from {town} says he was promised free {topic}. Does that ring a bell with anybody? #ask
! Allowed, on every plan. For {topic} you only need their ID and the last bill.
! Short answer: yes. Long answer: yes, from the next bill.
! I say: “{topic}, once, free; after that we look at it together.” Has worked so far.
! Ring me on the floor, I have the {topic} page open and I will stay on the line.
! The page is right, step 2 is in the wrong place. I have told Billing.
! Not on the {plan} plan, sorry. On all others it is.
. {thanks}. Said it just like that, and she nodded.
. Customer gone, happy, with {topic} in her pocket. {thanks} @{peer} for holding the fort.
. That was {minutes} minutes faster than last time. {thanks}.

care > shop 6
? Sending a customer from {town} to {shop} with a phone that will not take a SIM. Be kind, it is her third visit. #ask
? Who at {shop} is in on {weekday}? I promised somebody a person and not a queue. #ask
? Caller says {shop} was “lovely and patient”. Whoever served the lady from {town}: take a bow.
? Is {shop} open on the holiday {weekday}? Our page says yes, the door says no. #ask
! I am in. Tell them to ask for me, I will keep {minutes} minutes free.
! Open ten until three. I have asked for the page to be changed.
! That was our {weekday} crew. They are blushing.
! We will have a spare tray ready. Third visit is one too many.
. {thanks}. I love being able to promise a person.
. She came back to the phone only to say thank you. So: thank you.

care > network 10
? Four calls about {what} around {town} since {minutes} minutes. Is something up? #network #ask
? Is there work on {site}? Callers in {town} have {what}. #network #ask
? {town}: {what} again, always after six. Who can have a look? #network #ask
? Whole street in {town} with {what}. What may I tell them? #ask
? Caller on {road} near {town} reports {what}. One call so far, but she sounded sure. #network
! {site} is down to one carrier, crew leaves {place} within the hour. Tell them tonight, not “soon”.
! Seen it. A card at {site} restarted itself. Should be good in {minutes} minutes, tell me if not.
! Nothing on our side for {town}. Can you get a street name? I shall look at the cell.
! Work on {site} is announced until {weekday}, 16:00. It is on the fault map since this morning.
! Good catch. {small} customers were on a neighbour cell. Moved back.
! It is the power, not us: the lines company says {minutes} minutes.
. {thanks}. Told all {small} of them, nobody was cross.
. Confirmed: {town} is happy again. #done
. Calls have stopped. Whoever went to {site}: {thanks}.

care > care 9
? First time I had {topic} today. Is there a trick, or is it just patience? #ask
? Which form is it for {topic} when the account holder has died? I do not want to ask her twice. #ask
? Does the {tool} save your note if the call drops? Asking after the second novel I lost. #ask
? {count} calls about {topic} before lunch. Did we send something out? #ask
? How do I move somebody from {plan} to {plan} without losing the credit? #ask
! There is a trick: do the second step first. I can show you at {minutes} past.
! The short form, and I would ring rather than write. I can take it if you like.
! It does since the last release. Mine came back, spelling mistakes and all.
! Yes, a text went out at nine. We could have been told.
! Patience. And the note from last week, it is pinned in the {topic} page.
! Ask Billing to hold the credit first, then change, then release. {minutes} minutes, no tears.
. {thanks}, that is now on a sticky note on my screen.
. Works. {thanks}. I have added it to the {topic} page.

care > any 5
? Best sentence from a caller today, about {topic}: “So it is not me, it is the thing.” Yes. It is the thing.
? Last call before the break: {topic}, a parrot, and a very patient daughter in {town}. I need a cup of tea.
? Somebody from {town} sent the {team} floor {kai}. For {topic}. Which was our own mistake.
? {count} days without a call about {topic}. I do not want to jinx it.
! Ha. I know that parrot.
! Save me some {kai}.
! This made my {weekday}.
! You jinxed it. Two since you wrote that.

shop > any 6
? {greeting} from {team}. {kai} in the back room, {count} phones to fix, let us go.
? Quiet {weekday} at {team}, so we cleaned the {part} drawer. There were {count} SIM tools in it.
? New window at {team}: the {device} in {colour}, and a plastic kererū that scares children.
? Customer paid for a stranger’s top-up at {team} today. {place} is all right.
! Picture please.
! Send some {kai} this way.
! Best shop in {place}, and I say that as the other one.
! Ka pai. {team} should try that.

shop-lead > shop 4
? Stand-up at {team} on {weekday}: ten minutes on {topic}, because {small} of us had to guess this week.
? Who has a good way to teach {topic} to a new starter? Mine is me talking. #ask
? {team} can lend one person to a shop nearby on {weekday}. First who asks.
! We let them explain it to us. {minutes} minutes, much laughter, it sticks.
! Yes please, {team}, we have two away.
! I have a card for {topic}. On its way to {place}.
. {thanks}, we will try it on {weekday}.
`
