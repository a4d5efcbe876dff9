/** Short posts from operations, core, field and radio planning. */
export const OPERATIONS_LINES = `
rewi.matenga> 03:10 and every light on the wall is green. I do not trust it.
Alarm that clears itself in nine seconds, every night at 02:14. We have named it Gary. #network
Handover done: two open, both quiet, one card game unfinished.
rewi.matenga> Night shift kai: fry bread and a very good chutney from @{peer}. Morena to the day people.
Power dipped at four sites north of Kaikohe; batteries held; nobody noticed. That is what a good night looks like. #network
The graph is flat. The flat graph is the work.
tom.vandermeer> Planned work in the lower South Island tonight 00:00–04:00. Care has the list, shops have the list, you have the list. #network
Runbook for loss of the Cook Strait path is down from eleven pages to two. Read it before you need it.
Somebody rang the NOC looking for the pizza place again. We now know the whole menu.
Two alarms, one cause, zero customers. Biscuits.
A possum crossed the yard camera at Taupiri, looked straight in, and left. Logged as “visitor”.
Traffic record on Saturday: everyone watched the same match and nobody buffered. #network
If you touch a site, ring us. If you think about touching a site, ring us.
tom.vandermeer> Replaced “unknown error” with the actual error in our dashboard. It was always the clock.
`
export const CORE_LINES = `
arjun.sethuraman> DNS change is in, nobody noticed, which is the review I wanted. #done
bridget.oshaughnessy> No core changes on the eve of a public holiday. Yes, that includes “tiny” ones. #decision
Removed 412 firewall rules nobody could explain. Waited a week. Nobody could explain why we had kept them.
The old billing gateway is switched off. Fourteen years, one fan, so much dust. #done
arjun.sethuraman> Wrote down how number porting really works. It is 30 % protocol and 70 % ringing Gavin.
#blocked on a certificate from a partner who is “looking into it” since the 3rd. Day eleven.
Latency to Sydney is down four milliseconds. Gamers will write poems.
bridget.oshaughnessy> If the rollback has not been tried, it is not a rollback, it is a wish.
Found the packet loss: a patch lead shut in a rack door since the Covid years. #done
IPv6 share is over 60 % and my mother still has not asked about it.
The lab smells of new switches. Bliss.
We rehearsed losing the Auckland exchange. It went badly, quietly, and on purpose. Notes inside the hour. #network
Voice over the new core: 100,000 calls and one complaint, about the weather.
The clock server disagreed with the other clock server. We sided with the sun.
`
export const FIELD_LINES = `
stu.kerrigan> Top of the mast above Roxburgh. Can see tomorrow from here.
Gate code for the Maungakawa track has changed. Ring the NOC, do not guess, the farmer has opinions.
hemi.pukeroa> Karakia at the new Ōpōtiki site this morning, mana whenua and hi-vis side by side. Mast goes up Thursday. #network
Bogged the ute. A boy with a tractor and no questions got us out. Carton delivered.
Battery swap at the coast site done in a southerly you could lean on. #done
Bees in the cabinet at Te Puke. Beekeeper is coming. Do not open it. Do NOT open it.
stu.kerrigan> Eel in the pit again. I no longer ask. I bring a bucket.
New harnesses are here. Hand in the old ones, cut through the webbing first, please.
Fibre splice in a paddock, audience of nine cows. Tough crowd, clean light.
dave.pokere> Ask your lead when your rescue practice was last done. If they hum, ring me. #wellbeing
Road to the site is gone, not “closed”. Gone. Walking in with the spare card. #network
Ute count after the flood: five working, one submarine.
A kererū has nested on antenna three. Work moves to winter. She was here first. #decision
hemi.pukeroa> Everyone home, everyone dry, nothing on the incident sheet. That is a good week.
Mud to the knee, signal to the valley. First bars they have ever had at the marae. #done
Ladder inspection tags are orange this quarter. No orange, no climb.
The spare generator at {place} starts on the third pull. Always the third.
Two metres of new pole, one cup of tea from the lady whose view it is in. Thank you Mrs Ede.
`
export const RADIO_LINES = `
yuki.hasegawa> The map said yes, the hill said no. Moving the sector eight degrees. #5g
5G is live in Feilding. Six of us drove around the square like it was a royal visit. #5g #done
Consent for the Aro Valley mast came through with one condition: paint it like a tree. We asked which tree.
yuki.hasegawa> 基地局を一つ動かすと、谷が一つ笑う。 Move one site and one valley smiles.
If customers say “it drops at the roundabout”, believe them. It drops at the roundabout. Two cells, one argument. #network
Drive test of State Highway 2 done: 212 km, three pies, one gap. The gap is going on the plan.
Nine sites on the refresh list, four landlords, one cat that sleeps in the cabinet for warmth.
#ask Who has the survey for the Karamea ridge? The paper one, with the coffee. || yuki.hasegawa> I have it. The coffee is mine too.
3G bands in the Wairarapa are refarmed. The few old alarms that are left: Care Business is ringing them one by one. #done
Interference solved: a very old, very determined baby monitor.
`
