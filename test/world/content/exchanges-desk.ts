/** What is said every day in head office, and by everybody; how to read it: exchanges.ts. */
export const DESK_EXCHANGES = `
= office > any 4
? Who knows somebody at {partner} who answers? I have been in their queue for {minutes} minutes. #ask
? Has anybody got past the menu at {partner}? Asking on behalf of my left ear. #ask
! Try their number for trade, it is answered by a person called Sue.
! Press nothing. After {minutes} seconds they give up and put you through.
! I have a direct line, sending it to you.
. {thanks}, Sue is a treasure.

= office > any 4
? Is there one place where we write down who decides about {topic}? #ask
? I have to explain {topic} to {partner} on {weekday}. Who has done it before? #ask
? Whom do I ask about {topic} before I write something wrong about it? #ask
! I did it last year. My notes are short, sending them.
! There is not, and there should be. Shall we start with one line?
! Ask a counter first. They explain it {count} times a day.
. {thanks}. That saves me until {weekday}.

= office > any 4
? Looking for {small} people who use the {tool} daily, for half an hour on {weekday}. There will be {kai}. #ask
? What is the one thing in the {tool} that you would throw out? #ask
? We redo the first page of the {tool}. What do you look for when you open it? #ask
! Me. For {kai} I will even tell the truth.
! The pop-up goes first. Everybody will say the pop-up.
! Ask the {team} lot, we have a list.
! The search. It finds everything but what I typed.
. I have enough to go on. {thanks}.

= office > IT~Service~Desk 4
? The {tool} shows me yesterday. Is it me? #ask
? The screen in the big room in {place} has spoken to nobody since {weekday}. #ask
? {tool}: I click, it thinks, we both forget why. Anybody? #ask
! It was not you. Restarted, try again.
! On my way with a cable and low hopes.
! We know since {minutes} past, a fix is going in.
. Works. {thanks}.
. {thanks}, and sorry, it was switched off at the wall.

= Product > shop 3
? We are thinking of a {plan} plan without {topic}. Who would be sad? #ask
? How often does anybody ask for {topic} at the counter? Guess first, then count for a day, please. #ask
! About {small} people a week, and all of them from {town}.
! Guessed twenty, counted {count}. I would have argued with you.
! The quiet ones would mind. They never complain, they just go.
. {thanks}. That changes it. #decision
. This is why I ask here first. {thanks}.

= Product > shop 1
? Two names for the new {plan} plan are on the board. Which would you say aloud to your aunt? #ask
! The second. My aunt cannot say the first, nor can I.
! Neither. Call it what people call it.
. The second it is. {thanks}.

= Marketing > shop 2
? Posters for the {plan} plan reach the shops on {weekday}. Say stop by then if a word is wrong. #ask
? Draft window for {shop}: a {device}, a tūī, eight words. Is it seven too many? #ask
! The small print is larger than on the last one. Ka pai.
! Stop: it says {topic} is free, and it is free only once.
! It is two too many. Sent you which.
. Changed before printing. {thanks}!

= Finance > office 1
? Budget talk for next quarter: send me {small} lines, not {count} pages, by {weekday}.
? An invoice of {partner} has landed with me and nobody has claimed it. Yours? #ask
! On its way to you, sorry for the wait.
! Done. It was harder than {count} pages.
. {thanks}. #done

= People > any 2
? We are looking for a colleague for {place}: patient, curious, likes {kai}. Who comes to mind? #hiring
? A place is free in the {topic} team in {place}. Somebody you would share a desk with? #hiring
! My neighbour. She is all three, and she bakes.
! There is somebody at my gym. I will ask her nicely.
. {thanks}! I will ring you on {weekday}.

= People > any 2
? {count} places left in the first aid course in {place} on {weekday}. It is work time. #wellbeing
? Mentors wanted: one lunch a month with somebody who is new. {small} are waiting. #wellbeing #ask
! One place for me, please.
! I would do it. Is it all right if I am only {small} years in myself?
. {thanks}! You are on the list.

= Communications > any 3
? Who has a small good story from {place} or from anywhere? Two lines are enough, I do the rest. #ask
? Draft about {topic} is up for crossing out until {weekday}. Be merciless. #ask
? Last week’s note about {topic}: which sentence did you remember? Not a test of you, a test of me. #ask
! Sent you {small} lines. Use what you like.
! The first sentence is the only one I would keep. It is a good one.
! There is a story at {team}. It has {kai} in it.
. {thanks}. Better already.

= IT~Platforms > care 2
? New version of the {tool} on {weekday} at seven. What hurts most in the old one? I have room for {small} fixes. #ask
! That it forgets where I was. Every single time.
! The date in the {topic} screen, it is American. We are not.
. On the list, and I can do it by {weekday}. {thanks}.

= IT~Platforms > any 1
? #done The {tool} opens in two seconds now. It was {count}. You may breathe.
? The {tool} gets a new certificate at six. If it says “unsafe” at one past, it is me, and it is brief.
! Two seconds! I had a whole ritual for the wait.
! Ngā mihi for saying so beforehand.

= any > any 7
? {sport} on {weekday}, {place}, all levels, spare shoes in the cupboard. #wellbeing
? Does anybody go to {sport} in {place}? New to it and keen. #ask
? {count} of us for {sport} last {weekday}, average age not to be published. Join us. #wellbeing
! I am in. No talent, good shoes.
! Count me in.
! I will come to watch, and to bring {kai}.
. {thanks}, see you on {weekday}.

= any > any 5
? {kai} in the kitchen in {place}. First come, first fed. #kaimahi
? {greeting}. Who else is in {place} today? The coffee is on me until {minutes} past. #kaimahi
? Made too much {kai} again. It is on the bench in {place} and it wants company. #kaimahi
! Save me one, I come down at {minutes} past.
! On my way. Running, in fact.
! From {place} I can only smell it in spirit.
. All gone. You are a hungry lot.

= any > any 1
? {count} years here on {weekday}. Thank you for putting up with me, {team} above all.
? {small} years ago on {weekday} I asked where the toilets were, and somebody at {team} walked me there. Still here.
! Congratulations! {place} would not be the same.
! And many more.
. {thanks}. There will be {kai}.

= any > any 3
? Lift needed from {place} to {town} on {weekday}, I pay in {kai}. #ask
? Anybody driving through {town} on {weekday}? One box, {small} kilos, no questions. #ask
! I drive on {weekday}, there is a seat and a dog.
! I can take it as far as {town}.
. {thanks}. It will be at the door, with {kai}.

= any > any 5
? Thank you @{peer} for taking my {weekday}. I owe you {kai}. #kaimahi
? Shout-out to @{peer}, who stayed {minutes} minutes longer so that nobody was left with {topic}. #kaimahi
? @{peer} explained {topic} to me without making me feel like a walnut. #kaimahi
? Watching @{peer} deal with {what} was like watching a good cook. #kaimahi
? If you need somebody calm on a {weekday} afternoon: @{peer}. I have evidence. #kaimahi
! So deserved.
! Typical. In the best way.
! Second that, with bells on.

= any > any 4
? #done {topic} is cleared up between us and {partner}. It took {count} days and one phone call. The call was the thing.
? #blocked on {partner} for {topic}. If you have an idea, I have {kai}.
? #blocked: {topic} waits for {partner}, {partner} waits for the form, the form waits for me to find it.
! Ring them. Nobody rings any more, it is like magic.
! I know a Sue there. Everybody should know a Sue.
. {thanks}, that has moved it. #done

= any > any 3
? #decision for {team}: no meetings on {weekday} before ten. We start next week.
? Update of the week from {team}: {small} things finished, one thing stuck, everybody well.
? {team} tried {weekday} without chat. {count} things got finished and nobody died. Again next week. #decision
! Jealous. May {team} copy that?
! Good. Short, too.
`
