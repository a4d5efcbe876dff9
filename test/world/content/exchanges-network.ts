/** What is said every day in the network; how to read it: exchanges.ts. */
export const NETWORK_EXCHANGES = `
= operations > field 7
? {site} lost mains {minutes} minutes ago, battery good until the evening. Anybody near {town}? #network
? Card at {site} restarts every {minutes} minutes. Who is on that side on {weekday}? #network
? Temperature at {site} is climbing. Fan, filter or family of birds? #network
? Generator at {site} asks for a service, politely, every {minutes} minutes. Who is going that way? #network
! I am {minutes} minutes away, on {road}. Turning round.
! On {weekday} I am up there anyway, the spare is in the ute.
! I did one like it last month, the spare is in {place}.
! {road} is closed at the bridge, I can be there by two.
. {site} is green again. {thanks}. Drive safely. #done
. All quiet up there. {thanks}.

= operations > field 2
? Door alarm at {site}. Wind, sheep or visitor? #network #ask
! Sheep. It is the third time. I will fix the latch on {weekday}.
! Me, in the wind, with a sheep. Closing it now.
. Door shut. {thanks}. Regards to the sheep.

= field > operations 6
? On site at {site}, going up in {minutes} minutes. Please block sector two. #network
? Going up {site} now, {small} of us, down by {weekday} lunch at the latest. Joke. By four. Block it, please. #network
! Blocked, and nobody will feel it. Watch the wind, {count} metres a second up there.
! Blocked until you ring. Harness on.
. Down again, feet on grass. {thanks}.

= field > operations 5
? Leaving {site}. All gates shut, all alarms clear on my side. Yours? #network
? Swapped the rectifier at {site}. Does it look right from there? #network
? New battery string at {site} is on. What do your graphs say? #network
! All clear here as well. Drive safely, {road} is slow.
! It looks better than it has in a year.
! Flat as a pancake. Home you go.
. {thanks}. {kai} at the store in {town}, if anybody asks what the crew runs on.

= field > any 6
? {road} out of {town} is one lane with lights. Add {minutes} minutes if you are coming our way.
? Fibre to the school in {town} is in. The children asked whether it is faster than a horse. #done
? {site} done, {count} new brackets, one very interested bull.
? Snow down to the gate at {site}. We turned round. It will be there on {weekday}. #wellbeing
? Found the fault on the {town} line: somebody’s fence post, right through the middle. #done
? Lunch at {site}: {kai}, {minutes} minutes of sun, and the whole of {town} at our feet.
? Old cabinet in {town} is out, new one is in, and the lady opposite has painted it already. #done
! Home in one piece is the only target.
! Picture, please.
! Best office in the company.
! Good to have word about the roads up there.

= radio > care 4
? {site} gets a new sector on {weekday}. Between ten and two {town} may have {what}. #network
? New cell at {site} is on air. If {town} rings to complain that it works, you know why. #5g #done
! Ngā mihi for saying so beforehand. It is on our board.
! Had a lady from {town} who wanted to say “at last”.
. Noted on the map, next to {site}. {thanks}.

= radio > care 3
? Do customers in {town} still mention {what}? The counters say it is better, people know better. #ask #5g
? Did {town} go quiet after {weekday}? We turned {site} by six degrees. #ask
! No call from there in a week. I would say yes.
! One, but he was behind a shed. A metal shed.
. Then I shall colour it in. {thanks}.

= core > operations 4
? Change at {minutes} past midnight: routing for {town}, with a roll-back that we have tried. #network
? Patching the routers behind {site} on {weekday} night, one by one, slowly. #network
! Noted, I am on. Ring before and after, please.
! In the log. {kai} at half time.
. Change is in, no alarms. Thank you for sitting up. #done

= core > network 4
? Load on the link to {town} is {count} % over last month. Is it the match or is it the school? #ask
? #done Certificates on the {tool} are renewed, with a reminder that goes to a team and not to me.
? #blocked: {partner} wants the change form for {site} in their own format. Day {count}.
! Somebody there answers the phone, I am sending you the name.
! We had the same at {site}. It passed when we rang.
! Noted in the log, so that the next shift does not wonder.
. {thanks}. Moving again.

= operations > any 4
? Shift hand-over: {small} open, the loudest is {site}, everything else sleeps. #network
? Quiet one. {count} alarms, all of them planned, one of them a kettle.
? {greeting} day people. {site} had a long night, be gentle with it. #network
? Hand-over in {small} sentences, because that is all there was. {site} is back, nothing is odd. #network
! Got it, taking it from here.
! Sleep well.
! May they all be like that.
`
