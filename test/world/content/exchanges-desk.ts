/** What is said every day in head office, and by everybody; how to read it: exchanges.ts. */
export const DESK_EXCHANGES = `
office > any 9
? Who knows somebody at {partner} who answers? I have been in their queue for {minutes} minutes. #ask
? Is there one place where we write down who decides about {topic}? #ask
? I have to explain {topic} to {partner} on {weekday}. Who has done it before? #ask
? Looking for {small} people who use the {tool} daily, for half an hour on {weekday}. There will be {kai}. #ask
? What is the one thing in the {tool} that you would throw out? #ask
! Try their number for trade, it is answered by a person called Sue.
! I did it last year. My notes are short, sending them.
! Me. For {kai} I will even tell the truth.
! There is not. There should be. Shall we start one line?
! The pop-up. Everybody will say the pop-up.
! Put me down for {weekday}, I am with the {team} lot.
. {thanks}. That is all sorted by {weekday}.
. {thanks}, Sue is a treasure.
. I have enough volunteers now, the {kai} worked. {thanks}.

office > IT~Service~Desk 7
? The {tool} shows me yesterday. Is it me? #ask
? Can somebody reset my access to the {tool}? I start on it on {weekday}. #ask
? The screen in the big room in {place} speaks to nobody since {weekday}. #ask
! It was not you. Restarted, try again.
! Done. It will ask for your passkey once.
! On my way with a cable and low hopes.
! Known since {minutes} minutes, fix is going in.
. Works, {thanks}.
. {thanks}, and sorry, it was switched off at the wall.

Product > shop 6
? We are thinking of a {plan} plan without {topic}. Who would be sad? #ask
? Two names for the new {plan} plan are on the board. Which would you say aloud to your aunt? #ask
? How often does anybody ask for {topic} at the counter? Guess first, then count for a day, please. #ask
! About {small} people a week, and all of them from {town}.
! The second. My aunt cannot say the first, nor can I.
! Guessed twenty, counted {count}. I would have argued with you.
! Customers of the {plan} plan would. They rarely complain, they just go.
. {thanks}. That changes it. #decision
. This is why I ask here first. {thanks}.

Marketing > shop 4
? Posters for the {plan} plan reach the shops on {weekday}. Say stop by then if a word is wrong. #ask
? Which question do people ask after seeing the advert for the {device}? #ask
! “Is it really {colour}?” Every time.
! The small print is now larger than on the last one. {thanks}.
! Stop: it says {topic} is free, and it is free only once.
. Changed before printing. {thanks}!

Finance > office 3
? Budget talk for next quarter: send me {small} lines, not {count} pages, by {weekday}.
? An invoice of {partner} has landed with me and nobody has claimed it. Yours? #ask
! Mine, sorry. Approving it now.
! {small} lines are on their way. It was harder than {count} pages.
. {thanks}, paid. #done

People > any 4
? We are looking for a colleague for {place}: patient, curious, likes {kai}. Who comes to mind? #hiring
? {count} places left in the first aid course in {place} on {weekday}. It is work time. #wellbeing
? Mentors wanted: one lunch a month with somebody who is new. {small} are waiting. #wellbeing #ask
! My neighbour. She is all three, and she bakes.
! One place for me, please.
! I would do it. Is it all right if I am only {small} years in myself?
. {thanks}! I will ring you on {weekday}.

Communications > any 4
? Who has a small good story from {place} or from anywhere? Two lines are enough, I do the rest. #ask
? Draft about {topic} is up for crossing out until {weekday}. Be merciless. #ask
? Last week’s note about {topic}: which sentence did you remember? Not a test of you, a test of me. #ask
! Crossed out {count} words. You will not miss them.
! The one about {topic} being free once. The rest is fog.
! The {kai} at {team}. It has everything: drama, butter, a winner.
! “Nothing to do.” Best sentence you wrote this year.
. {thanks}. Better already.

IT~Platforms > care 4
? New version of the {tool} on {weekday} at seven. What hurts most in the old one? I have room for {small} fixes. #ask
? #done The {tool} opens in two seconds now. It was {count}. You may breathe.
! That it forgets where I was. Every single time.
! Two seconds! I had a whole ritual for those {count}.
! The date in the {topic} screen, it is American. We are not.
. On the list, and I can do it by {weekday}. {thanks}.

any > any 9
? {sport} on {weekday}, {place}, all levels. We have {count} people and one ball. #wellbeing
? {kai} in the kitchen in {place}. First come, first fed. #kaimahi
? Does anybody play {sport} in {place}? New here and keen. #ask
? {greeting}. Who else is in {place} today? The coffee is on me until {minutes} past. #kaimahi
? {count} years here on {weekday}. Thank you for putting up with me, {team} above all.
? Lift needed from {place} to {town} on {weekday}, I pay in {kai}. #ask
? Our {team} table lost at the quiz to Finance. Finance. By {small} points. #kaimahi
! I am in. Cannot play, will laugh.
! Save me one, I come down at {minutes} past.
! Congratulations! {place} would not be the same.
! I drive on {weekday}, there is a seat and a dog.
! Count me in for {sport}.
! Finance has been practising. We know because they claimed the quiz book.
. {thanks}, see you on {weekday}.

any > any 5
? Thank you @{peer} for taking my {weekday}. I owe you {kai}. #kaimahi
? Shout-out to @{peer}, who stayed {minutes} minutes longer so that nobody was left with {topic}. #kaimahi
? @{peer} explained {topic} to me without making me feel like a walnut. #kaimahi
? Watching @{peer} deal with {what} today was like watching a good cook. #kaimahi
! So deserved.
! Typical. In the best way.
! Second that, with bells on.

any > any 4
? #decision for {team}: no meetings on {weekday} before ten. We start next week.
? #done {topic} is cleared up between us and {partner}. It took {count} days and one phone call. The phone call was the thing.
? #blocked on {partner} for {topic}. If you have an idea, I have {kai}.
? Update of the week from {team}: {small} things finished, one thing stuck, everybody well.
! Ring them. Nobody rings any more, it is like magic.
! Jealous. May {team} copy that?
! Good update. Short, too.
. {thanks}, that has moved it. #done
`
