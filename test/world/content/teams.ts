/** How the organisation is cut. Lists are used from the front; a larger organisation goes further down them. */
export type Unit = {
  department: 'Retail' | 'Care' | 'Network' | 'Head office'
  /** Of all people. */
  share: number
  /** Smallest and largest team. */
  size: [number, number]
  /** Who leads the whole, by handle. */
  head: string
  /** What somebody is called who leads eight of its teams, where there are more than sixteen. */
  middle: string
}

export const UNITS: Unit[] = [
  { department: 'Retail', share: 0.27, size: [4, 8], head: 'sione.taufahema', middle: 'Area manager' },
  { department: 'Care', share: 0.24, size: [9, 13], head: 'marama.tuhoro', middle: 'Care floor manager' },
  {
    department: 'Network',
    share: 0.22,
    size: [7, 11],
    head: 'callum.fairweather',
    middle: 'Network region manager',
  },
  {
    department: 'Head office',
    share: 0.27,
    size: [5, 9],
    head: 'hinemoa.rangihuna',
    middle: 'Group manager',
  },
]

/** `name | place`. Shops are called as customers call them. */
export const SHOPS = `Queen Street|Auckland
Lambton Quay|Wellington
Riccarton|Christchurch
Dunedin George Street|Dunedin
Hamilton|Hamilton
Manukau|Auckland
Tauranga|Tauranga
Palmerston North|Palmerston North
Napier|Napier
Nelson|Nelson
Rotorua|Rotorua
Albany|Auckland
Lower Hutt|Lower Hutt
Whangārei|Whangārei
Invercargill|Invercargill
New Plymouth|New Plymouth
Whanganui|Whanganui
Gisborne|Gisborne
Taupō|Taupō
Timaru|Timaru
Queenstown|Queenstown
Newmarket|Auckland
Sylvia Park|Auckland
Porirua|Porirua
Papamoa|Tauranga
Hastings|Hastings
Masterton|Masterton
Blenheim|Blenheim
Ashburton|Ashburton
Greymouth|Greymouth
Kaitāia|Kaitāia
Kerikeri|Kerikeri
Pukekohe|Pukekohe
Te Awamutu|Te Awamutu
Cambridge|Cambridge
Matamata|Matamata
Whakatāne|Whakatāne
Ōpōtiki|Ōpōtiki
Tokoroa|Tokoroa
Hāwera|Hāwera
Levin|Levin
Paraparaumu|Paraparaumu
Upper Hutt|Upper Hutt
Petone|Lower Hutt
Cuba Street|Wellington
Courtenay Place|Wellington
Willis Street|Wellington
Richmond|Richmond
Motueka|Motueka
Rangiora|Rangiora
Rolleston|Rolleston
Hornby|Christchurch
Shirley|Christchurch
Cashel Street|Christchurch
Oamaru|Oamaru
Alexandra|Alexandra
Wānaka|Wānaka
Gore|Gore
South Dunedin|Dunedin
Mosgiel|Mosgiel
Ponsonby|Auckland
Takapuna|Auckland
Henderson|Auckland
New Lynn|Auckland
Botany|Auckland
Papakura|Auckland
Ōtāhuhu|Auckland
Māngere|Auckland
Orewa|Auckland
Warkworth|Warkworth
Thames|Thames
Morrinsville|Morrinsville
Te Rapa|Hamilton
Chartwell|Hamilton
Mount Maunganui|Tauranga
Te Puke|Te Puke
Kawerau|Kawerau
Wairoa|Wairoa
Havelock North|Hastings
Dannevirke|Dannevirke
Feilding|Feilding
Stratford|Stratford`

export const CARE_TEAMS = `Care Broadband|Hamilton
Care Mobile|Hamilton
Care Billing|Hamilton
Care Business|Dunedin
Care Evenings|Dunedin
Care Digital|Dunedin
Care Moves and Homes|Hamilton
Care Technical|Hamilton
Care Pacific Languages|Manukau
Care Asian Languages|Manukau
Care Accessibility|Dunedin
Care Retention|Hamilton
Care Night Line|Dunedin
Care Complaints|Dunedin`

export const NETWORK_TEAMS = `Network Operations|Hamilton
Core Network|Wellington
Field Waikato|Hamilton
Field Otago|Dunedin
Radio Planning|Auckland
Field Auckland|Auckland
Field Canterbury|Christchurch
Field Northland|Whangārei
Field Bay of Plenty|Tauranga
Field Taranaki|New Plymouth
Field Hawke’s Bay|Napier
Field Southland|Invercargill
Field Nelson Tasman|Nelson
Field West Coast|Greymouth
Fibre Build|Auckland
Network Quality|Auckland
Power and Sites|Hamilton
Spectrum and Standards|Wellington
Voice Platforms|Wellington
Transmission|Wellington`

export const OFFICE_TEAMS = `Executive|Wellington
Communications|Wellington
People|Wellington
Legal|Wellington
Finance|Wellington
Marketing|Auckland
Product|Auckland
IT Platforms|Wellington
IT Service Desk|Hamilton
IT Security|Wellington
Procurement|Auckland
Billing Systems|Wellington
Data and Insight|Auckland
Digital Channels|Auckland
Payroll|Hamilton
Property|Wellington
Sustainability|Wellington
Enterprise Sales|Auckland
Wholesale|Wellington
Logistics|Hamilton
Learning|Hamilton
Brand and Design|Auckland
Internal Audit|Wellington
Health and Safety|Hamilton
Pricing|Auckland
Devices|Auckland
Customer Research|Auckland
Architecture|Wellington
Test and Release|Wellington
Treasury|Wellington`

/** Job titles by the beginning of the team's name; the first is the lead's. */
export const ROLES: [string, string, string[]][] = [
  ['Care', 'Team lead', ['Care agent', 'Care agent', 'Care agent', 'Senior care agent']],
  ['Network Operations', 'Shift lead, NOC', ['NOC engineer', 'NOC engineer', 'NOC technician']],
  ['Core', 'Core network lead', ['Core network engineer', 'DNS and routing engineer', 'Network engineer']],
  ['Field', 'Field lead', ['Field technician', 'Field technician', 'Rigger', 'Fibre technician']],
  ['Radio', 'Radio planning lead', ['Radio planner', 'Radio planner', 'Site acquisition adviser']],
  ['Communications', 'Head of Communications', ['Communications adviser', 'Content editor']],
  ['People', 'People lead', ['People adviser', 'Recruiter', 'Health and safety adviser']],
  ['Legal', 'General counsel', ['Solicitor', 'Privacy adviser', 'Regulatory analyst']],
  ['Finance', 'Finance lead', ['Accountant', 'Financial analyst', 'Accounts payable officer']],
  ['Marketing', 'Marketing lead', ['Campaign manager', 'Designer', 'Marketing coordinator']],
  ['Product', 'Product lead', ['Product manager', 'Product analyst', 'Service designer']],
  ['IT Platforms', 'Platform lead', ['Platform engineer', 'Database engineer', 'Developer']],
  ['IT Service', 'Service desk lead', ['Service desk analyst', 'Device technician']],
  ['IT Security', 'Security lead', ['Security analyst', 'Identity engineer']],
  ['Executive', 'Chief executive', ['Executive assistant', 'Executive assistant', 'Strategy adviser']],
]
