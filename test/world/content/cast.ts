/** The people with a part in the story. Everybody is invented. */
export type CastMember = {
  handle: string
  name: string
  team: string
  role: string
  bio: string
  /** How much they post and react, next to 1 for an ordinary colleague. */
  talks: number
  joinedDaysAgo: number
  languages: string[]
  /** `lead`, `no e-mail`, or a name with a value, such as `roles`. */
  marks: Map<string, string>
}

// handle | name | team | role | talks | joined, days ago | languages | marks | bio
const TABLE = `
hinemoa.rangihuna | Hinemoa Rangihuna | Executive | Chief executive | 18 | 182 | en mi | lead; featured=Chief executive | Ngāti Awa. Started here on the phones in Hamilton. Ask me anything; I answer on Fridays.
callum.fairweather | Callum Fairweather | Executive | Head of Network | 7 | 182 | en | | Towers, fibre, and the people who climb and dig for them.
priya.raghunathan | Priya Raghunathan | Executive | Head of Finance | 3 | 180 | en ta | | I will explain any number in two sentences, or it was the wrong number.
sione.taufahema | Sione Taufahema | Executive | Head of Retail | 9 | 181 | en to | | Eleven shops, one standard: people leave with it working.
marama.tuhoro | Marama Tuhoro | Executive | Head of Care | 8 | 181 | en mi | | Care is five teams and a lot of listening. I still take calls on Tuesdays.
graeme.oldershaw | Graeme Oldershaw | Executive | Head of People | 3 | 178 | en | | People, pay, safety. My door is the one that squeaks.
ngaire.whitcombe | Ngaire Whitcombe | Legal | General counsel | 5 | 179 | en | lead; roles=policy_owner; featured=Owner of the guidelines | I own the guidelines. Tell me which clause is wrong and what it should say.
tui.armitage | Tui Armitage | Communications | Head of Communications | 26 | 182 | en | lead; roles=communicator; featured=Communicator | Plain words, early. If it was not clear it was not said.
ben.okafor | Ben Okafor | Communications | Internal communications adviser | 22 | 182 | en | roles=communicator | I write the things you skim. Tell me which ones.
leilani.faasavalu | Leilani Faʻasavalu | Communications | Social media adviser | 14 | 176 | en sm | | Talofa. I look after what we say outside, with Care.
dave.pokere | Dave Pōkere | Field Waikato | Field technician, staff representative | 13 | 180 | en mi | roles=staff_representative; featured=Staff representative | Elected by you lot. Nothing about us gets counted without my signature.
wei.zhou | Wei Zhou | IT Platforms | Platform engineer | 8 | 182 | en zh | roles=administrator; featured=Administrator | I run Birdhouse and the directory behind it. Backups are tested on Mondays.
katrin.lindenau | Katrin Lindenau | IT Security | Security lead | 9 | 170 | de en | lead | Sicherheit ist Teamarbeit. From Lübeck, here since 2017.
anahera.ngata | Anahera Ngata | Care Broadband | Care agent | 17 | 172 | en mi | hours=Mon-Fri 07:30-15:30; roles=care_agent; featured=Care agent, broadband | Broadband, mostly. If the light is red I have heard about it.
joseph.malietau | Joseph Malietau | Care Mobile | Care agent | 9 | 160 | sm en | | Roaming and eSIM questions welcome. Choir on Thursdays.
ritu.bhandari | Ritu Bhandari | Care Billing | Billing team lead | 11 | 174 | hi en | lead | I read your bill so you do not have to.
fraser.mcleish | Fraser McLeish | Care Evenings | Care agent | 14 | 168 | en | hours=Mon-Fri 14:00-22:00 | Evenings in Dunedin. Warm jersey, warm voice.
grace.evangelista | Grace Evangelista | Care Evenings | Evening team lead | 8 | 166 | en tl | lead; hours=Mon-Fri 13:30-22:00 | Twelve years of evenings. Nobody on my team takes abuse alone.
layla.alhaddad | ليلى الحداد | Care Business | Business care agent | 6 | 150 | ar en | | Arabic and English. Small businesses are my favourite people.
tamati.hohepa | Tāmati Hōhepa | Care Mobile | Mobile team lead | 11 | 174 | mi en | lead | He aha te mea nui? He tāngata. Also: restart the phone first.
mele.fifita | Mele Fifita | Lambton Quay | Shop lead | 15 | 171 | en to | lead; featured=Shop lead, Wellington | Lambton Quay, six of us, one very small back room.
jack.brannigan | Jack Brannigan | Queen Street | Shop lead | 10 | 165 | en | lead | Queen Street. We open at nine, the queue opens at eight thirty.
sunita.kapadia | Sunita Kapadia | Riccarton | Shop lead | 9 | 169 | en gu hi | lead | Riccarton. Ask us about hearing aids and phones, we did the reading.
aroha.tepania | Aroha Tepania | Dunedin George Street | Shop lead | 8 | 158 | en mi | lead | George Street. Students in February, grandparents all year.
liam.dalgleish | Liam Dalgleish | Hamilton | Shop assistant | 4 | 64 | en | no e-mail; hours=Thu-Sat 09:30-17:30 + Sun 10:00-16:00; featured=Shop assistant without e-mail | Part time in the shop, part time at Wintec.
xiuying.fang | 方秀英 Xiuying Fang | Queen Street | Senior shop assistant | 6 | 155 | zh en | | 普通话、粤语、English. Nine years at Queen Street.
mihi.tawhiri | Mihi Tāwhiri | Hamilton | Shop lead | 7 | 160 | en mi | lead | Hamilton shop. Tools down for the Chiefs.
rewi.matenga | Rewi Matenga | Network Operations | Shift lead, NOC | 16 | 177 | en mi | lead; hours=Sun-Wed 22:00-06:00; featured=Night shift, network | Nights. If you are reading this at 3 am, go to bed.
tom.vandermeer | Tom van der Meer | Network Operations | NOC engineer | 9 | 164 | en | hours=Wed-Sat 14:00-22:00 | Alarms, graphs, biscuits.
bridget.oshaughnessy | Bridget O'Shaughnessy | Core Network | Core network lead | 9 | 170 | en | lead | Core, DNS, and the change calendar. Read the calendar.
arjun.sethuraman | Arjun Sethuraman | Core Network | Core network engineer | 12 | 169 | en ta | | Packets in, packets out. Writes the post-incident notes.
hemi.pukeroa | Hēmi Pukeroa | Field Waikato | Field lead | 9 | 162 | mi en | lead | Te Arawa. Gates shut, harness on.
stu.kerrigan | Stu Kerrigan | Field Otago | Rigger | 5 | 140 | en | no e-mail; hours=Mon-Thu 06:30-16:30 | I go up. I come down. I post from the ute.
yuki.hasegawa | Yuki Hasegawa | Radio Planning | Radio planner | 8 | 157 | ja en | | I draw circles on maps and then hills disagree.
maurice.gillespie | Maurice Gillespie | Field Otago | Field technician | 5 | 173 | en | left=19 | Thirty-one years of poles. Retired; gone fishing.
nikhil.varma | Nikhil Varma | Product | Product analyst | 2 | 150 | en | left=66 | Prepaid.
olivia.penhallow | Olivia Penhallow | Product | Product manager, mobile plans | 11 | 175 | en | lead | Plans and prices. Yes, I read every reply.
matthias.brandhorst | Matthias Brandhorst | Product | Roaming partner manager | 6 | 152 | de en | hours=Mon-Fri 08:00-16:30; zone=Europe/Berlin | Roaming-Verträge, aus Hamburg. My morning is your evening.
josie.karaitiana | Josie Karaitiana | People | Wellbeing adviser | 10 | 167 | en mi | roles=moderator; featured=Moderator | Wellbeing, return to work, and the fruit bowl.
sefina.leaupepe | Sefina Leaupepe | People | Learning and accreditation | 8 | 166 | en sm | | Courses, the rehearsal room, and who may speak for us until when.
rahul.deshpande | Rahul Deshpande | Finance | Finance lead | 4 | 148 | en mr hi | lead | Budgets, forecasts, expense claims on the 20th.
emma.castellanos | Emma Castellanos | Marketing | Marketing lead | 9 | 163 | en es | lead | Campaigns that the shops heard about first. That is the promise.
isla.drummond | Isla Drummond | Marketing | Marketing coordinator | 3 | 9 | en | featured=In her first week | New here. Still finding the stairs.
wilhelmina.vdw | Wilhelmina Alexandrina van der Westhuizen-Te Kanawa | Legal | Regulatory and interconnection analyst | 4 | 151 | en af mi | | Everybody says Willa.
tane.morehu | Tāne Mōrehu | IT Service Desk | Service desk lead | 10 | 180 | en mi | lead | Have you tried, yes, that. Extension 4400.
`

export const CAST: CastMember[] = TABLE.trim().split('\n').map(readRow)

function readRow(row: string): CastMember {
  const [handle = '', name = '', team = '', role = '', talks, joined, languages = '', marks = '', bio = ''] =
    row.split('|').map((cell) => cell.trim())
  return {
    handle,
    name,
    team,
    role,
    bio,
    talks: Number(talks),
    joinedDaysAgo: Number(joined),
    languages: languages.split(' '),
    marks: new Map(marks.split('; ').map((mark) => readMark(mark))),
  }
}

/** Two shifts are joined by ` + ` here, since `;` parts the marks. */
function readMark(mark: string): [string, string] {
  const [key = '', value = 'yes'] = mark.split('=')
  return [key, value.replaceAll(' + ', '; ')]
}
