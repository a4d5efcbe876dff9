/** Short posts from the call centre. */
export const CARE_LINES = `
anahera.ngata> Modem reset number nine of the morning. The light goes green and so do I.
Customer: “I never read the e-mails.” Fair. Told him the one sentence that mattered. Could we lead with the sentence?
“You are the first person who did not transfer me.” I will live on that one for a week.
If the fault is the neighbour’s hedge trimmer, it is still our fault until the customer has internet.
Average wait this morning: two minutes ten. I would like whoever fixed the menu to know we noticed.
A caller sang the hold music back to me, in harmony. {team} applauded.
joseph.malietau> Taught a grandfather in Savaiʻi to take a video call. Three generations on screen, all talking at once.
Can we have one page that says what the roaming day pass does NOT cover? #ask || matthias.brandhorst> Four lines, done: ferries, planes, two islands, and calls to premium numbers. It is pinned.
Hard call today. Took ten minutes off after, as we agreed we would. It helps. #wellbeing
“Have you turned it off and on” is a love language.
fraser.mcleish> Evening shift in Dunedin: southerly outside, soup inside, queue of four. Come join us.
A caller asked whether I was a robot. I sneezed. Case closed.
ritu.bhandari> Three bills out of ten I looked at had the credit on a separate page. Nobody finds a separate page. Raised with Billing Systems.
Rural caller, dial-up patience, satellite manners. We found her a fixed wireless slot. She has waited since 2018.
tamati.hohepa> Karakia and a laugh before the phones open. Every day. You are welcome to stand at the back. #kaimahi
Someone rang to say everything works. Just that. Logged under “miracle”.
If you tell a customer “within the hour”, put it in the case with a name. The evening crew will keep your promise.
Four calls about the same scam text in ten minutes. Sent the screenshot to Security. #scam
The knowledge page on porting numbers is wrong in step 4. It is the account number, not the phone number.
grace.evangelista> New rule for our team: nobody finishes a shift on a bad call. You take one nice one before you go home. #wellbeing
A customer spelled her name with macrons and our form kept them. Seven years I have waited for this form.
Headset with the squeaky arm has been retired with full honours.
layla.alhaddad> A baker in Māngere has three shops and one bill now. He sent baklava to the team. I may need help with it.
Please read the notes before you call back. She has told the story of the flood three times. I told it the fourth time for her.
I have learnt to wait four seconds after “anything else?”. That is where the real question is.
Who knows how to add a carer to an account without giving them the whole account? #ask || ritu.bhandari> “Helper” in the bill viewer: can see and ask, cannot buy. It takes two minutes and one signature. || care> I have been here four years and never saw that button. Thank you.
Calls about the outage in the valley are down to zero. Whoever climbed up there: thank you from {team}.
Caller on an oxygen machine during the power cut. Stayed on the line until her son arrived. Forty minutes. No regrets.
Today I said “I do not know, I will find out” eleven times. Customer satisfaction: my best day yet.
Swapped desks with {peer} for the morning. Her view is better. I understand many things now.
anahera.ngata> Te reo greeting on the line for a month now. Callers answer in kind more often than you would guess. Ka pai.
The moving-house script asks for the new address last. It is the only thing they ring about.
Tūmeke to the new starters at {team}: first solo calls today and not one hid under the desk.
I keep a note of words customers use for “router”. Current favourite: “the angry letterbox”.
Is there a short word for “your fibre is fine but your Wi-Fi is behind the fridge”? #ask || anahera.ngata> “Fridge-Fi”.
Thanks to the shop in {place} for ringing ahead. Customer arrived and I already knew the story.
fraser.mcleish> Did a whole call in whispers with someone whose baby had just gone down. Fastest fix of my life.
Quiet Sunday on the phones. Alphabetised the tea.
A man rang to cancel and we talked him into… cancelling. It was the right plan for him. He said he will be back.
ritu.bhandari> If you waive a fee, write why. “Because she was right” is a fine reason.
Four of {team} did the first aid refresher. We can now save you and your broadband.
marama.tuhoro> Took calls with {peer} on Tuesday. My handling time is terrible. My respect is enormous.
marama.tuhoro> Handling time is a thermometer, not a target. If anybody is told off for a long kind call, tell me. #decision
Our oldest customer on record turned 104 and rang to check her top-up. Sharp as a tack. Better phone than mine.
To the night crew: the note you left in the case was perfect. I did not have to ask her a single thing.
The word “simply” should be taken out of every instruction we have. Nothing is simple at 9 pm with a crying child.
Customers do not say “latency”. They say “it goes funny when the kids get home”.
Found out the fault was a sheep. Field confirms: sheep.
`
export const CARE_LEAD_LINES = `
{team}: coaching is on Thursday, and it is me being coached. Bring your worst recording of me.
Break roster at {team} now starts with breaks and fits the calls around them. Trying it for a fortnight. #decision
Four compliments in the inbox for {team}. Read them out at stand-up, twice.
We lost nobody to burnout this quarter. Last year it was three. Keep taking the ten minutes.
If a script makes you wince, mark it and send it to me. I collect them and then I delete them.
`
