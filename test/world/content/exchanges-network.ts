/** What is said every day in the network; how to read it: exchanges.ts. */
export const NETWORK_EXCHANGES = `
operations > field 9
? {site} has lost mains since {minutes} minutes, battery good until the evening. Anybody near {town}? #network
? Door alarm at {site}. Wind, sheep or visitor? #network #ask
? Card at {site} restarts every {minutes} minutes. Who is on that side on {weekday}? #network
? Temperature at {site} is climbing. Fan, filter or family of birds? #network
! I am {minutes} minutes away from {site}, on {road}. Turning round.
! Sheep. It is the third time. I will fix the latch on {weekday}.
! On {weekday} I am up there anyway, spare card is in the ute.
! Filter. I swapped one like it at {site} last month, the spare is in {place}.
! {road} is closed at the bridge, I can be there by two.
. {site} is back on mains. {thanks}. #done
. Green again. {thanks}, drive safely.

field > operations 8
? On site at {site}, going up in {minutes} minutes. Please block sector two. #network
? Leaving {site}. All gates shut, all alarms clear on my side. Yours? #network
? Swapped the rectifier at {site}. Does it look right from there? #network
? Need the lock code for {site}, mine is from before the new gate. #ask
! Blocked, and nobody will feel it. Watch the wind, {count} metres a second up there.
! All clear here as well. Drive safely, {road} is slow.
! It looks better than it has in a year.
! Sent you the code direct. The farmer wants a ring first.
. Down again, feet on grass. {thanks}.
. {thanks}. {kai} at the store in {town}, if anybody asks what the crew runs on.

field > any 7
? {road} out of {town} is one lane with lights. Add {minutes} minutes if you are coming our way.
? Fibre to the school in {town} is in. {count} children asked if it is faster than a horse. #done
? {site} done, {count} new brackets, one very interested bull.
? Snow down to the gate at {site}. We turned round. It will be there on {weekday}. #wellbeing
? Found the fault on the {town} line: somebody’s fence post, right through the middle. #done
! Good call. No site is worth a slide.
! Is it faster than a horse, though?
! That bull has form.
! {thanks} for the tip about {road}, went the other way.

radio > care 5
? {site} gets a new sector on {weekday}. Between ten and two {town} may have {what}. #network
? Do customers in {town} still mention {what}? The counters say it is better, people know better. #ask #5g
? New cell at {site} is on air. If {town} rings to complain that it works, you know why. #5g #done
! No call from {town} in a week. I would say yes.
! One, but he was behind a shed. A metal shed.
! {thanks} for saying so beforehand. It is on our board.
! Had a lady from {town} who wanted to say “at last”.
. Then I shall colour it in. {thanks}.

core > operations 6
? Change tonight at {minutes} past midnight: routing for {town}, with a roll-back that we have tried. #network
? #done Certificates on the {tool} are renewed, good for a year, and there is a reminder that goes to a team and not to me.
? Load on the link to {town} is {count} % over last month. Is it the match or is it the school? #ask
? #blocked: {partner} wants the change form for {site} in their format. Day {count}.
! Noted, I am on. Ring before and after, please.
! It is the school. Half of {town} has lessons on video this week.
! I have a name at {partner}, sending it to you.
! Reminder to a team: finally, a grown-up.
. Change is in, no alarms. {thanks} for sitting up. #done
. They answered within {minutes} minutes of your friend ringing. {thanks}.

operations > any 4
? Shift hand-over: {small} open, the loudest is {site}, everything else sleeps. #network
? Quiet one. {count} alarms, all of them planned, one of them a kettle.
? {greeting} day people. {site} had a long night, be gentle with it. #network
! {thanks}, taking it from here.
! The kettle again?
! {site} and I have an understanding.
`
