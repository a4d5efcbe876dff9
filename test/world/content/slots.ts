/** What the templates choose from. `{team}`, `{place}` and `{peer}` are the author's own. */
export const SLOTS: Record<string, string[]> = Object.fromEntries(
  `
device: Pixel 9a|Galaxy A36|iPhone 16e|Moto G56|Nokia 225 4G|Galaxy S25|Oppo A60|iPhone 15|Pixel 9|Galaxy Tab A9|CAT S75|Nothing 3a
colour: black|blue|green|white|grey|lavender|sand
part: tempered glass|clear cases|USB-C leads|car chargers|SIM trays|hearing aid cards|prepaid packs|gift bags|price cards|earbuds
shop: Queen Street|Lambton Quay|Riccarton|George Street|Hamilton|Manukau|Tauranga|Palmerston North|Napier|Nelson|Rotorua
town: Ōtorohanga|Waipawa|Tūrangi|Geraldine|Ōmārama|Wairoa|Hokitika|Raglan|Dargaville|Ōhakune|Murchison|Ruatōria|Te Kūiti|Balclutha|Kaikōura|Tākaka|Coromandel|Waiōuru|Ranfurly|Ōpunake|Martinborough|Whangamatā|Kurow|Taihape|Hāwera
road: SH1|SH2|SH3|SH6|SH8|SH25|SH35|SH38|SH43|SH94
site: Mt Cargill|Pukeatua|Te Aroha|Maungakawa|Kaukau|Bluff Hill|Hedgehope|Ngongotahā|Mt Misery|Sugarloaf|Haupapa|Rangitoto View|Wharite|Takapau|Cape Reef
plan: $15 prepaid|$20 prepaid|$40 month|family|small business|rural wireless|fibre 300|student|senior|day pass
topic: roaming|porting|eSIM|refunds|top-ups|call forwarding|voicemail|parental controls|number blocking|bill credits|moving house|hearing aids|lost phones|name changes|estate accounts
what: dropped calls|slow evenings|no signal|an echo|missed texts|slow uploads|red lights
tool: care desktop|stock app|roster page|bill viewer|fault map|porting form|ID checker|knowledge base|till|route planner
kai: lamingtons|pies|cheese rolls|mandarins|chop suey|samosas|scones|dumplings|hāngī|pancit|banana cake|fry bread|feijoas|kūmara chips|pavlova
sport: touch|netball|indoor cricket|the quiz|futsal|the choir|lunch run|chess ladder|badminton|waiata practice
count: three|four|five|six|seven|eight|nine|eleven|twelve|fourteen
small: two|three|four|five
minutes: ten|fifteen|twenty|twenty-five|thirty|forty
weekday: Monday|Tuesday|Wednesday|Thursday|Friday
partner: the bank|the courier|the council|the lines company|the landlord|the supplier|the tower crew
greeting: Mōrena|Kia ora|Kia ora koutou|Tēnā koutou|Ata mārie|Talofa
thanks: Ngā mihi|Tēnā koe|Cheers|Thank you|Legend, thanks|Ka pai|Mālō|Sweet as, thanks
`
    .trim()
    .split('\n')
    .map((line) => {
      const [slot = '', values = ''] = line.split(': ')
      return [slot, values.split('|')]
    }),
)
